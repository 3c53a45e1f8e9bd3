import type { Texts } from '../texts/texts';

/** What the viewer of pictures says, for its script. */
export function viewerTexts(texts: Texts) {
  return {
    'data-close': texts('close'),
    'data-previous': texts('viewerPrevious'),
    'data-next': texts('viewerNext'),
  };
}

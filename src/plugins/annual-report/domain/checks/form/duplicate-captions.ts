import type { Check, FindingDraft } from '../check';
import type { ImageContent } from '../../content/report-content';
import { bareWords } from '../support/han';

/** Two pictures with the same caption cannot be told apart. */
export const duplicateCaptions: Check = {
  id: 'duplicate-captions',
  family: 'form',
  severity: 'note',
  name: { zh: '图注重复', en: 'Captions used twice' },
  advice: { zh: '请写出两张图片的区别。', en: 'Say in what the pictures differ.' },
  limits: {
    zh: '图注与案例标题相同是常见的，不提示。',
    en: 'A caption like the title of its case is usual and left alone.',
  },
  run: ({ content, numbering, places }) => {
    const images = new Map(content.images.map((image) => [image.documentId, image]));
    const seen = new Map<string, ImageContent>();
    return [...numbering.figures.keys()]
      .flatMap((id) => images.get(id) ?? [])
      .flatMap((image): FindingDraft[] => {
        const words = bareWords({ text: image.caption });
        const first = seen.get(words);
        if (words === '' || !first) {
          seen.set(words, image);
          return [];
        }
        const place = places.image(image, { field: 'caption' });
        const other = places.image(first).label ?? '';
        return [
          {
            place,
            quote: image.caption,
            messages: {
              zh: `${place.label ?? ''} 与${other} 的图注都是“${image.caption}”。`,
              en: `${place.label ?? ''} and ${other} have the same caption "${image.caption}".`,
            },
          },
        ];
      });
  },
};

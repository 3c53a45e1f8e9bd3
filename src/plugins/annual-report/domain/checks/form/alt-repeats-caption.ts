import type { Check } from '../check';
import { bareWords } from '../support/han';

/** Alternative text says what is to be seen; a screen reader reads the caption anyway. */
export const altRepeatsCaption: Check = {
  id: 'alt-repeats-caption',
  family: 'form',
  severity: 'note',
  name: { zh: '替代文本与图注相同', en: 'Alternative text that repeats the caption' },
  advice: { zh: '请写出画面上看得到的内容。', en: 'Describe what is to be seen.' },
  limits: {
    zh: '只认完全相同的，不计标点和空格。',
    en: 'Only the same words, whatever the punctuation.',
  },
  run: ({ content, places }) =>
    content.images
      .filter(({ caption, alt }) => {
        const words = bareWords({ text: caption });
        return words !== '' && bareWords({ text: alt ?? '' }) === words;
      })
      .map((image) => ({
        place: places.image(image, { field: 'alt' }),
        quote: image.alt,
        messages: {
          zh: `图片的替代文本与图注“${image.caption}”相同，没有说出画面内容。`,
          en: `The alternative text repeats the caption "${image.caption}".`,
        },
      })),
};

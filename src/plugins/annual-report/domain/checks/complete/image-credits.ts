import type { Check } from '../check';

const hasCredit = ({ credit }: { credit: string | null }): boolean => (credit ?? '').trim() !== '';

/** A report that names the photographers of some pictures names those of all. */
export const imageCredits: Check = {
  id: 'image-credits',
  family: 'complete',
  severity: 'note',
  name: { zh: '图片没有署名', en: 'Images without a credit' },
  advice: {
    zh: '请补写拍摄者或来源；如果不需要署名，可以不处理。',
    en: 'Name the photographer or the source, or leave it if none is due.',
  },
  limits: {
    zh: '只有在部分图片有署名时才提示。',
    en: 'Speaks up only where some pictures have a credit.',
  },
  run: ({ content, places }) =>
    content.images.some(hasCredit)
      ? content.images
          .filter((image) => !hasCredit(image))
          .map((image) => ({
            place: places.image(image, { field: 'credit' }),
            messages: {
              zh: `图片“${image.caption}”没有署名，而报告中其他图片有。`,
              en: `Image "${image.caption}" has no credit while others of the report have one.`,
            },
          }))
      : [],
};

import type { Check } from '../check';

/** Who cannot see a picture is told what it shows. */
export const imageAlt: Check = {
  id: 'image-alt',
  family: 'complete',
  severity: 'warning',
  name: { zh: '图片没有替代文本', en: 'Images without alternative text' },
  advice: {
    zh: '请用一句话写出画面内容，供看不到图片的读者使用。',
    en: 'Describe the picture in one sentence for readers who cannot see it.',
  },
  limits: { zh: '只看有没有，不看写得是否准确。', en: 'Looks only whether there is one.' },
  run: ({ content, places }) =>
    content.images
      .filter(({ alt }) => (alt ?? '').trim() === '')
      .map((image) => ({
        place: places.image(image, { field: 'alt' }),
        messages: {
          zh: `图片“${image.caption}”没有替代文本。`,
          en: `Image "${image.caption}" has no alternative text.`,
        },
      })),
};

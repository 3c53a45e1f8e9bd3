import { isNoCaption } from '../../photos/is-no-caption';
import type { Check } from '../check';

/** A caption says what is to be seen. */
export const imageCaptions: Check = {
  id: 'image-captions',
  family: 'complete',
  severity: 'warning',
  name: { zh: '图片没有图注', en: 'Images without a caption' },
  advice: { zh: '请写明图片的内容。', en: 'Say what the picture shows.' },
  limits: {
    zh: '认得常见的文件名（IMG_0001、微信图片_2024 等），不判断图注与照片是否相符。',
    en: 'Knows the usual file names; does not look at the picture.',
  },
  run: ({ content, places }) =>
    content.images
      .filter(({ caption }) => isNoCaption(caption))
      .map((image) => ({
        place: places.image(image, { field: 'caption' }),
        quote: image.caption,
        messages:
          image.caption.trim() === ''
            ? { zh: '这张图片没有图注。', en: 'This image has no caption.' }
            : {
                zh: `图注“${image.caption}”只是文件名或编号，没有说明图片的内容。`,
                en: `Caption "${image.caption}" is a file name or a number and says nothing of the picture.`,
              },
      })),
};

import type { Check } from '../check';

const FILE_TYPE = /\.(jpe?g|png|webp|gif|bmp|heic|tiff?)$/i;
const FILE_NAME =
  /^(img|dsc[nf]?|pxl|mvimg|mmexport|wx_camera|screenshot|微信图片|微信截图|企业微信截图|屏幕截图|qq图片|qq截图)[-_ ()（）\d]*$/i;
const NO_NAME = /^(图片?|照片|图像|截图|未命名|无标题|image|photo|picture)[-_ ()（）\d]*$/i;
const NO_WORDS = /^[\d\s._:()（）-]*$/;

const isNoCaption = (caption: string): boolean => {
  const text = caption.trim();
  return [FILE_TYPE, FILE_NAME, NO_NAME, NO_WORDS].some((pattern) => pattern.test(text));
};

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

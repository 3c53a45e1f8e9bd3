const FILE_TYPE = /\.(jpe?g|png|webp|gif|bmp|heic|tiff?)$/i;
const FILE_NAME =
  /^(img|dsc[nf]?|pxl|mvimg|mmexport|wx_camera|screenshot|微信图片|微信截图|企业微信截图|屏幕截图|qq图片|qq截图)[-_ ()（）\d]*$/i;
const NO_NAME = /^(图片?|照片|图像|截图|未命名|无标题|image|photo|picture)[-_ ()（）\d]*$/i;
const NO_WORDS = /^[\d\s._:()（）-]*$/;

/** Whether a caption is empty, or only what a camera or a chat called the file. */
export const isNoCaption = (caption: string): boolean => {
  const text = caption.trim();
  return [FILE_TYPE, FILE_NAME, NO_NAME, NO_WORDS].some((pattern) => pattern.test(text));
};

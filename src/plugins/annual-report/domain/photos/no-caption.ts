const FILE_TYPE = /\.(?:jpe?g|jpe|jfif|png|webp|gif|bmp|hei[cf]|avif|tiff?)$/i;

/** What phones, cameras, chats and programs call pictures, before a number or a time. */
const MADE_BY = [
  ...['img', 'imag', 'image', 'images', 'photo', 'pic', 'picture', 'dsc', 'dscn', 'dscf', 'cimg'],
  ...['pxl', 'mvimg', 'dji', 'gopr', 'vid', 'video', 'burst', 'mmexport', 'wechatimg', 'wx_camera'],
  ...['wx camera', 'wechat', 'qq', 'tim', 'screenshot', 'screenshot from', 'screen shot', 'scan'],
  ...['snipaste', 'camscanner', 'fullsizerender', 'faceu', 'b612', 'c360', 'beautyplus', 'meitu'],
  ...['unnamed', 'untitled', 'download', 'export', 'output', 'temp', 'tmp', 'new', 'copy of img'],
  ...['微信图片', '微信截图', '微信图片编辑', '微信', '企业微信截图', '企业微信图片', '企业微信'],
  ...['qq图片', 'qq截图', 'qq图片编辑', 'tim图片', 'tim截图', '钉钉图片', '钉钉截图', '飞书图片'],
  ...['飞书截图', '屏幕截图', '屏幕快照', '截屏', '截图', '长截图', '美图', '美图秀秀', '扫描'],
  ...['扫描件', '扫描全能王', '全能扫描王', '新建文件夹', '新建', '新建图片', '新建 bmp 图像'],
  ...['图', '图片', '图像', '照片', '相片', '相册', '拍照', '未命名', '无标题', '未标题', '下载'],
];
const NAMES = new Set(MADE_BY);

/** Numbers, times and signs at the end of a name; what is left is who made it. */
const TRAIL = /[\d\s._:()（）年月日时分秒-]/;
const TRAILING_WORD = /(?: at|hdr|portrait|burst|cover|night| wa)$/;

const withoutTrail = (text: string): string => {
  let end = text.length;
  while (end > 0 && TRAIL.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

const isMadeName = (text: string): boolean => {
  const name = withoutTrail(text.toLowerCase());
  return NAMES.has(name) || NAMES.has(withoutTrail(name.replace(TRAILING_WORD, '')));
};

/** A few letters and a day or a long number, such as `P20251105 30`. */
const NUMBERED = /^[a-z]{1,12}[-_ ]?\d{6}[-_ ()（）\d]*$/i;
const ONLY_SIGNS = /^[\d\s._:()（）-]*$/;

const LEAST_HEX = 12;
const LEAST_TOKEN = 16;
const isHex = (text: string): boolean =>
  text.length >= LEAST_HEX && /^[0-9a-f]*$/i.test(text) && /\d/.test(text);
/** What a program made of letters and digits; words that people write together have no digits among them. */
const isToken = (text: string): boolean =>
  text.length >= LEAST_TOKEN && /^[0-9a-z=~-]*$/i.test(text) && /\d\D{1,40}\d/.test(text);
const isSize = (text: string): boolean => /^\d+(?:x\d+)?(?:q\d+)?$/.test(text);

/** Hashes and other identifiers, with a size behind them as chats write it. */
const isIdentifier = (text: string): boolean => {
  if (isHex(text.replace(/[-\s]/g, ''))) return true;
  const [first = '', ...rest] = text.split(/[\s_]/);
  return (isHex(first) || isToken(first)) && rest.every(isSize);
};

/** Whether a caption is empty, or only what a camera, a chat or a computer called the file. */
export function isNoCaption(caption: string): boolean {
  const text = caption.trim();
  return (
    [FILE_TYPE, NUMBERED, ONLY_SIGNS].some((pattern) => pattern.test(text)) ||
    isMadeName(text) ||
    isIdentifier(text)
  );
}

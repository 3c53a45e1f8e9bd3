import type { Message } from './message';

/** What people read about photographs that are not taken, not changed or not shown. */
export const PHOTOGRAPH_MESSAGES = {
  'photo-unreadable': {
    zh: '文件“{name}”不是可以打开的 JPEG、PNG、WebP 或 HEIC 照片。请换一张照片，或另存为 JPEG 后再上传。',
    en: 'File "{name}" cannot be opened as a JPEG, PNG, WebP or HEIC photograph. Choose another, or save it as JPEG first.',
  },
  'photo-broken': {
    zh: '照片“{name}”没有传完或者已经损坏，只能打开一部分。请从手机或相机里重新发送原图（微信发送时勾选“原图”），再上传。',
    en: 'Photograph "{name}" is cut off or damaged and opens in part only. Send the original again from the phone or camera, then upload it.',
  },
  'photo-heic-broken': {
    zh: 'HEIC 照片“{name}”打不开，可能没有传完。请从 iPhone 重新发送原图；仍然打不开时，在 iPhone 的“设置 → 相机 → 格式”中选“兼容性最佳”重新拍摄，或在电脑上打开后另存为 JPEG 再上传。',
    en: 'HEIC photograph "{name}" cannot be opened; it may be cut off. Send the original again from the iPhone; if that fails, open it on a computer and save it as JPEG, or choose “Most Compatible” in Settings → Camera → Formats for the next ones.',
  },
  'photo-needs-much': {
    zh: '照片“{file}”转换了 {seconds} 秒或用了 {megabytes} MB 内存仍未完成，没有收下。请在手机或电脑上缩小后另存为 JPEG，再上传。',
    en: 'Converting photograph "{file}" took more than {seconds} seconds or {megabytes} MB of memory, so it was not taken. Make it smaller, save it as JPEG and upload it again.',
  },
  'photo-animation': {
    zh: '“{name}”是 {format} 动图，这里只收照片。请在电脑上用“画图”（Windows）或“预览”（Mac）打开，另存为 PNG 或 JPEG 后再上传。',
    en: '"{name}" is an animation ({format}), and only photographs are taken. Open it in Paint (Windows) or Preview (Mac), save it as PNG or JPEG and upload that.',
  },
  'photo-other-format': {
    zh: '“{name}”是 {format} 格式，这里不收。请在电脑上用“画图”（Windows）或“预览”（Mac）打开，另存为 JPEG 后再上传。',
    en: '"{name}" is a {format} picture, which is not taken. Open it in Paint (Windows) or Preview (Mac), save it as JPEG and upload that.',
  },
  'photo-raw': {
    zh: '“{name}”是相机的 {format} 原始文件，这里不收。请上传同时拍下的 JPEG；iPhone 请在“照片”中“拷贝并编辑”后存为 JPEG，或在“设置 → 相机 → 格式”中关闭 ProRAW。',
    en: '"{name}" is a camera’s {format} file, which is not taken. Upload the JPEG that was taken with it; on an iPhone turn ProRAW off in Settings → Camera → Formats, or export the photograph as JPEG.',
  },
  'photo-film': {
    zh: '“{name}”是视频（{format}），不是照片。如果是实况照片，请在 iPhone 的“照片”中用“拷贝为静态照片”，再发送；只要一个画面时，截一张图上传。',
    en: '"{name}" is a film ({format}), no photograph. Of a Live Photo choose “Duplicate as Still Photo” on the iPhone and send that; of a film upload a screenshot.',
  },
  'photo-document': {
    zh: '“{name}”是文件（{format}），不是照片。请打开它，在图片上点右键“另存为图片”，再上传图片；压缩包请先解压。',
    en: '"{name}" is a document ({format}), no photograph. Open it, save its pictures with a right click, and upload these; unpack archives first.',
  },
  'photo-too-large': {
    zh: '照片“{name}”有 {megapixels} 百万像素，超过了 {limit} 百万像素的上限。请在手机相机中关闭超高像素模式，或缩小后再上传。',
    en: 'Photograph "{name}" has {megapixels} megapixels; {limit} is the limit. Turn the high resolution mode of the phone off, or make it smaller, and upload it again.',
  },
  'photo-too-heavy': {
    zh: '文件“{name}”有 {megabytes} MB，超过了 {limit} MB 的上限。请压缩后再上传。',
    en: 'File "{name}" has {megabytes} MB; {limit} MB is the limit. Compress it and upload it again.',
  },
  'photo-misnamed': {
    zh: '文件“{name}”的内容是 {format} 照片，扩展名却不是照片的扩展名。请把扩展名改为 {extension} 后再上传。',
    en: 'File "{name}" holds a {format} photograph, but its name does not end like one. Rename it to end in {extension} and upload it again.',
  },
  'file-not-public': {
    zh: '没有这个文件，或者它没有公开。如果照片在后台没有显示，请刷新页面。',
    en: 'There is no such file, or it is not public. Where the admin panel does not show a photograph, reload the page.',
  },
  'photo-needed': {
    zh: '没有收到照片。请选择一张照片再上传。',
    en: 'No photograph arrived. Choose one and upload it again.',
  },
  'photos-in-conflict': {
    zh: '有 {count} 张照片的说明在您打开之后被别人改过，什么都没有保存。“{caption}”由{who}于 {when} 修改。请先查看现在的内容，再决定是否改写。',
    en: '{count} photographs were changed by somebody else since you opened them; nothing was saved. "{caption}" was changed by {who} {when}. Look at what stands now, then decide whether to change it.',
  },
  'photos-unknown': {
    zh: '有 {count} 张照片已不在学校的照片中，可能刚被删除。请刷新页面后再操作。',
    en: '{count} photographs are not among those of the school any more; they may just have been deleted. Reload the page and try again.',
  },
  'photo-holder-unknown': {
    zh: '所选的章节或案例不在本报告中，可能刚被删除。请刷新页面后重新选择。',
    en: 'The chosen chapter or case is not in this report; it may just have been deleted. Reload the page and choose again.',
  },
  'photo-order-in-conflict': {
    zh: '“{title}”在您打开之后由{who}于 {when} 修改过，顺序没有保存。请刷新页面，再排列照片。',
    en: '"{title}" was changed by {who} {when} after you opened it; the order was not saved. Reload the page and arrange the photographs again.',
  },
} satisfies Record<string, Message>;

import type { Message } from './message';

/** What people read about photographs that are not taken, not changed or not shown. */
export const PHOTOGRAPH_MESSAGES = {
  'photo-unreadable': {
    zh: '文件“{name}”不是可以打开的 JPEG、PNG 或 WebP 照片。请换一张照片，或另存为 JPEG 后再上传。',
    en: 'File "{name}" cannot be opened as a JPEG, PNG or WebP photograph. Choose another, or save it as JPEG first.',
  },
  'photo-too-large': {
    zh: '照片“{name}”有 {megapixels} 百万像素，超过了 {limit} 百万像素的上限。请缩小后再上传。',
    en: 'Photograph "{name}" has {megapixels} megapixels; {limit} is the limit. Make it smaller and upload it again.',
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

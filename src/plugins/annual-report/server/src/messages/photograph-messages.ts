import type { Message } from './message';

/** What whoever uploads a file reads when it is not taken. */
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
} satisfies Record<string, Message>;

export const PHOTOS_UPLOAD_WORDS = {
  'photos.drop': {
    zh: '把照片拖到这里，可以一次拖入很多张',
    en: 'Drop photographs here, as many as you like',
  },
  'photos.drop.hint': {
    zh: 'JPEG、PNG 或 WebP，每张不超过 {limit} MB。请用原图：拍摄日期自动读出，手机记下的位置会被去掉。',
    en: 'JPEG, PNG or WebP, {limit} MB each at most. Use originals: the date is read from them, the place that a phone writes is taken out.',
  },
  'photos.choose': { zh: '选择照片', en: 'Choose photographs' },
  'photos.upload.title': { zh: '上传', en: 'Upload' },
  'photos.upload.running': {
    zh: '正在上传：{done} / {count} 张。可以先填写已传完的照片。',
    en: 'Uploading: {done} of {count}. You can describe those that have arrived.',
  },
  'photos.upload.finished': { zh: '{done} 张照片已上传。', en: '{done} photographs uploaded.' },
  'photos.upload.failed': {
    zh: '{failed} 张没有上传，原因如下。',
    en: '{failed} were not uploaded; the reasons are below.',
  },
  'photos.upload.waiting': { zh: '排队中', en: 'Waiting' },
  'photos.upload.processing': { zh: '正在处理…', en: 'Being processed…' },
  'photos.upload.progress': { zh: '“{name}”的上传进度', en: 'Progress of {name}' },
  'photos.upload.retry': { zh: '重试“{name}”', en: 'Try {name} again' },
  'photos.upload.retry-all': { zh: '全部重试', en: 'Try all again' },
  'photos.upload.dismiss': { zh: '从清单中去掉“{name}”', en: 'Take {name} off this list' },
  'photos.upload.clear': { zh: '收起', en: 'Hide' },
  'photos.upload.offline': {
    zh: '网络中断，没有传完。请检查网络后重试。',
    en: 'The connection was lost. Check it and try again.',
  },
  'photos.upload.unknown': {
    zh: '服务器没有收下这张照片。请稍后重试。',
    en: 'The server did not take this photograph. Try again a little later.',
  },
  'photos.upload.too-heavy': {
    zh: '文件有 {megabytes} MB，超过了 {limit} MB 的上限。请压缩后再上传。',
    en: 'The file has {megabytes} MB; {limit} MB is the limit. Compress it and upload it again.',
  },
};

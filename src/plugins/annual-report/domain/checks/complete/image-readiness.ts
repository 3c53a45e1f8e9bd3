import type { Check } from '../check';

/** A photograph can be released only with its file and with consent settled. */
export const imageReadiness: Check = {
  id: 'image-readiness',
  family: 'complete',
  severity: 'error',
  name: { zh: '照片未就绪', en: 'Photographs that are not ready' },
  advice: {
    zh: '请上传照片，并把肖像授权改为“已取得”或“不需要”，或者换一张照片。',
    en: 'Upload the photograph and set its consent to obtained or not needed, or use another one.',
  },
  limits: {
    zh: '只看报告中使用的图片；授权以所填的为准。',
    en: 'Only images that the report uses; consent is believed as stated.',
  },
  run: ({ content, places }) =>
    content.images.flatMap((image) => [
      ...(image.file === null
        ? [
            {
              place: places.image(image, { field: 'file' }),
              messages: {
                zh: `图片“${image.caption}”没有照片文件。`,
                en: `Image "${image.caption}" has no file.`,
              },
            },
          ]
        : []),
      ...(image.consent === 'pending'
        ? [
            {
              place: places.image(image, { field: 'consent' }),
              messages: {
                zh: `图片“${image.caption}”的肖像授权仍为“待确认”。`,
                en: `Consent for image "${image.caption}" is still pending.`,
              },
            },
          ]
        : []),
    ]),
};

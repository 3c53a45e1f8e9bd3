import type { Check } from './finding';

/** A photograph can be released only with its file and with consent settled. */
export const imageReadiness: Check = {
  id: 'image-readiness',
  severity: 'error',
  run: ({ content }) =>
    content.images.flatMap((image) => {
      const place = { type: 'image', id: image.documentId, title: image.caption } as const;
      const findings = [];
      if (image.file === null) {
        findings.push({
          check: 'image-readiness',
          severity: 'error',
          place,
          messages: {
            zh: `图片“${image.caption}”没有照片文件。请上传照片。`,
            en: `Image "${image.caption}" has no file. Upload the photograph.`,
          },
        } as const);
      }
      if (image.consent === 'pending') {
        findings.push({
          check: 'image-readiness',
          severity: 'error',
          place,
          messages: {
            zh: `图片“${image.caption}”的肖像授权仍为“待确认”。请改为“已取得”或“不需要”，或换一张照片。`,
            en: `Consent for image "${image.caption}" is still pending. Set it to obtained or not needed, or use another photograph.`,
          },
        } as const);
      }
      return findings;
    }),
};

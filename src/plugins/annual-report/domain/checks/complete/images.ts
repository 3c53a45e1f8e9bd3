import { isNoCaption } from '../../photos/no-caption';
import type { Check } from '../check';

/** Who cannot see a picture is told what it shows. */
export const imageAlt: Check = {
  id: 'image-alt',
  family: 'complete',
  reads: 'report',
  severity: 'warning',
  name: { zh: '图片没有替代文本', en: 'Images without alternative text' },
  advice: {
    zh: '请用一句话写出画面内容，供看不到图片的读者使用。',
    en: 'Describe the picture in one sentence for readers who cannot see it.',
  },
  limits: { zh: '只看有没有，不看写得是否准确。', en: 'Looks only whether there is one.' },
  run: ({ content, places }) =>
    content.images
      .filter(({ alt }) => (alt ?? '').trim() === '')
      .map((image) => ({
        place: places.image(image, { field: 'alt' }),
        messages: {
          zh: `图片“${image.caption}”没有替代文本。`,
          en: `Image "${image.caption}" has no alternative text.`,
        },
      })),
};

/** A caption says what is to be seen. */
export const imageCaptions: Check = {
  id: 'image-captions',
  family: 'complete',
  reads: 'report',
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

const hasCredit = ({ credit }: { credit: string | null }): boolean => (credit ?? '').trim() !== '';

/** A report that names the photographers of some pictures names those of all. */
export const imageCredits: Check = {
  id: 'image-credits',
  family: 'complete',
  reads: 'report',
  severity: 'note',
  name: { zh: '图片没有署名', en: 'Images without a credit' },
  advice: {
    zh: '请补写拍摄者或来源；如果不需要署名，可以不处理。',
    en: 'Name the photographer or the source, or leave it if none is due.',
  },
  limits: {
    zh: '只有在部分图片有署名时才提示。',
    en: 'Speaks up only where some pictures have a credit.',
  },
  run: ({ content, places }) =>
    content.images.some(hasCredit)
      ? content.images
          .filter((image) => !hasCredit(image))
          .map((image) => ({
            place: places.image(image, { field: 'credit' }),
            messages: {
              zh: `图片“${image.caption}”没有署名，而报告中其他图片有。`,
              en: `Image "${image.caption}" has no credit while others of the report have one.`,
            },
          }))
      : [],
};

/** A photograph can be released only with its file and with consent settled. */
export const imageReadiness: Check = {
  id: 'image-readiness',
  family: 'complete',
  reads: 'report',
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

/** Nothing crosses from one school to another: a photograph of another is shown by nobody. */
export const imagesOfOtherSchools: Check = {
  id: 'images-of-other-schools',
  family: 'complete',
  reads: 'report',
  severity: 'error',
  name: { zh: '使用了其他学校的图片', en: 'Images of another school' },
  advice: {
    zh: '请从章节或案例中去掉这张图片，改用本校的图片；如果只是照片文件存错了文件夹，请管理员移动它。',
    en: 'Take the image out and use one of the school; if only the file stands in a wrong folder, ask an administrator to move it.',
  },
  limits: {
    zh: '照片文件属于哪所学校，只看它在媒体库的哪个文件夹里。',
    en: 'Which school a file belongs to is told by its folder in the media library alone.',
  },
  run({ content, places }) {
    const isOther = (school: string | null): boolean =>
      school !== null && school !== content.school.code;
    return content.images
      .filter(({ schools }) => isOther(schools.image) || isOther(schools.file))
      .map((image) => ({
        place: places.image(image, { field: isOther(image.schools.image) ? 'school' : 'file' }),
        messages: isOther(image.schools.image)
          ? {
              zh: `图片“${image.caption}”属于另一所学校。`,
              en: `Image "${image.caption}" belongs to another school.`,
            }
          : {
              zh: `图片“${image.caption}”的照片文件在另一所学校的文件夹里。`,
              en: `The file of image "${image.caption}" stands in a folder of another school.`,
            },
      }));
  },
};

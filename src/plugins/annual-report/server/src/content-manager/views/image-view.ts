import { IMAGE_FIELDS } from '../../../../domain/content/content-fields';
import { IMAGE } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const IMAGE_VIEW: TypeView = {
  uid: IMAGE,
  mainField: 'caption',
  columns: ['file', 'caption', 'consent', 'credit', 'takenOn'],
  pageSize: 50,
  sort: { by: 'createdAt', order: 'DESC' },
  rows: [
    [
      {
        name: 'file',
        width: 6,
        label: IMAGE_FIELDS.file.name,
        hint: {
          zh: 'JPEG、PNG、WebP 或 HEIC 照片，用相机或手机的原图，不要用截图或聊天软件压缩过的图。',
          en: 'A JPEG, PNG, WebP or HEIC photograph: the original of the camera or phone, not a screenshot or a picture that a chat made smaller.',
        },
      },
      {
        name: 'consent',
        width: 6,
        label: IMAGE_FIELDS.consent.name,
        hint: {
          zh: '照片中能认出人时，须取得本人或监护人同意，再选“已取得”；没有可辨认的人选“不需要”。还是“待取得”的照片会阻止报告发布。',
          en: 'Where somebody can be recognised, choose “Obtained” once they or their guardians agreed; “Not needed” where nobody can. A photograph that is still “Pending” stops the release.',
        },
      },
    ],
    [
      {
        name: 'caption',
        width: 12,
        label: IMAGE_FIELDS.caption.name,
        hint: {
          zh: '印在图下面的一句话：谁、在哪里、做什么，如“学生在数控车间实训”。“图 12”这样的编号自动加上，不要手写。',
          en: 'The line below the picture: who does what, and where. The label (图 12) is added by itself: do not type it.',
        },
      },
    ],
    [
      {
        name: 'alt',
        width: 12,
        label: IMAGE_FIELDS.alt.name,
        hint: {
          zh: '写给看不见图的人：描述画面，不重复图注，如“两名穿蓝色工装的学生站在车床前，教师在旁指导”。',
          en: 'For those who cannot see the picture: say what it shows, and do not repeat the caption.',
        },
      },
    ],
    [
      {
        name: 'credit',
        width: 4,
        label: IMAGE_FIELDS.credit.name,
        hint: {
          zh: '摄影者姓名或提供的部门，如“张三（教务处）”。',
          en: 'Who took the picture, or the department that gave it.',
        },
      },
      {
        name: 'takenOn',
        width: 4,
        label: IMAGE_FIELDS.takenOn.name,
        hint: { zh: '不确定时可以不填。', en: 'Leave it empty when you are not sure.' },
      },
      {
        name: 'school',
        width: 4,
        shownBy: 'name',
        label: { zh: '学校', en: 'School' },
        hint: {
          zh: '照片属于哪所学校。系统中只有一所学校时可以不选。',
          en: 'The school that the picture belongs to; with one school it may stay empty.',
        },
      },
    ],
  ],
};

import { CHAPTER_FIELDS } from '../../../../domain/content/content-fields';
import { CHAPTER } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const CHAPTER_VIEW: TypeView = {
  uid: CHAPTER,
  mainField: 'title',
  columns: ['title', 'parent', 'report', 'updatedBy'],
  pageSize: 100,
  sort: { by: 'createdAt', order: 'ASC' },
  rows: [
    [
      {
        name: 'title',
        width: 12,
        label: CHAPTER_FIELDS.title.name,
        hint: {
          zh: '只写标题文字，如“学生结构”。编号（1.2.3）由系统按顺序自动加上，不要手写。',
          en: 'The words alone, such as 学生结构. Its number (1.2.3) is added by itself: do not type it.',
        },
      },
    ],
    [
      {
        name: 'content',
        width: 12,
        label: CHAPTER_FIELDS.blocks.name,
        hint: {
          zh: '依次添加正文、图片组、指标表、表格、挑战，编号自动生成。',
          en: 'Add text, pictures, tables of indicators or plain cells, challenges in order.',
        },
      },
    ],
    [
      {
        name: 'report',
        width: 6,
        isReadOnly: true,
        shownBy: 'title',
        label: { zh: '所属年度报告', en: 'Report' },
        hint: {
          zh: '新建时选择，之后不能修改。系统中只有一所学校时可以不选，自动归入最新的报告。',
          en: 'Chosen when the chapter is created, fixed afterwards. With one school it may stay empty: the newest report is taken.',
        },
      },
      {
        name: 'parent',
        width: 6,
        isReadOnly: true,
        shownBy: 'title',
        label: CHAPTER_FIELDS.parent.name,
        hint: {
          zh: '新建时选择；一级章节留空。大纲最多三级，保存后只能在大纲中移动。',
          en: 'Chosen when the chapter is created; empty for a chapter of the first level. Three levels at most; later it is moved in the outline alone.',
        },
      },
    ],
    [
      {
        name: 'position',
        width: 6,
        isReadOnly: true,
        label: CHAPTER_FIELDS.position.name,
        hint: {
          zh: '由系统维护，不用填写：新建的章节排在同级的最后。',
          en: 'Kept by the system: a new chapter comes last among its neighbours.',
        },
      },
      {
        name: 'cases',
        width: 6,
        isReadOnly: true,
        shownBy: 'title',
        label: { zh: '本章节的案例', en: 'Cases of this chapter' },
        hint: {
          zh: '这里只供查看。要增加案例，请新建“案例”并选择所属章节。',
          en: 'For reading only. To add one, create a case and choose this chapter there.',
        },
      },
    ],
  ],
};

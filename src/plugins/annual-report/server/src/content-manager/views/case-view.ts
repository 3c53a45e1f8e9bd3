import { CASE_FIELDS } from '../../../../domain/content/content-fields';
import { CASE } from '../../uids';
import type { TypeView } from '../shipped-parts';

export const CASE_VIEW: TypeView = {
  uid: CASE,
  mainField: 'title',
  columns: ['title', 'chapter', 'updatedBy'],
  pageSize: 50,
  sort: { by: 'createdAt', order: 'ASC' },
  rows: [
    [
      {
        name: 'title',
        width: 12,
        label: CASE_FIELDS.title.name,
        hint: {
          zh: '一句话说清做了什么，如“校企共建实训基地，培养急需人才”。“案例 3”这样的编号自动加上，不要手写。',
          en: 'One line that says what was done. The label (案例 3) is added by itself: do not type it.',
        },
      },
    ],
    [
      {
        name: 'chapter',
        width: 6,
        isReadOnly: true,
        shownBy: 'title',
        label: CASE_FIELDS.chapter.name,
        hint: {
          zh: '新建时选择：输入章节编号或标题中的几个字。选了章节，就知道属于哪份报告；没有章节的案例不会进入报告。保存后只能在大纲中移动。',
          en: 'Chosen when the case is created, by number or words of the title; it says which report it belongs to. Without a chapter no report shows it. Later it is moved in the outline alone.',
        },
      },
      {
        name: 'date',
        width: 6,
        label: CASE_FIELDS.date.name,
        hint: {
          zh: '活动当天；持续多日的填开始的一天，贯穿全年的可以不填。',
          en: 'The day of the event, or the first of several; empty for what went on all year.',
        },
      },
    ],
    [
      {
        name: 'summary',
        width: 12,
        label: CASE_FIELDS.summary.name,
        hint: {
          zh: '两三句话（不超过 150 字）：背景、做法、成效。用于列表和检索，可以不填。',
          en: 'Two or three sentences: why, how, with what result. It serves lists and search and may stay empty.',
        },
      },
    ],
    [
      {
        name: 'partners',
        width: 6,
        label: CASE_FIELDS.partners.name,
        hint: {
          zh: '一行写一个单位的全称，按回车换行；没有就留空。',
          en: 'The full name of one organisation a line; empty when there is none.',
        },
      },
      {
        name: 'tags',
        width: 6,
        label: CASE_FIELDS.tags.name,
        hint: {
          zh: '一行写一个，如“校企合作”“技能大赛”，三五个即可，按回车换行。',
          en: 'One a line, such as 校企合作; three to five are enough.',
        },
      },
    ],
    [
      {
        name: 'content',
        width: 12,
        label: CASE_FIELDS.blocks.name,
        hint: {
          zh: '点下面的按钮：文字选“正文”，照片选“图片组”。还没有上传的照片，用右侧的“上传照片并加到这里”。',
          en: 'Press the button below: text, or a group of pictures. For photographs that are not there yet, use “Upload photographs” at the right.',
        },
      },
    ],
    [
      {
        name: 'cover',
        width: 12,
        shownBy: 'caption',
        label: CASE_FIELDS.cover.name,
        hint: {
          zh: '从“图片”中选一张，输入图注中的几个字即可找到。封面不编图号。',
          en: 'One of the images; type some words of its caption to find it. A cover is not numbered as a figure.',
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
          zh: '不用填写：由所选的章节决定，之后不能修改。',
          en: 'Leave it empty: the chapter says it. It is fixed afterwards.',
        },
      },
      {
        name: 'position',
        width: 6,
        isReadOnly: true,
        label: CASE_FIELDS.position.name,
        hint: {
          zh: '由系统维护，不用填写：新建的案例排在本章节的最后。',
          en: 'Kept by the system: a new case comes last in its chapter.',
        },
      },
    ],
  ],
};

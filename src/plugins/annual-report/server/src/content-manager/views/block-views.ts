import type { ComponentView } from '../shipped-parts';

const TEXT_BLOCK: ComponentView = {
  uid: 'report.text',
  mainField: 'id',
  rows: [
    [
      {
        name: 'content',
        width: 12,
        label: { zh: '正文', en: 'Text' },
        hint: {
          zh: '直接写，或从 Word 粘贴文字。不要在这里插入图片：请另加“图片组”，图片才有编号和图注。',
          en: 'Write, or paste text from Word. No pictures here: add a block of pictures, so that they are numbered and captioned.',
        },
      },
    ],
  ],
};

const IMAGES_BLOCK: ComponentView = {
  uid: 'report.images',
  mainField: 'id',
  rows: [
    [
      {
        name: 'images',
        width: 12,
        shownBy: 'caption',
        label: { zh: '图片', en: 'Pictures' },
        hint: {
          zh: '输入图注中的几个字，从“图片”中选择；拖动左侧手柄排顺序。还没有上传的照片，用右侧的“上传照片并加到这里”。',
          en: 'Type some words of a caption to choose an image; drag to order them. For those that are not there yet, use “Upload photographs” at the right.',
        },
      },
    ],
  ],
};

const TABLE_BLOCK: ComponentView = {
  uid: 'report.table',
  mainField: 'id',
  rows: [
    [
      {
        name: 'table',
        width: 12,
        shownBy: 'title',
        label: { zh: '指标表', en: 'Table' },
        hint: {
          zh: '选择要在这里显示的一张表或图，只能选本报告的。数字取自“指标值”，不在这里填写。',
          en: 'The table or chart to show here, of this report. Its numbers come from Values.',
        },
      },
    ],
  ],
};

const CHALLENGE_BLOCK: ComponentView = {
  uid: 'report.challenge',
  mainField: 'problem',
  rows: [
    [
      {
        name: 'problem',
        width: 12,
        label: { zh: '存在的问题', en: 'Problem' },
        hint: {
          zh: '用事实和数字说明一个问题，如“双师型教师占比 52%，低于全省平均”。“挑战 1”的编号自动加上。',
          en: 'One problem, with facts and figures. Its number is added by itself.',
        },
      },
    ],
    [
      {
        name: 'cause',
        width: 12,
        label: { zh: '原因分析', en: 'Cause' },
        hint: {
          zh: '为什么会这样，校内和校外的原因。',
          en: 'Why it is so, inside and outside the school.',
        },
      },
    ],
    [
      {
        name: 'measures',
        width: 12,
        label: { zh: '改进措施', en: 'Measures' },
        hint: {
          zh: '下一年度打算做什么，由谁负责，何时完成。',
          en: 'What will be done next year, by whom and until when.',
        },
      },
    ],
  ],
};

export const BLOCK_VIEWS = [TEXT_BLOCK, IMAGES_BLOCK, TABLE_BLOCK, CHALLENGE_BLOCK];

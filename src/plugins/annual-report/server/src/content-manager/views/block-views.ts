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

const GRID_BLOCK: ComponentView = {
  uid: 'report.grid',
  mainField: 'caption',
  rows: [
    [
      {
        name: 'caption',
        width: 12,
        label: { zh: '表题', en: 'Caption' },
        hint: {
          zh: '一句话说明表里是什么，如“2024 年合作企业一览”。“表 3”这样的编号自动加上，不要手写。',
          en: 'What the table shows, in one line. Its label (表 3) is added by itself: do not type it.',
        },
      },
    ],
    [
      {
        name: 'cells',
        width: 12,
        label: { zh: '表格内容', en: 'Cells' },
        hint: {
          zh: '直接填写，或从 Excel、Word 复制后粘贴。最多 200 行、30 列。要与指标一致的数字请用数据引用。',
          en: 'Type, or paste from Excel or Word. Up to 200 rows and 30 columns. Numbers that must agree with indicators are best named by a token.',
        },
      },
    ],
    [
      {
        name: 'headRow',
        width: 6,
        label: { zh: '第一行是表头', en: 'First row is a heading' },
        hint: { zh: '表头在报告中加粗显示。', en: 'Headings are set in bold.' },
      },
      {
        name: 'headColumn',
        width: 6,
        label: { zh: '第一列是表头', en: 'First column is a heading' },
        hint: { zh: '每行的名称在第一列时选“是”。', en: 'Where the first cell names its row.' },
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

export const BLOCK_VIEWS = [TEXT_BLOCK, IMAGES_BLOCK, TABLE_BLOCK, GRID_BLOCK, CHALLENGE_BLOCK];

import type { FieldFacts, FieldTable } from './field-facts';
import type {
  CaseContent,
  ChapterContent,
  ImageContent,
  ReportHeadContent,
  TableContent,
} from './report-content';

const ID = {
  name: null,
  attribute: null,
  read: 'key',
  prints: null,
  published: 'by-rule',
  compared: 'no',
} as const satisfies FieldFacts;

const KEY = {
  name: null,
  read: 'key',
  prints: null,
  published: 'as-is',
  compared: 'by-rule',
} as const satisfies FieldFacts;

/** Where a chapter or case stands shows in the order and the numbers of what is published. */
const PLACE = {
  read: 'place',
  prints: null,
  published: 'by-rule',
  compared: 'by-rule',
} as const;

const BLOCKS = {
  attribute: 'content',
  read: 'blocks',
  prints: 'by-rule',
  published: 'by-rule',
  compared: 'by-rule',
} as const;

/** A code or number that is printed as it is and holds nobody's words. */
const PLAIN = { prints: null, published: 'as-is', compared: 'as-is' } as const;

export const REPORT_FIELDS = {
  documentId: ID,
  year: {
    name: { zh: '报告年度', en: 'Year of the report' },
    read: 'number',
    prints: null,
    published: 'as-is',
    compared: 'no',
  },
  title: {
    name: { zh: '报告标题', en: 'Title' },
    read: 'text',
    prints: 'report-title',
    published: 'as-is',
    compared: 'as-is',
  },
  subtitle: {
    name: { zh: '副标题', en: 'Subtitle' },
    read: 'optional-text',
    prints: 'report-title',
    published: 'as-is',
    compared: 'as-is',
  },
  language: { name: null, attribute: null, read: 'constant', ...PLAIN },
  statement: {
    name: { zh: '真实性声明', en: 'Statement of truthfulness' },
    read: 'rich-text',
    prints: 'by-rule',
    published: 'by-rule',
    compared: 'by-rule',
  },
  signatory: {
    name: { zh: '声明签署人', en: 'Signatory' },
    read: 'optional-text',
    prints: null,
    published: 'by-rule',
    compared: 'as-is',
  },
} as const satisfies FieldTable<ReportHeadContent>;

export const CHAPTER_FIELDS = {
  documentId: ID,
  key: KEY,
  title: {
    name: { zh: '章节标题', en: 'Title' },
    read: 'text',
    prints: 'chapter-title',
    published: 'as-is',
    compared: 'by-rule',
  },
  parent: { name: { zh: '上级章节', en: 'Parent chapter' }, ...PLACE },
  position: { name: { zh: '在同级中的顺序', en: 'Position' }, ...PLACE },
  blocks: { name: { zh: '章节内容', en: 'Content' }, ...BLOCKS },
} as const satisfies FieldTable<ChapterContent>;

export const CASE_FIELDS = {
  documentId: ID,
  key: KEY,
  title: {
    name: { zh: '案例标题', en: 'Title' },
    read: 'text',
    prints: 'case-title',
    published: 'as-is',
    compared: 'by-rule',
  },
  summary: {
    name: { zh: '摘要', en: 'Summary' },
    read: 'optional-text',
    prints: 'summary',
    published: 'as-is',
    compared: 'as-is',
  },
  date: { name: { zh: '发生日期', en: 'Date' }, read: 'day', ...PLAIN },
  partners: {
    name: { zh: '合作单位', en: 'Partners' },
    read: 'lines',
    prints: null,
    published: 'as-is',
    compared: 'as-is',
  },
  tags: {
    name: { zh: '标签', en: 'Tags' },
    read: 'lines',
    prints: null,
    published: 'as-is',
    compared: 'as-is',
  },
  cover: {
    name: { zh: '封面图片', en: 'Cover picture' },
    read: 'relation',
    prints: null,
    published: 'by-rule',
    compared: 'by-rule',
  },
  chapter: { name: { zh: '所属章节', en: 'Chapter' }, ...PLACE },
  position: { name: { zh: '在章节中的顺序', en: 'Position' }, ...PLACE },
  blocks: { name: { zh: '案例内容', en: 'Content' }, ...BLOCKS },
} as const satisfies FieldTable<CaseContent>;

export const IMAGE_FIELDS = {
  documentId: ID,
  key: KEY,
  caption: {
    name: { zh: '图注', en: 'Caption' },
    read: 'text',
    prints: 'caption',
    published: 'as-is',
    compared: 'as-is',
  },
  alt: {
    name: { zh: '替代文字', en: 'Alternative text' },
    read: 'optional-text',
    prints: 'alt',
    published: 'as-is',
    compared: 'as-is',
  },
  credit: {
    name: { zh: '摄影或来源', en: 'Credit' },
    read: 'optional-text',
    prints: 'unread',
    published: 'as-is',
    compared: 'as-is',
  },
  takenOn: { name: { zh: '拍摄日期', en: 'Taken on' }, read: 'day', ...PLAIN },
  consent: {
    name: { zh: '肖像授权', en: 'Consent' },
    read: 'choice',
    prints: null,
    published: 'no',
    compared: 'no',
  },
  file: {
    name: { zh: '照片文件', en: 'Photograph' },
    read: 'file',
    prints: null,
    published: 'by-rule',
    compared: 'by-rule',
  },
  schools: {
    name: null,
    attribute: null,
    read: 'relation',
    prints: null,
    published: 'no',
    compared: 'no',
  },
} as const satisfies FieldTable<ImageContent>;

export const TABLE_FIELDS = {
  documentId: ID,
  key: KEY,
  kind: { name: { zh: '表的种类', en: 'Kind' }, read: 'choice', ...PLAIN },
  title: {
    name: { zh: '表标题', en: 'Title' },
    read: 'text',
    prints: 'table-title',
    published: 'as-is',
    compared: 'by-rule',
  },
  years: { name: { zh: '年份列', en: 'Years' }, read: 'json', ...PLAIN },
  display: { name: { zh: '显示方式', en: 'Shown as' }, read: 'choice', ...PLAIN },
  layout: {
    name: { zh: '表的行（技术格式）', en: 'Rows (technical form)' },
    read: 'json',
    prints: null,
    published: 'by-rule',
    compared: 'by-rule',
  },
} as const satisfies FieldTable<TableContent>;

/** Attributes that no content is made from: what a document belongs to, and what the system keeps of it. */
export const ATTRIBUTES_BESIDE = {
  report: ['schoolCode', 'pack', 'numberCoverage', 'revision'],
  chapter: ['report', 'cases', 'reportDocumentId', 'revision'],
  case: ['report', 'reportDocumentId', 'revision'],
  image: ['school', 'schoolCode'],
  'indicator-table': ['report', 'reportDocumentId'],
} as const;

import { forCaseTexts } from '../../../src/plugins/annual-report/contract/case-texts';
import type { LayoutRow } from '../../../src/plugins/annual-report/contract/layout';
import { gridContent } from '../../../src/plugins/annual-report/domain/content/grid-content';
import type {
  CaseContent,
  ChapterContent,
  GridContent,
  ImageContent,
  ImageFileContent,
  IndicatorContent,
  ObservationContent,
  ReportContent,
  TableContent,
} from '../../../src/plugins/annual-report/domain/content/report-content';

export function chapter({
  documentId = 'chapter-1',
  ...given
}: Partial<ChapterContent> = {}): ChapterContent {
  return {
    documentId,
    key: documentId,
    title: `章节 ${documentId}`,
    parent: null,
    position: 1,
    blocks: [],
    ...given,
  };
}

export function caseStory({
  documentId = 'case-1',
  ...given
}: Partial<CaseContent> = {}): CaseContent {
  return {
    documentId,
    key: documentId,
    title: `案例 ${documentId}`,
    ...forCaseTexts(() => null),
    date: null,
    partners: [],
    tags: [],
    cover: null,
    chapter: 'chapter-1',
    position: 1,
    blocks: [],
    ...given,
  };
}

/** A table of plain cells. */
export function grid({
  cells = [
    ['企业', '专业'],
    ['甲公司', '软件技术'],
  ],
  ...given
}: Partial<Omit<GridContent, 'rows'>> & { cells?: string[][] } = {}): GridContent {
  const head = { row: true, column: false };
  return gridContent({ key: 'partners', caption: '合作企业', head, ...given, cells });
}

export function imageFile(given: Partial<ImageFileContent> = {}): ImageFileContent {
  return {
    url: '/uploads/photo.jpg',
    width: 1600,
    height: 1200,
    mime: 'image/jpeg',
    bytes: 250_000,
    sha256: null,
    ...given,
  };
}

export function image({
  documentId = 'image-1',
  ...given
}: Partial<ImageContent> = {}): ImageContent {
  return {
    documentId,
    key: documentId,
    caption: `照片 ${documentId}`,
    alt: '学生在实训室操作设备',
    credit: null,
    takenOn: null,
    consent: 'obtained',
    file: { ...imageFile(), formats: {} },
    schools: { image: null, file: null },
    ...given,
  };
}

export function layoutRow({
  indicator = 'graduates.total',
  ...given
}: Partial<LayoutRow> = {}): LayoutRow {
  return {
    key: indicator ?? 'group',
    indicator,
    label: '毕业生人数',
    seq: 1,
    level: 0,
    parent: null,
    required: false,
    footnote: null,
    ...given,
  };
}

export function table({
  documentId = 'table-1',
  ...given
}: Partial<TableContent> = {}): TableContent {
  return {
    documentId,
    key: documentId,
    kind: 'annex',
    title: `表格 ${documentId}`,
    display: 'table',
    years: [2023, 2024],
    layout: [layoutRow()],
    ...given,
  };
}

export function indicator(given: Partial<IndicatorContent> = {}): IndicatorContent {
  return {
    code: 'graduates.total',
    name: '毕业生人数',
    unit: '人',
    kind: 'count',
    decimals: 0,
    definition: null,
    source: null,
    formula: null,
    aggregation: 'sum',
    aggregationWeight: null,
    direction: 'neither',
    ...given,
  };
}

export function observation(given: Partial<ObservationContent> = {}): ObservationContent {
  return {
    indicator: 'graduates.total',
    year: 2024,
    value: 305,
    text: null,
    status: 'final',
    respondents: null,
    method: null,
    note: null,
    ...given,
  };
}

export function reportContent(given: Partial<ReportContent> = {}): ReportContent {
  return {
    school: {
      code: 'juying',
      name: '聚英技工学校',
      type: '技工学校',
      district: null,
      city: null,
      province: null,
    },
    report: {
      documentId: 'report-1',
      year: 2024,
      title: '职业教育质量年度报告（2024 年）',
      subtitle: null,
      language: 'zh-CN',
      statement: [],
      signatory: null,
    },
    chapters: [],
    cases: [],
    images: [],
    tables: [],
    indicators: [],
    observations: [],
    pack: null,
    lastYear: null,
    ...given,
  };
}

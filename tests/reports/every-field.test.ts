import caseType from '../../src/api/case/content-types/case/schema.json';
import chapterType from '../../src/api/chapter/content-types/chapter/schema.json';
import imageType from '../../src/api/image/content-types/image/schema.json';
import tableType from '../../src/api/indicator-table/content-types/indicator-table/schema.json';
import reportType from '../../src/api/report/content-types/report/schema.json';
import { textFieldOf } from '../../src/plugins/annual-report/contract/changes/text-change';
import {
  caseSchema,
  chapterSchema,
  imageSchema,
  reportHeadSchema,
  type ReportJson,
} from '../../src/plugins/annual-report/contract/report';
import { tableSchema } from '../../src/plugins/annual-report/contract/table';
import { assembleReport } from '../../src/plugins/annual-report/domain/assemble/assemble-report';
import { PRIVACY_CHECKS } from '../../src/plugins/annual-report/domain/checks/privacy';
import { runChecks } from '../../src/plugins/annual-report/domain/checks/run-checks';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import {
  ATTRIBUTES_BESIDE,
  CASE_FIELDS,
  CHAPTER_FIELDS,
  IMAGE_FIELDS,
  REPORT_FIELDS,
  TABLE_FIELDS,
} from '../../src/plugins/annual-report/domain/content/content-fields';
import {
  hasFields,
  type FieldFacts,
} from '../../src/plugins/annual-report/domain/content/field-facts';
import type { ReportContent } from '../../src/plugins/annual-report/domain/content/report-content';
import { compareEditions } from '../../src/plugins/annual-report/domain/editions/compare-editions';
import { TYPE_VIEWS } from '../../src/plugins/annual-report/server/src/content-manager/views';
import {
  caseStory,
  chapter,
  image,
  indicator,
  observation,
  reportContent,
  table,
} from '../support/builders/content';

type TypeName = keyof typeof ATTRIBUTES_BESIDE;

/** Each content type that a report is made of: its table of fields, its schema in Strapi, what the JSON has. */
const TYPES: Record<
  TypeName,
  { table: Record<string, FieldFacts>; attributes: object; published: object }
> = {
  report: {
    table: REPORT_FIELDS,
    attributes: reportType.attributes,
    published: reportHeadSchema.shape,
  },
  chapter: {
    table: CHAPTER_FIELDS,
    attributes: chapterType.attributes,
    published: chapterSchema.shape,
  },
  case: { table: CASE_FIELDS, attributes: caseType.attributes, published: caseSchema.shape },
  image: { table: IMAGE_FIELDS, attributes: imageType.attributes, published: imageSchema.shape },
  'indicator-table': {
    table: TABLE_FIELDS,
    attributes: tableType.attributes,
    published: tableSchema.shape,
  },
};

const NAMES: TypeName[] = ['report', 'chapter', 'case', 'image', 'indicator-table'];

/** Every field of every type. */
const FIELDS = NAMES.flatMap((type) =>
  Object.entries(TYPES[type].table).map(([field, facts]) => ({ type, field, facts })),
);

const WORDS = ['text', 'optional-text', 'lines'];

const attributeOf = (field: string, { attribute }: FieldFacts): string | null =>
  attribute === undefined ? field : attribute;

/** A value as the field is read. */
const valueOf = ({ read }: FieldFacts, text: string): string | string[] =>
  read === 'lines' ? [text] : text;

/** A report that shows one thing of each type, whose field is this. */
const contentWith = (type: TypeName, field: string, value: unknown): ReportContent => {
  const own = (of: TypeName) => (of === type ? { [field]: value } : {});
  const whole = reportContent();
  const blocks: ReportContent['chapters'][number]['blocks'] = [
    { type: 'images', images: ['image-1'] },
    { type: 'table', table: 'table-1' },
  ];
  return reportContent({
    report: { ...whole.report, ...own('report') },
    chapters: [chapter({ blocks, ...own('chapter') })],
    cases: [caseStory(own('case'))],
    images: [image(own('image'))],
    tables: [table(own('indicator-table'))],
    indicators: [indicator()],
    observations: [observation()],
  });
};

const assembled = (content: ReportContent): ReportJson =>
  assembleReport({ prepared: prepareReport({ content }), edition: null, findings: [] });

describe('a field of a content type', () => {
  it.each(NAMES)('should be in the table of fields: every attribute of %s', (type) => {
    const { table: fields, attributes } = TYPES[type];
    const named = Object.entries(fields).flatMap(
      ([field, facts]) => attributeOf(field, facts) ?? [],
    );
    expect([...named, ...ATTRIBUTES_BESIDE[type]].toSorted()).toEqual(
      Object.keys(attributes).toSorted(),
    );
  });

  it.each(FIELDS.filter(({ facts }) => facts.name !== null))(
    'should stand in the form of its type under its name: $field of $type',
    ({ type, field, facts }) => {
      const view = TYPE_VIEWS.find(({ uid }) => uid === `api::${type}.${type}`);
      const shown = view?.rows.flat().find(({ name }) => name === attributeOf(field, facts));
      expect(shown?.label).toEqual(facts.name);
    },
  );

  it.each(FIELDS.filter(({ facts }) => facts.published !== 'by-rule'))(
    'should be in the JSON of a report or not, as its table says: $field of $type',
    ({ type, field, facts }) => {
      expect(field in TYPES[type].published).toBe(facts.published === 'as-is');
    },
  );

  it.each(FIELDS.filter(({ facts }) => facts.published !== 'no' && WORDS.includes(facts.read)))(
    'should be read by the checks of privacy where it is published: $field of $type',
    ({ type, field, facts }) => {
      const content = contentWith(type, field, valueOf(facts, '电话 13812345678'));
      const context = prepareReport({ content });
      const found = runChecks({ context, checks: PRIVACY_CHECKS });
      expect(found.map(({ check, place }) => [check, place.type, place.field])).toEqual([
        ['mobile-numbers', type, field],
      ]);
    },
  );

  it.each(FIELDS.filter(({ facts }) => facts.prints !== null && facts.prints !== 'by-rule'))(
    'should print its tokens: $field of $type',
    ({ type, field, facts }) => {
      const report = assembled(
        contentWith(type, field, valueOf(facts, '毕业生 {{graduates.total}} 人')),
      );
      expect(JSON.stringify(report)).toContain('毕业生 305 人');
      expect(JSON.stringify(report)).not.toContain('{{');
    },
  );

  it.each(
    FIELDS.filter(
      ({ facts }) =>
        facts.compared === 'as-is' && [...WORDS, 'day', 'constant'].includes(facts.read),
    ),
  )('should be a change between two editions: $field of $type', ({ type, field, facts }) => {
    const [before, after] = ['2024-05-01', '2024-06-02'].map((text) =>
      assembled(contentWith(type, field, valueOf(facts, text))),
    );
    if (!before || !after) throw new Error('Two editions are compared.');
    const { texts, images } = compareEditions({ before, after });
    const reported = [...texts, ...images].map((change) => [
      change.field,
      change.before,
      change.after,
    ]);
    const name = type === 'image' ? field : textFieldOf(field);
    expect(reported).toEqual([[name, '2024-05-01', '2024-06-02']]);
  });

  it('should be reported as text where readers of the changes do not know its name', () => {
    expect(textFieldOf('summary')).toBe('summary');
    expect(textFieldOf('lesson')).toBe('text');
  });

  it('should be no text of an edition from before there was such a field', () => {
    const report = assembled(contentWith('case', 'summary', null));
    const older = {
      ...report,
      cases: report.cases.map(({ summary: _summary, tags: _tags, ...item }) => item),
    } as unknown as ReportJson;
    expect(compareEditions({ before: older, after: report }).counts.total).toBe(0);
    expect(compareEditions({ before: report, after: older }).counts.total).toBe(0);
  });

  it.each([
    ['nothing', {}, false],
    ['a title', { title: '标题' }, false],
    ['blocks', { blocks: [{ type: 'images' as const, images: [] }] }, false],
    ['a place', { chapter: 'chapter-2', position: 4 }, false],
    ['an empty summary', { summary: '' }, false],
    ['a summary', { summary: '摘要' }, true],
    ['a date', { date: '2024-05-01' }, true],
    ['partners', { partners: ['企业'] }, true],
    ['a cover', { cover: 'image-1' }, true],
  ])('should make a case with %s filled in, or not', (_what, given, isFilled) => {
    expect(hasFields(caseStory(given), CASE_FIELDS)).toBe(isFilled);
  });
});

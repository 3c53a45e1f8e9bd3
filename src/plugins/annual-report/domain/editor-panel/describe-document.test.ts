import { judgeReport } from '../checks/judge-report';
import type { ReportContent } from '../content/report-content';
import { describeDocument } from './describe-document';
import {
  caseStory,
  chapter,
  image,
  indicator,
  observation,
  reportContent,
  table,
} from '../../../../../tests/support/builders/content';

const WORLD: Partial<ReportContent> = {
  chapters: [
    chapter({ documentId: 'one', title: '学校概况' }),
    chapter({
      documentId: 'below',
      title: '规模',
      parent: 'one',
      blocks: [
        { type: 'images', images: ['image-1'] },
        { type: 'table', table: 'table-1' },
      ],
    }),
  ],
  cases: [
    caseStory({ chapter: 'below', title: '' }),
    caseStory({ documentId: 'lost', chapter: null }),
  ],
  images: [image({ alt: null })],
  tables: [table()],
  indicators: [indicator(), indicator({ code: 'staff.total', name: '教职工总数' })],
  observations: [
    observation(),
    observation({ year: 2023, value: 312 }),
    observation({ indicator: 'staff.total', value: null, status: 'not-collected' }),
  ],
};

const describeOf = (type: 'report' | 'chapter' | 'case', documentId: string) =>
  describeDocument({
    judgement: judgeReport({ content: reportContent(WORLD), waivers: [], overrides: [] }),
    type,
    documentId,
  });

const tokenOf = (written: string) =>
  describeOf('chapter', 'one').tokens.find(({ token }) => token === written);

describe('what the desk shows beside a document', () => {
  it('should name a case by its number, below the chapters that hold it', () => {
    expect(describeOf('case', 'case-1')).toMatchObject({
      label: '案例 1',
      path: [
        { documentId: 'one', number: '1', title: '学校概况' },
        { documentId: 'below', number: '1.1', title: '规模' },
      ],
    });
  });

  it('should name a chapter by its number', () => {
    expect(describeOf('chapter', 'below')).toMatchObject({ label: '1.1', path: [{ number: '1' }] });
  });

  it('should give no place to what the outline does not hold', () => {
    expect(describeOf('case', 'lost')).toMatchObject({ label: null, path: [] });
  });

  it('should list findings of the document and of the pictures that stand in it', () => {
    const types = describeOf('chapter', 'below').findings.map(({ place }) => place.type);
    expect(types).toEqual(expect.arrayContaining(['image']));
    expect(types).not.toContain('case');
  });

  it('should list no finding of another document', () => {
    const ids = describeOf('case', 'case-1').findings.map(({ place }) => place.id);
    expect(new Set(ids)).toEqual(new Set(['case-1']));
  });

  it('should say what a token of an indicator prints now, and where its value stands', () => {
    expect(tokenOf('{{graduates.total}}')).toMatchObject({
      kind: 'indicator',
      name: '毕业生人数',
      where: '附表 1 表格 table-1',
      text: '305',
      reason: null,
    });
  });

  it('should offer the forms that can be printed, in the direction that is true', () => {
    expect(tokenOf('{{graduates.total}}')?.forms).toEqual([
      { form: 'value', token: '{{graduates.total}}', text: '305' },
      { form: 'earlier', token: '{{graduates.total@2023}}', text: '312' },
      { form: 'decrease', token: '{{graduates.total|change.down}}', text: '7' },
      { form: 'percent-decrease', token: '{{graduates.total|percent.down}}', text: '2.2%' },
    ]);
  });

  it('should say why a value cannot be printed', () => {
    const token = tokenOf('{{staff.total}}');
    expect(token).toMatchObject({ text: null, forms: [] });
    expect(token?.reason?.zh).toContain('未采集');
  });

  it.each([
    ['{{image:image-1}}', '图 1'],
    ['{{table:table-1}}', '附表 1'],
    ['{{case:case-1}}', '案例 1'],
    ['{{chapter:below}}', '1.1'],
  ])('should say that %s prints %s', (written, text) => {
    expect(tokenOf(written)?.text).toBe(text);
  });
});

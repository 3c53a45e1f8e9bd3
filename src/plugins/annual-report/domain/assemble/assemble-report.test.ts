import { reportSchema } from '../../contract/report';
import { assembleReport } from './assemble-report';
import { prepareReport } from '../compile/prepare-report';
import type { ReportContent } from '../content/report-content';
import { caseStory, chapter, reportContent } from '../../../../../tests/support/builders/content';
import {
  editionHead,
  smallReport,
  smallReportContent,
} from '../../../../../tests/support/builders/report';
import { paragraph } from '../../../../../tests/support/builders/text';

const assemble = ({
  content = smallReportContent(),
  ...given
}: Partial<Omit<Parameters<typeof assembleReport>[0], 'prepared'>> & {
  content?: ReportContent;
} = {}) =>
  assembleReport({
    prepared: prepareReport({ content }),
    edition: null,
    findings: [],
    ...given,
  });

const warning = { check: 'missing-units', severity: 'warning', waiver: null } as const;

describe('the assembled report', () => {
  it('should keep the contract', () => {
    const report = smallReport();
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('should keep the contract when there is nothing in it', () => {
    const report = assemble({ content: reportContent() });
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('should stand under its edition, or under none in a preview', () => {
    expect(assemble({ edition: editionHead({ number: 2 }) }).edition).toEqual(
      editionHead({ number: 2 }),
    );
    expect(assemble().edition).toBeNull();
  });

  it('should be a tree of chapters', () => {
    expect(assemble().chapters).toMatchObject([
      { key: 'overview', number: '1', chapters: [{ key: 'staff', number: '1.1', chapters: [] }] },
      { key: 'challenges', number: '2' },
      { key: 'annex', number: '3' },
    ]);
  });

  it('should name the cases of a chapter and give each with its label and place', () => {
    const { chapters, cases } = assemble();
    expect(chapters[0]?.chapters[0]?.cases).toEqual(['story']);
    expect(cases).toMatchObject([
      { id: 'story', number: 1, label: '案例 1', chapter: '1.1', cover: 'cover' },
    ]);
  });

  it('should drop a cover that is not there', () => {
    const content = reportContent({
      chapters: [chapter()],
      cases: [caseStory({ cover: 'gone' })],
    });
    expect(assemble({ content }).cases).toMatchObject([{ cover: null }]);
  });

  it('should name in blocks only what its registries hold', () => {
    const report = smallReport();
    const blocks = report.chapters
      .flatMap((item) => [...item.blocks, ...item.chapters.flatMap((below) => below.blocks)])
      .concat(report.cases.flatMap((item) => item.blocks));
    const images = blocks.flatMap((block) => (block.type === 'images' ? block.images : []));
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    expect(report.images.map((item) => item.id)).toEqual([...images, 'cover']);
    expect(report.tables.map((item) => item.id)).toEqual(tables);
  });

  it('should give the statement as text and as HTML', () => {
    const content = smallReportContent();
    const statement = [paragraph({ text: '本报告内容真实。' })];
    content.report = { ...content.report, statement, signatory: '校长' };
    expect(assemble({ content }).report.statement).toEqual({
      content: statement,
      html: '<p>本报告内容真实。</p>',
      signatory: '校长',
    });
  });

  it('should count required values and findings', () => {
    expect(assemble({ findings: [warning] }).quality).toEqual({
      required: 2,
      reported: 2,
      findings: { errors: 0, warnings: 1, waived: 0 },
      numbers: { total: 1, bound: 0, equal: 0, derived: 0, declared: 0, open: 1 },
    });
  });

  it('should publish why errors were let pass, and nothing else of them', () => {
    const waiver = { reason: '学校公开的样例', name: '李主任', at: '2025-01-10T00:00:00.000Z' };
    const overridden = { check: 'bank-cards', severity: 'error' as const, waiver };
    const { quality } = assemble({ findings: [warning, overridden] });
    expect(quality.findings).toEqual({ errors: 0, warnings: 1, waived: 1 });
    expect(quality.overrides).toEqual([{ check: 'bank-cards', reason: '学校公开的样例' }]);
  });

  it('should not speak of overrides where there is none, nor of waivers', () => {
    const waiver = { reason: '原文如此', name: '李主任', at: '2025-01-10T00:00:00.000Z' };
    expect(assemble({ findings: [{ ...warning, waiver }] }).quality).not.toHaveProperty(
      'overrides',
    );
  });

  it('should leave its input as it was', () => {
    const content = smallReportContent();
    assemble({ content });
    expect(content).toEqual(smallReportContent());
  });
});

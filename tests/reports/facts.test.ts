import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type PreparedReport,
  prepareReport,
} from '../../src/plugins/annual-report/domain/compile/prepare-report';
import { readFolder } from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import type { ReportContent } from '../../src/plugins/annual-report/domain/content/report-content';
import { demoContent } from '../support/content/demo-content';
import { DEMO_FOLDER } from './demo-folder';
import { sourceLines, withoutBlanks } from './source-report';

const README = join(__dirname, '../../README.md');

/** The tokens of the README's table and what it says that they print. */
const readmeExamples = (): [string, string][] =>
  [...readFileSync(README, 'utf8').matchAll(/^\| `(\{\{[^`]+\}\})`.*?\| `([^`]+)`/gm)].map(
    ([, token = '', printed = '']) => [token.replaceAll('\\|', '|'), printed],
  );

describe('numbers of the demo that are bound to their values', () => {
  let content: ReportContent;
  let prepared: PreparedReport;

  beforeAll(async () => {
    content = demoContent({ demo: await readFolder({ folder: DEMO_FOLDER }) });
    prepared = prepareReport({ content });
  });

  const facts = () =>
    prepared.passages.flatMap(({ text, facts: spans }) =>
      spans.map(({ start, end, ...fact }) => ({ ...fact, text, start, end })),
    );

  it('should be more than a hundred', () => {
    expect(prepared.tokenProblems).toEqual([]);
    expect(facts().length).toBeGreaterThan(100);
    expect(readmeExamples()).toHaveLength(7);
  });

  it('should each print what the source prints between the same words', () => {
    const source = withoutBlanks(sourceLines().join(''));
    for (const { text, start, end } of facts()) {
      const around = text.slice(Math.max(0, start - 8), end + 4);
      expect(source).toContain(withoutBlanks(around));
    }
  });

  it('should each be an indicator of its own', () => {
    const bound = facts().map(({ indicator }) => indicator);
    expect(bound.filter((code, index) => bound.indexOf(code) !== index)).toEqual([]);
  });

  it.each([
    ['students.grade.third', [{ chapter: '1.3' }], '305'],
    ['graduates.total', [{ chapter: '1.3' }], '305'],
    ['graduates.industry.total', [{ chapter: '2.5.1' }], '143'],
    ['training.apprenticeship.attendances', [{ case: 9 }], '143'],
    ['training.apprenticeship.agreed', [{ case: 18 }], '143'],
    ['school.campuses', [{ chapter: '1.1' }], '两'],
    ['staff.teacher-student-ratio', [{ chapter: '1.4' }], '1：20'],
  ])('should use %s at its own place', (code, places, printed) => {
    expect(prepared.occurrences.get(code)).toEqual(places);
    expect(
      facts()
        .filter(({ indicator }) => indicator === code)
        .map(({ text, start, end }) => text.slice(start, end)),
    ).toEqual([printed]);
  });

  it.each(readmeExamples())('should print %s as the README says', (subtitle, expected) => {
    const { passages, tokenProblems } = prepareReport({
      content: { ...content, report: { ...content.report, subtitle } },
    });
    expect(tokenProblems).toEqual([]);
    expect(passages[1]?.text).toBe(expected);
  });

  it('should keep the finances of 2023 with their year', () => {
    const years = facts().filter(({ indicator }) => indicator.startsWith('finance.income.'));
    expect(years.map(({ year }) => year)).toEqual([2023, 2023, 2023, 2023, 2023, 2023, 2023]);
  });
});

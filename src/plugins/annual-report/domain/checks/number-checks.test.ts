import { ARITHMETIC_CHECKS } from './arithmetic';
import type { Check } from './check';
import { runChecks } from './run-checks';
import { TIME_CHECKS } from './time';
import { prepareReport } from '../compile/prepare-report';
import { chapterOf } from '../../../../../tests/support/builders/passages';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { smallReportContent } from '../../../../../tests/support/builders/report';

const checks: Check[] = [...ARITHMETIC_CHECKS, ...TIME_CHECKS];

describe('the checks of arithmetic and time', () => {
  it('should find nothing in a sound report', () => {
    expect(
      runChecks({ context: prepareReport({ content: smallReportContent() }), checks }),
    ).toEqual([]);
  });

  it('should say in both languages what they are, what to do and what they cannot see', () => {
    for (const { name, advice, limits } of checks) {
      expect(name.zh).toMatch(/\p{Script=Han}/u);
      expect([advice.zh, limits.zh]).toEqual([
        expect.stringMatching(/。$/),
        expect.stringMatching(/。$/),
      ]);
      expect([advice.en, limits.en]).toEqual([
        expect.stringMatching(/\.$/),
        expect.stringMatching(/\.$/),
      ]);
    }
  });

  it('should know their families', () => {
    expect(new Set(ARITHMETIC_CHECKS.map(({ family }) => family))).toEqual(new Set(['arithmetic']));
    expect(new Set(TIME_CHECKS.map(({ family }) => family))).toEqual(new Set(['time']));
  });

  it.each([
    ['digits', '2'.repeat(1_000_000)],
    ['years', '今年 2023 年'.repeat(100_000)],
    ['blanks', `2023${' '.repeat(1_000_000)}年`],
    ['open brackets', '《〔2023'.repeat(100_000)],
    ['sentences', '2022 年。'.repeat(20_000)],
  ])('should not hang on a text of %s', (_what, text) => {
    const context = prepared({ chapters: [chapterOf(text)] });
    const start = process.cpuUsage();
    runChecks({ context, checks: TIME_CHECKS });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(30_000);
  });
});

import type { Finding } from '../../../../../src/plugins/annual-report/domain/checks/finding';
import { runChecks } from '../../../../../src/plugins/annual-report/domain/checks/run-checks';
import { TEXT_CHECKS } from '../../../../../src/plugins/annual-report/domain/checks/text';
import { prepareReport } from '../../../../../src/plugins/annual-report/domain/compile/prepare-report';
import { readDemo } from '../../../../../src/plugins/annual-report/server/src/demo/read-demo';
import { demoContent } from '../../../../support/demo-content';
import { DEMO_FOLDER } from '../../../demo/demo-folder';

describe('the checks of texts on the demo', () => {
  let findings: Finding[];

  beforeAll(async () => {
    const content = demoContent({ demo: await readDemo({ folder: DEMO_FOLDER }) });
    findings = runChecks({ context: prepareReport({ content }), checks: TEXT_CHECKS });
  });

  it('should find its contradictions and nothing else', () => {
    expect(findings.map(({ check, place }) => `${check}: ${place.key}`)).toEqual([
      'similar-amounts: funding',
      'impossible-rate: new-apprenticeship',
      'rate-without-base: annex-3',
      'rate-without-base: student-development',
      'universal-claim: campus-experience',
      'growth-claim: overview-facilities',
      'per-head-amount: funding',
      'named-partners: school-enterprise',
      'named-textbooks: textbooks',
    ]);
  });

  it('should quote the words of each and say in both languages what is wrong', () => {
    for (const { quote, messages } of findings) {
      expect(quote).not.toBe('');
      expect(messages).toEqual({
        zh: expect.stringMatching(/。$/),
        en: expect.stringMatching(/\.$/),
      });
    }
  });
});

describe('the checks of texts', () => {
  it('should have names of their own', () => {
    expect(new Set(TEXT_CHECKS.map(({ id }) => id)).size).toBe(TEXT_CHECKS.length);
  });

  it.each(TEXT_CHECKS.map(({ id, advice, limits }) => ({ id, advice, limits })))(
    'should say in both languages what to do about $id and what it does not see',
    ({ advice, limits }) => {
      for (const text of [advice, limits]) {
        expect(text).toEqual({
          zh: expect.stringMatching(/。$/),
          en: expect.stringMatching(/\.$/),
        });
      }
    },
  );
});

import { ARITHMETIC_CHECKS } from '../../../src/plugins/annual-report/domain/checks/arithmetic';
import type { Finding } from '../../../src/plugins/annual-report/domain/checks/finding';
import { runChecks } from '../../../src/plugins/annual-report/domain/checks/run-checks';
import { TIME_CHECKS } from '../../../src/plugins/annual-report/domain/checks/time';
import { prepareReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import { demoWithRules } from './demo-with-rules';

describe('what arithmetic and time find in the demo', () => {
  let findings: Finding[];

  beforeAll(async () => {
    const context = prepareReport({ content: await demoWithRules() });
    findings = runChecks({ context, checks: [...ARITHMETIC_CHECKS, ...TIME_CHECKS] });
  });

  it('should be these contradictions and no other', () => {
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    expect(
      warnings.map(({ check, place }) => `${check} ${place.row ?? place.field ?? place.id}`),
    ).toEqual([
      'partition resources.repositories',
      'relation facilities.backbone-bandwidth',
      'relation students.certificates.rate',
      'relation students.grade.first',
      'same-quantity training.non-degree.income',
      'per-head finance.public-funding-per-student',
      'zero-base students.fitness.pass-rate',
      'zero-base resources.online-courses.students-per-course',
      'formula staff.dual-qualified-rate',
      'possible-percent satisfaction.employers',
      'possible-percent training.skill-assessment.pass-rate',
      'group-total graduates.first-employment.local',
      'per-head-unit finance.income.per-student-funding',
      'extreme-change training.non-degree.hours',
      'extreme-change training.non-degree.income',
      'shifted-years facilities.equipment',
      'shifted-years facilities.equipment-per-student',
      'title-period title',
      'row-years facilities.equipment',
    ]);
  });

  it('should be these things worth a look', () => {
    const notes = findings.filter(({ severity }) => severity === 'note');
    expect(notes.map(({ check, place }) => `${check} ${place.row ?? place.key}`)).toEqual([
      'change-band teaching.certificate-integrated.courses',
      'change-band teaching.certificate-integrated.hours',
      'change-band staff.dual-qualified-rate',
      'change-band cooperation.enterprise-equipment',
      'unclear-this-year funding',
      'old-year-in-text cruise-order-class',
    ]);
  });

  it('should be said in full sentences of both languages', () => {
    for (const { messages } of findings) {
      expect(messages.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(messages.en).toMatch(/[A-Za-z].*\.$/);
    }
  });
});

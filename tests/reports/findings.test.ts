import type { Finding } from '../../src/plugins/annual-report/domain/checks/finding';
import { runChecks } from '../../src/plugins/annual-report/domain/checks/run-checks';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import { readFolder } from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { demoContent } from '../support/content/demo-content';
import { DEMO_FOLDER } from './demo-folder';

describe('the checks on the demo', () => {
  let findings: Finding[];

  const found = (severity: Finding['severity']) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ check, place }) => [check, place.key, place.row].filter(Boolean).join(' '));

  beforeAll(async () => {
    const demo = await readFolder({ folder: DEMO_FOLDER });
    findings = runChecks({ context: prepareReport({ content: demoContent({ demo }) }) });
  });

  it('should find nothing that would block its release', () => {
    expect(found('error')).toEqual([]);
  });

  it('should find the contradictions of the source, and no other', () => {
    expect(found('warning')).toEqual([
      'statement juying-2024',
      'empty-tables trend-3',
      'empty-tables trend-5',
      'partition annex-3 resources.repositories',
      'relation annex-3 facilities.backbone-bandwidth',
      'relation students.grade.first',
      'relation annex-5 students.total',
      'zero-base annex-5 students.fitness.pass-rate',
      'zero-base annex-3 resources.online-courses.students-per-course',
      'formula annex-3 staff.dual-qualified-rate',
      'formula students.certificates.rate',
      'possible-percent annex-2 satisfaction.employers',
      'possible-percent training.skill-assessment.pass-rate',
      'extreme-change annex-4 training.non-degree.hours',
      'extreme-change annex-4 training.non-degree.income',
      'shifted-years trend-6 facilities.equipment',
      'shifted-years trend-6 facilities.equipment-per-student',
      'title-period trend-6',
      'row-years trend-6 facilities.equipment',
      'impossible-rate new-apprenticeship',
      'universal-claim campus-experience',
      'per-head-amount funding',
      'unpaired-marks singing-contest',
      'missing-units special-operations-licence',
      'swallowed-words industry-professors',
      'varied-names campus-singers',
    ]);
  });

  it('should note what is worth a look, and no more', () => {
    expect(found('note')).toEqual([
      'uncollected-cells trend-2',
      'uncollected-cells trend-6',
      'uncollected-cells trend-7',
      'uncollected-cells trend-8',
      'uncollected-cells trend-9',
      'uncollected-cells trend-10',
      'change-band annex-5 students.certificates.obtained',
      'change-band annex-5 cooperation.enterprise-equipment',
      'change-band annex-5 cooperation.internship-funds',
      'change-band annex-3 staff.dual-qualified-rate',
      'unclear-this-year funding',
      'similar-amounts funding',
      'growth-claim overview-facilities',
      'named-partners school-enterprise',
      'named-textbooks textbooks',
      'similar-names craftsman-meeting',
      'similar-names craftsman-spirit',
      'misspelt-words new-apprenticeship',
      'misspelt-words logistics-management',
      'misspelt-words party-building',
      'punctuation-forms service-industry',
      'punctuation-forms future-craftsman-reading',
      'punctuation-forms zhiqing-reading',
      'list-separators three-all-education',
      'number-forms overview-staff',
      'stray-blanks three-all-education',
      'stray-blanks special-operations-licence',
      'named-pupils further-study',
      'named-pupils lei-feng-spirit',
    ]);
  });
});

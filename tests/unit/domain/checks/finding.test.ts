import {
  countFindings,
  type Finding,
  type Severity,
} from '../../../../src/plugins/annual-report/domain/checks/finding';

const finding = (severity: Severity): Finding => ({
  check: 'any',
  severity,
  place: { type: 'report', id: 'report-1', title: '报告' },
  messages: { zh: '', en: '' },
});

describe('counting findings', () => {
  it('should count errors and warnings, not notes', () => {
    const findings = (['error', 'warning', 'note', 'error'] as const).map(finding);
    expect(countFindings(findings)).toEqual({ errors: 2, warnings: 1, waived: 0 });
  });

  it('should count nothing where nothing was found', () => {
    expect(countFindings([])).toEqual({ errors: 0, warnings: 0, waived: 0 });
  });
});

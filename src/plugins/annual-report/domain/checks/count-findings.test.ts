import { countFindings } from './count-findings';
import type { Severity } from './finding';

const WAIVER = { reason: '如实填报', name: '张老师', at: '2025-01-10T00:00:00.000Z' };

const found = (severity: Severity, waiver: typeof WAIVER | null = null) => ({ severity, waiver });

describe('counting findings', () => {
  it('should count errors and warnings, not notes', () => {
    const findings = (['error', 'warning', 'note', 'error'] as const).map((one) => found(one));
    expect(countFindings({ findings })).toEqual({ errors: 2, warnings: 1, waived: 0 });
  });

  it('should count a waived warning as waived alone', () => {
    const findings = [found('warning', WAIVER), found('warning')];
    expect(countFindings({ findings })).toEqual({ errors: 0, warnings: 1, waived: 1 });
  });

  it('should count an overridden error as waived alone', () => {
    const findings = [found('error', WAIVER), found('error')];
    expect(countFindings({ findings })).toEqual({ errors: 1, warnings: 0, waived: 1 });
  });

  it('should count nothing where nothing was found', () => {
    expect(countFindings({ findings: [] })).toEqual({ errors: 0, warnings: 0, waived: 0 });
  });
});

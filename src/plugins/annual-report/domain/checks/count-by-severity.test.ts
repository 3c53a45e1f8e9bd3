import { countBySeverity } from './count-findings';

const WAIVER = { reason: '如实填报', name: '张老师', at: '2025-01-10T00:00:00.000Z' };

describe('counting by severity', () => {
  it('should count notes, and what is waived as waived alone', () => {
    const findings = [
      { severity: 'note' as const, waiver: null },
      { severity: 'note' as const, waiver: WAIVER },
      { severity: 'warning' as const, waiver: null },
      { severity: 'error' as const, waiver: null },
    ];
    expect(countBySeverity({ findings })).toEqual({ errors: 1, warnings: 1, notes: 1, waived: 1 });
  });
});

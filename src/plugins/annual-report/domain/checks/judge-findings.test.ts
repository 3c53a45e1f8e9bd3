import type { Finding } from './finding';
import { findingIdentity } from './finding-identity';
import { judgeFindings } from './judge-report';

const found = (given: Partial<Finding>): Finding => ({
  check: 'any-check',
  family: 'privacy',
  severity: 'warning',
  canBeOverridden: false,
  place: { type: 'chapter', id: 'a', key: 'a', title: '概况', label: '1', chapter: '1' },
  quote: null,
  numbers: [],
  messages: { zh: '', en: '' },
  advice: { zh: '', en: '' },
  ...given,
});

const accepting = (finding: Finding) => ({
  finding: findingIdentity(finding),
  reason: '已核实',
  name: '李主任',
  at: '2025-01-10T00:00:00.000Z',
});

const judge = (
  finding: Finding,
  { waived = false, overridden = false }: { waived?: boolean; overridden?: boolean },
) =>
  judgeFindings({
    findings: [finding],
    waivers: waived ? [accepting(finding)] : [],
    overrides: overridden ? [accepting(finding)] : [],
  })[0]?.waiver?.reason;

const WARNING = found({});
const ERROR = found({ severity: 'error' });
const IMPOSSIBLE = found({ severity: 'error', canBeOverridden: true });

describe('what is accepted of a report', () => {
  it('should be warnings that were waived', () => {
    expect(judge(WARNING, { waived: true })).toBe('已核实');
    expect(judge(WARNING, {})).toBeUndefined();
  });

  it('should be errors that were overridden and can be', () => {
    expect(judge(IMPOSSIBLE, { overridden: true })).toBe('已核实');
    expect(judge(ERROR, { overridden: true })).toBeUndefined();
  });

  it('should not be an error that was only waived: the reason was not given to be published', () => {
    expect(judge(IMPOSSIBLE, { waived: true })).toBeUndefined();
    expect(judge(ERROR, { waived: true })).toBeUndefined();
  });

  it('should not be a warning that was overridden while it was an error', () => {
    expect(judge(WARNING, { overridden: true })).toBeUndefined();
  });
});

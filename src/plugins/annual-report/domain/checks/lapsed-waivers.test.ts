import { cellFinding, finding, found } from '../../../../../tests/support/builders/findings';
import type { Finding } from './finding';
import { findingIdentity } from './finding-identity';
import { lapsedWaivers } from './lapsed-waivers';

const accepted = finding({
  check: 'value-in-text',
  quote: '教职工 336 人',
  numbers: [found('336 人'), found('236', 'staff.total')],
});

const waiverOf = (of: Finding | string) => ({
  finding: typeof of === 'string' ? of : findingIdentity(of),
  reason: '原文如此',
  name: '李',
  at: '2024-01-01T00:00:00.000Z',
});

const causes = (findings: Finding[], ...of: (Finding | string)[]) =>
  lapsedWaivers({ findings, waivers: of.map(waiverOf) }).map(({ cause }) => cause);

describe('a waiver that holds', () => {
  it('should not be among those that lapsed', () => {
    expect(causes([accepted], accepted)).toEqual([]);
  });

  it('should hold for a check that took the place of its own', () => {
    expect(causes([accepted], { ...accepted, check: 'told-value' })).toEqual([]);
  });

  it('should hold for a finding that another stands for', () => {
    const stays = finding({ repeats: [accepted] });
    expect(causes([stays], accepted)).toEqual([]);
  });
});

describe('a waiver that holds no more', () => {
  it('should say that the finding does not appear any more', () => {
    expect(causes([], accepted)).toEqual(['not-found']);
    const elsewhere = { ...accepted, place: { ...accepted.place, key: 'staff' } };
    expect(causes([elsewhere], accepted)).toEqual(['not-found']);
  });

  it.each([
    ['words', { quote: '教职工 326 人' }],
    ['numbers', { numbers: [found('336 人'), found('237', 'staff.total')] }],
  ])('should say that the %s have changed', (_what, given) => {
    expect(causes([{ ...accepted, ...given }], accepted)).toEqual(['changed']);
  });

  it('should hold the year of a cell apart', () => {
    const cell = cellFinding('staff.total', { numbers: [found('236', 'staff.total')] });
    const changed = { ...cell, numbers: [found('237', 'staff.total')] };
    expect(causes([changed], cell)).toEqual(['changed']);
    expect(causes([cellFinding('staff.total', {}, 2023)], cell)).toEqual(['not-found']);
  });

  it('should say that its check is gone', () => {
    expect(causes([accepted], { ...accepted, check: 'no-such-check' })).toEqual(['check-gone']);
  });

  it('should say that what it accepted is an error now', () => {
    expect(causes([{ ...accepted, severity: 'error' }], accepted)).toEqual(['is-error']);
  });

  it('should be told with what it accepted', () => {
    const [lapsed] = lapsedWaivers({ findings: [], waivers: [waiverOf(accepted)] });
    expect(lapsed?.accepted).toMatchObject({
      check: 'value-in-text',
      place: { type: 'chapter', key: 'overview' },
      quote: '教职工 336 人',
    });
  });

  it('should be left out when nobody can read what it accepted', () => {
    expect(causes([], 'no JSON', '{"check":"a"}')).toEqual([]);
  });
});

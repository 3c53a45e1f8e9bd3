import { finding, found } from '../../../../../tests/support/builders/findings';
import type { Finding } from './finding';
import { findingIdentity } from './finding-identity';
import { judgeFindings } from './judge-report';
import { knownIdentities, replacedChecks } from './known-identities';
import { CHECKS } from './run-checks';

const waiverOf = (accepted: Finding) => ({
  finding: findingIdentity(accepted),
  reason: '原文如此',
  name: '李',
  at: '2024-01-01T00:00:00.000Z',
});

const isWaived = (present: Finding[], accepted: Finding): boolean[] =>
  judgeFindings({ findings: present, waivers: [waiverOf(accepted)], overrides: [] }).map(
    ({ waiver }) => waiver !== null,
  );

describe('a check that takes the place of another', () => {
  const now = finding({
    check: 'value-in-text',
    quote: '教职工 336 人',
    numbers: [found('336 人'), found('236', 'staff.total')],
  });
  const before = { ...now, check: 'told-value' };

  it('should be accepted where the other was, for the same document, words and numbers', () => {
    expect(isWaived([now], before)).toEqual([true]);
  });

  it.each([
    ['words', { quote: '教职工 337 人' }],
    ['numbers', { numbers: [found('336 人'), found('237', 'staff.total')] }],
    ['document', { place: { ...now.place, key: 'staff' } }],
    ['check', { check: 'told-sum' }],
  ])('should not be accepted for another %s', (_what, given) => {
    expect(isWaived([now], { ...before, ...given })).toEqual([false]);
  });

  it('should stand for those that were replaced before, and end where they replace each other', () => {
    const chain = [
      { id: 'c', replaces: ['b'] },
      { id: 'b', replaces: ['a'] },
      { id: 'a', replaces: ['c'] },
    ];
    expect(replacedChecks(chain).get('c')).toEqual(['b', 'a', 'c']);
  });

  it('should name its own identity first', () => {
    expect(knownIdentities(now)).toEqual([findingIdentity(now), findingIdentity(before)]);
  });
});

describe('checks that were replaced', () => {
  it('should be gone, and be replaced by one check each', () => {
    const ids = new Set(CHECKS.map(({ id }) => id));
    const replaced = CHECKS.flatMap(({ replaces = [] }) => replaces);
    expect(replaced.filter((id) => ids.has(id))).toEqual([]);
    expect(new Set(replaced).size).toBe(replaced.length);
  });
});

describe('a finding that stands for another', () => {
  const numbers = [found('336 人'), found('236', 'staff.total')];
  const place = { field: 'content.0' };
  const stays = finding({ quote: '教职工 336 人', numbers, place });
  const goes = { ...stays, check: 'value-in-text', quote: '教职工 336 人，空编 16 个' };

  it.each([
    ['itself', stays],
    ['the other', goes],
    ['the other, as it was called before', { ...goes, check: 'told-value' }],
  ])('should be accepted when %s was', (_what, accepted) => {
    expect(isWaived([stays, goes], accepted)).toEqual([true]);
  });

  it('should not be accepted when it is an error', () => {
    expect(isWaived([{ ...stays, severity: 'error' }, goes], goes)).toEqual([false]);
  });
});

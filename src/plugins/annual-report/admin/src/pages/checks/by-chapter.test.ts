import { byChapter } from './by-chapter';
import { filterFindings, readFilter } from './finding-filter';
import type { ListedFinding } from '../../../../contract/finding';

const finding = (
  chapter: string | null,
  given: Partial<ListedFinding> = {},
  place: Partial<ListedFinding['place']> = {},
): ListedFinding => ({
  id: 'a'.repeat(64),
  check: 'missing-units',
  family: 'form',
  severity: 'warning',
  canBeOverridden: false,
  place: {
    type: 'case',
    id: 'abc',
    key: 'story',
    title: '一个案例',
    label: '案例 1',
    chapter,
    ...place,
  },
  quote: null,
  numbers: [],
  messages: { zh: '缺少单位', en: 'no unit' },
  advice: { zh: '补上', en: 'add it' },
  waiver: null,
  group: 0,
  news: null,
  waivedAs: [],
  ...given,
});

describe('findings by chapter', () => {
  it('should stand in the order of the outline, those of no chapter last', () => {
    const findings = [finding(null), finding('10'), finding('2.1'), finding('2')];
    expect(byChapter(findings, ({ place }) => place).map(({ chapter }) => chapter)).toEqual([
      '2',
      '2.1',
      '10',
      null,
    ]);
  });

  it('should take the title of the chapter from a finding about the chapter itself', () => {
    const findings = [finding('2'), finding('2', {}, { type: 'chapter', title: '教师队伍' })];
    const [group] = byChapter(findings, ({ place }) => place);
    expect(group).toMatchObject({ chapter: '2', title: '教师队伍' });
  });
});

describe('the filter of findings', () => {
  const all = [
    finding('1', { severity: 'error', family: 'complete', news: 'new' }),
    finding('2', { news: 'known' }),
    finding('2', { waiver: { reason: '原文如此', name: '李', at: '2024-01-01T00:00:00.000Z' } }),
  ];
  const count = (query: string): number =>
    filterFindings({ findings: all, filter: readFilter(new URLSearchParams(query)) }).length;

  it.each([
    ['', 2],
    ['state=all', 3],
    ['state=waived', 1],
    ['severity=error', 1],
    ['family=form&state=all', 2],
    ['chapter=1', 1],
    ['document=nothing', 0],
    ['severity=nonsense', 2],
    ['news=fresh', 1],
    ['news=nonsense', 2],
  ])('should let through what "%s" asks for', (query, expected) => {
    expect(count(query)).toBe(expected);
  });
});

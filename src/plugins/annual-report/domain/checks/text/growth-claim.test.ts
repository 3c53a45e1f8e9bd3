import { growthClaim } from './growth-claim';
import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const PER_HEAD = 'facilities.workstations-per-student';
const indicators = [
  indicator({ code: 'graduates.total', name: '毕业生人数' }),
  indicator({ code: 'students.intake', name: '招生人数' }),
  indicator({ code: 'students.total', name: '全日制在校生人数' }),
  indicator({ code: 'facilities.workstations', name: '实训工位数', unit: '个' }),
  indicator({
    code: PER_HEAD,
    name: '生均校内实践教学工位数',
    unit: '个/生',
    kind: 'amount',
    decimals: 1,
  }),
];
const values: [string, number, number][] = [
  ['graduates.total', 312, 305],
  ['students.intake', 345, 410],
  ['students.total', 956, 988],
];
const observations = [
  ...values.flatMap(([code, before, after]) => [
    observation({ indicator: code, year: 2023, value: before }),
    observation({ indicator: code, year: 2024, value: after }),
  ]),
  observation({ indicator: 'facilities.workstations', value: 683 }),
];
const perHead = (before: number, after: number) => [
  observation({ indicator: PER_HEAD, year: 2023, value: before, text: String(before) }),
  observation({ indicator: PER_HEAD, year: 2024, value: after, text: String(after) }),
];
const run = (text: string, more = perHead(1, 0.7)) =>
  findingsOf(growthClaim, {
    ...saying(text),
    indicators,
    observations: [...observations, ...more],
  });

describe('a claim of growth', () => {
  it.each(['毕业生人数增长至 305 人。', '毕业生人数较上年有所提升。', '招生人数比上年减少。'])(
    'should be held against the values of both years: %s',
    (text) => {
      expect(run(text)).toMatchObject([
        { severity: 'note', numbers: [{ year: 2023 }, { year: 2024 }] },
      ]);
    },
  );

  it('should say what the values did', () => {
    const [finding] = run('毕业生人数增长至 305 人。');
    expect(finding?.messages.zh).toBe(
      '正文说“毕业生人数”增加，而指标“毕业生人数”从 2023 年的 312 减少到 2024 年的 305。',
    );
  });

  it('should be held against a total worked out from the value per student', () => {
    const [finding] = run('校级实训室 9 个，实训工位新增至 683 个。');
    expect(finding?.messages.zh).toMatch(/2023 年 1×956≈956，2024 年 0.7×988≈692，是减少了。$/);
  });

  it.each([
    ['what grew', '招生人数增加到 410 人，毕业生人数较上年下降。'],
    ['an aim', '力争毕业生人数提升。'],
    ['several years', '近三年毕业生人数逐年增加。'],
    ['a name that says more', '优秀毕业生人数增加。'],
    ['a growing thing that is named after the word', '提升毕业生人数统计质量。'],
  ])('should be passed for %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });

  it('should be passed where the roundings allow both directions', () => {
    expect(run('实训工位新增至 683 个。', perHead(0.7, 0.7))).toEqual([]);
  });

  it('should be passed where nothing is known of the year before', () => {
    expect(run('实训工位新增至 683 个。', [])).toEqual([]);
  });
});

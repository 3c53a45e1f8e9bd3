import { contradictionsIn } from './contradictions';
import { ledgerOf } from './accounts';
import { indicator, observation } from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';

const STUDENTS = indicator({ code: 'students.total', name: '全日制在校生人数', unit: '人' });
const INCOME = indicator({ code: 'income', name: '毕业生月收入', unit: '元', kind: 'amount' });
const SENIOR = indicator({
  code: 'senior',
  name: '高级职称教师比例',
  unit: '%',
  kind: 'percent',
  decimals: 1,
});

const contradictions = (...texts: string[]) =>
  contradictionsIn(
    ledgerOf(
      prepared({
        ...saying(...texts),
        indicators: [STUDENTS, INCOME, SENIOR],
        observations: [
          observation({ indicator: 'students.total', year: 2024, value: 2415, text: '2415' }),
          observation({ indicator: 'students.total', year: 2023, value: 2330, text: '2330' }),
          observation({ indicator: 'income', year: 2024, value: 4268, text: '4268' }),
          observation({ indicator: 'senior', year: 2024, value: 32.4, text: '32.4%' }),
          observation({ indicator: 'senior', year: 2023, value: 30.9, text: '30.9%' }),
        ],
      }),
    ),
  ).map(({ told, right }) => [told.text.trim(), right]);

describe('numbers that do not agree as their words say', () => {
  it.each([
    ['a growth', '现有在校生 2415 人，比上年增加 85 人，增长 3.6%。', '3.6%', '6.3%', '3.6'],
    ['a difference', '专利由上年的 12 项增至 19 项，增加 7 项。', '增加 7 项', '增加 8 项', '7'],
    ['a change of a value', '在校生 2415 人，比去年增加 85 人。', '85 人', '58 人', '85'],
    ['points', '高级职称教师比例 32.4%，比上年提高 1.5 个百分点。', '1.5', '5.1', '1.5'],
    ['a share', '教师 160 人，其中硕士 36 人，占教师的 22.5%。', '22.5%', '25.2%', '22.5'],
    ['a share of the school', '团员 604 人，占全校学生的 25.0%。', '25.0%', '52.0%', '25.0'],
    ['an amount for each', '藏书 98049 册，生均 40.6 册。', '40.6', '46.0', '40.6'],
    ['a mean', '全年开讲 42 场，听众 8820 人次，场均 210 人次。', '210', '120', '210'],
    ['a value', '毕业生平均月收入 4268 元。', '4268', '4286', '4268'],
  ])('should be found in %s: %s', (_what, text, from, to, right) => {
    expect(contradictions(text)).toEqual([]);
    expect(contradictions(text.replace(from, to))).toMatchObject([[expect.any(String), right]]);
  });

  it.each([
    ['其中', '招生 812 人，其中本市 530 人、外市 282 人。', '282 人', '228 人'],
    ['a colon', '获奖 57 项：一等奖 9 项、二等奖 17 项、三等奖 31 项。', '31 项', '13 项'],
    ['a total behind', '本市 530 人，外市 282 人，共计 812 人。', '共计 812', '共计 821'],
    ['brackets', '教师 131 人（男 52 人、女 79 人）。', '79 人', '97 人'],
    ['the whole school', '男生 1372 人，女生 1043 人。', '1043', '1403'],
    ['another sentence', '现有教师 131 人，净增 6 人。其中男 52 人、女 79 人。', '79 人', '97 人'],
  ])('should be found in parts and total: %s', (_what, text, from, to) => {
    expect(contradictions(text)).toEqual([]);
    expect(contradictions(text.replace(from, to))).toHaveLength(1);
  });

  it.each([
    ['doubling', '带宽由 500 Mbps 增至 1000 Mbps，翻了一番。', '一番', '两番'],
    ['a rise of tenths', '收入从 20 万元增加到 30 万元，增长五成。', '五成', '八成'],
  ])('should be found in words for numbers: %s', (_what, text, from, to) => {
    expect(contradictions(text)).toEqual([]);
    expect(contradictions(text.replace(from, to))).toHaveLength(1);
  });

  it.each([
    ['parts that need not be all', '教师 131 人，其中硕士 36 人，党员 70 人。'],
    ['a base that is told nowhere', '职校毕业的学生占比 38.2%。'],
    ['approximate numbers', '约 2400 人，增加近百人，增长 5% 左右。'],
    [
      'a list that goes on in another unit',
      '捐赠设备 9 台（套）：车床 2 台、铣床 3 台、软件 4 套。',
    ],
    ['a local number of a like name', '数控班在校生 42 人，月收入 4682 元的占多数。'],
    ['a share of something unnamed', '教师 131 人。优良课程占 83.7%。'],
  ])('should stay silent on %s', (_what, text) => {
    expect(contradictions(text)).toEqual([]);
  });
});

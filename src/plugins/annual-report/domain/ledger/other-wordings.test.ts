import { contradictionsIn } from './contradictions';
import { ledgerOf } from './accounts';
import { unitSlipsIn } from './unit-slips';
import { indicator, observation } from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';

const INDICATORS = [
  indicator({ code: 'students.total', name: '全日制在校生人数', unit: '人' }),
  indicator({ code: 'staff.total', name: '教职工总数', unit: '人' }),
  indicator({ code: 'area', name: '占地面积', unit: '平方米', kind: 'amount' }),
  indicator({ code: 'benefit', name: '横向技术服务产生的经济效益', unit: '万元', kind: 'amount' }),
];
const VALUES: [string, number, number][] = [
  ['students.total', 3120, 3006],
  ['staff.total', 214, 208],
  ['area', 98400, 98400],
  ['benefit', 1742, 1530],
];

const ledger = (text: string) =>
  ledgerOf(
    prepared({
      ...saying(...text.split('｜')),
      indicators: INDICATORS,
      observations: VALUES.flatMap(([code, now, before]) => [
        observation({ indicator: code, year: 2024, value: now, text: String(now) }),
        observation({ indicator: code, year: 2023, value: before, text: String(before) }),
      ]),
    }),
  );

const found = (text: string) =>
  contradictionsIn(ledger(text)).length + unitSlipsIn(ledger(text)).length;

describe('numbers that do not agree, in many wordings', () => {
  it.each([
    // Sums
    ['走访单位 54 家，其中医院 31 家、药店 13 家、养老院 10 家。', '13 家', '17 家'],
    ['参训教师 86 人，由甲系 41 人、乙系 27 人、丙系 18 人三部分组成。', '27 人', '37 人'],
    [
      '党员 92 名。四个支部的人数依次为：行政支部 24 名，教学支部 31 名，学生支部 18 名，退休支部 19 名。',
      '31 名',
      '33 名',
    ],
    ['成员 27 人（青年 12 人、中年 9 人、老年 6 人）。', '9 人', '5 人'],
    [
      '全年接待 2640 人次：市民 6 批 920 人次，学生 8 批 1284 人次，企业 4 批 436 人次。',
      '436 人次',
      '463 人次',
    ],
    ['在校生 3120 人。按性别分，女生 1894 人，男生 1226 人。', '1226 人', '1236 人'],
    [
      '现有在校生 3120 人。｜按年级：一年级 1088 人，二年级 1040 人，三年级 992 人。',
      '1040 人',
      '1060 人',
    ],
    ['课程 23 门，其中甲系 9 门，乙系 6 门，丙系五门，其他 3 门。', '9 门，', '8 门，'],
    // Changes
    ['合格率为 88.7%，比 2023 届的 86.5% 提高 2.2 个百分点。', '2.2', '3.2'],
    [
      '升学 312 人，比上年多 44 人，增长 16.4%；占毕业生的 23.9%，比去年的 22.0% 高。',
      '16.4%',
      '14.6%',
    ],
    ['培训 430 人次。去年是 6 期、288 人次，相比多出 142 人次，增长 49.3%。', '49.3%', '39.3%'],
    ['毕业生 905 人，比上届的 868 人增加 37 人，增幅 4.3%。', '4.3%', '3.4%'],
    // Shares
    ['发出问卷 1500 份，收回 1450 份，有效率 96.7%。', '96.7%', '97.6%'],
    ['共发电 98 万度，自用 84 万度，上网 14 万度，自用率 85.7%。', '85.7%', '87.5%'],
    ['班主任 66 名，其中持证的 41 名，占 62.1%。', '62.1%', '61.2%'],
    ['其余 418 人在分部就读，均为三年级学生，占全校的 13.4%。', '13.4%', '14.3%'],
    // For each
    ['保险 9.2 万元，参加实习的学生 860 人，人均约 107 元。', '107', '170'],
    ['支付课酬 15.6 万元，授课 1560 课时，折合每课时 100 元。', '1560', '1650'],
    ['思政课教师 9 人，与在校生之比约为 1:347。', '1:347', '1:374'],
    // Units
    ['收支相抵，结余 405.2 万元，上年结余 351.4 万元。', '405.2 万元', '405.2 元'],
    ['占地面积 98400 平方米。', '98400 平方米', '98400 亩'],
    ['支付课酬 15.6 万元，授课 1560 课时，折合每课时 100 元。', '15.6 万元', '15.6 元'],
    // Values
    ['技术服务到账，为企业带来经济效益 1742 万元。', '1742', '1472'],
  ])('should be found: %s', (text, from, to) => {
    expect(found(text)).toBe(0);
    expect(text).toContain(from);
    expect(found(text.replace(from, to))).toBeGreaterThan(0);
  });

  it.each([
    '编写教材 9 本，其中规划教材 2 本，合作教材 5 本，新形态教材 3 本（部分教材同时计入两类）。',
    '立项课题 9 项（结题 5 项，其中省级 2 项、市级 3 项）。',
    '招收新生 1032 人，完成招生计划 1020 人的 101.2%，其中甲专业 488 人，乙专业 340 人，丙专业 204 人。',
    '通过率为 88.7%，比上届的 86.5% 提高 2.2 个百分点，高出全省平均水平 14.1 个百分点。',
    '家长问卷 980 份；教职工问卷 176 份，回收率 96.7%。',
    '38 名教师下企业，其中甲系 18 人，乙系 11 人，丙系 9 人，占专业课教师的 39.6%。',
    '累计投入设备 360 万元，其中去年 180 万元，今年 180 万元。',
    '24 名指导教师全年巡岗 192 次，平均每人 8 次。',
    '教师 131 人，其中女教师 92 人，硕士 36 人。',
    '职工 20 人。全年进人 14 名，退休 3 名。',
  ])('should stay silent: %s', (text) => {
    expect(found(text)).toBe(0);
  });
});

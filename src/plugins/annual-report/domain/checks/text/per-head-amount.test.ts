import { perHeadAmount } from './per-head-amount';
import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const funding = indicator({
  code: 'finance.funding',
  name: '年生均财政拨款水平',
  unit: '元',
  kind: 'amount',
});
const students = indicator({ code: 'students.total', name: '全日制在校生人数' });
const observations = [
  observation({ indicator: 'finance.funding', year: 2023, value: 2600 }),
  observation({ indicator: 'students.total', year: 2023, value: 956 }),
];
const run = (text: string, indicators = [funding, students]) =>
  findingsOf(perHeadAmount, { ...saying(text), indicators, observations });

describe('an amount per head', () => {
  it('should be held against a like indicator', () => {
    expect(run('2023 年收到生均经费拨款 57.54 万元。')).toMatchObject([
      {
        numbers: [{ value: 575400 }, { indicator: 'finance.funding', year: 2023 }],
        messages: { zh: expect.stringMatching(/2600元，相差 221 倍。$/) },
      },
    ]);
  });

  it('should be held, times the students, against the other sums of its sentence', () => {
    const [finding] = run(
      '2023 年学费拨款 160.32 万元，生均经费拨款 57.54 万元；自缴学费 48.94 万元。',
      [students],
    );
    expect(finding?.messages.zh).toMatch(/按 956 名学生计算共 55008 万元/);
  });

  it.each([
    ['an amount like the indicator', '2023 年生均经费拨款 2600 元，总额 248 万元。'],
    ['an amount that is not per head', '2023 年经费拨款 57.54 万元。'],
    [
      'an amount that the total bears out',
      '2023 年设备总值 1063.8 万元，生均仪器设备值 1.0767 万元。',
    ],
    ['another unit', '生均用地面积 69 平方米。'],
  ])('should be passed for %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});

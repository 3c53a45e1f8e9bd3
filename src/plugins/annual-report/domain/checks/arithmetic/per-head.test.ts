import { perHead } from './per-head';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (value: string, total: string, heads: string, unit = '元') =>
  findingsOf(perHead, {
    ...numbers({
      'a.per-head': { name: '生均拨款', kind: 'amount', unit, values: { 2023: value } },
      'a.total': { name: '拨款总额', kind: 'amount', unit: '万元', values: { 2023: total } },
      'a.heads': { name: '在校生', values: { 2023: heads } },
    }),
    pack: packOf({
      id: 'funding',
      kind: 'per-head',
      value: 'a.per-head',
      total: 'a.total',
      heads: 'a.heads',
      factor: 3,
    }),
  });

describe('per head', () => {
  it('should pass a value near what the total makes', () => {
    expect(run('2600', '217.86', '956')).toEqual([]);
  });

  it('should find a value far from what the total makes', () => {
    expect(run('2600', '5754', '956')).toMatchObject([
      {
        messages: {
          zh: '“生均拨款”与“拨款总额”相差太远：2023 年填报 2600 元，而按总额 5754 万元、956 人计算，平均为 60188 元。',
        },
      },
    ]);
  });

  it('should say nothing where the total may be one grant of several', () => {
    expect(run('2600', '57.54', '956')).toEqual([]);
  });

  it('should read 元/生 as money', () => {
    expect(run('10086', '964.2', '956', '元/生')).toEqual([]);
    expect(run('10086', '9642', '956', '元/生')).toHaveLength(1);
  });

  it('should say nothing without heads', () => {
    expect(run('2600', '57.54', '0')).toEqual([]);
  });
});

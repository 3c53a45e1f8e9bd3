import { unitFactor } from './unit-scale';

describe('unit factor', () => {
  it.each([
    ['万元', '元', 10_000],
    ['元', '万元', 0.0001],
    ['亿元', '万元', 10_000],
    ['千元', '元', 1000],
    ['万册', '册', 10_000],
    ['人', '名', 1],
    [null, null, 1],
  ])('should turn %s into %s', (from, to, factor) => {
    expect(unitFactor({ from, to })).toBe(factor);
  });

  it.each([
    ['人', '个'],
    ['元', '人'],
    ['门', '学时'],
    ['元/生', '元'],
  ])('should not turn %s into %s', (from, to) => {
    expect(unitFactor({ from, to })).toBeNull();
  });
});

import { canBeSame, percentsOf, stepOf } from './intervals';

const same = (left: [number, number], right: [number, number]) =>
  canBeSame({
    left: { value: left[0], step: left[1] },
    right: { value: right[0], step: right[1] },
  });

describe('numbers as printed', () => {
  it('should know how fine a number is printed', () => {
    expect(stepOf({ decimals: 2, magnitude: 10000 })).toBe(100);
  });

  it('should be the same when one is the other rounded', () => {
    expect(same([91.2, 0.1], [91, 1])).toBe(true);
    expect(same([10638000, 1000], [10640000, 10000])).toBe(true);
  });

  it('should be the same when one is the other cut', () => {
    expect(same([97.68, 0.01], [97.6, 0.1])).toBe(true);
  });

  it('should differ by a step', () => {
    expect(same([44, 1], [45, 1])).toBe(false);
    expect(same([91.2, 0.1], [92, 1])).toBe(false);
  });

  it('should give a share rounded and cut', () => {
    expect(percentsOf({ part: 134, whole: 137, decimals: 1 })).toEqual({
      rounded: 97.8,
      cut: 97.8,
    });
    expect(percentsOf({ part: 2, whole: 3, decimals: 0 })).toEqual({ rounded: 67, cut: 66 });
  });
});

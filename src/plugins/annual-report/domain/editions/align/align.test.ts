import fc from 'fast-check';
import { alignExact } from './align-exact';
import { alignTexts } from './align-texts';
import { longestIncreasing, mergeOrder, movedKeys } from './sequences';
const letters = () => fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 });
const keys = (): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), {
    maxLength: 10,
  });

const isRising = (values: number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));

describe('the longest increasing run', () => {
  it('should be found through a jump', () => {
    expect(longestIncreasing({ values: [3, 0, 1, 2] })).toEqual([1, 2, 3]);
  });

  it('should be as long as any other', () => {
    const longest = (values: number[]): number =>
      Math.max(
        0,
        ...values.map(
          (value, index) => 1 + longest(values.slice(index + 1).filter((next) => next > value)),
        ),
      );
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 8 }), { maxLength: 9 }), (values) => {
        const found = longestIncreasing({ values });
        expect(isRising(found)).toBe(true);
        expect(isRising(found.map((index) => values[index] ?? 0))).toBe(true);
        expect(found).toHaveLength(longest(values));
      }),
    );
  });
});

describe('keys out of their order', () => {
  it('should be the one that jumped, not all that it jumped over', () => {
    const before = ['a', 'b', 'c', 'd'];
    expect(movedKeys({ before, after: ['d', 'a', 'b', 'c'] })).toEqual(new Set(['d']));
  });

  it('should be none where some came and some went', () => {
    expect(movedKeys({ before: ['a', 'b', 'c'], after: ['x', 'a', 'c', 'y'] })).toEqual(new Set());
  });
});

describe('one order of both sides', () => {
  it('should put what was removed behind what it stood behind', () => {
    expect(mergeOrder({ before: ['x', 'a', 'y', 'b'], after: ['a', 'new', 'b'] })).toEqual([
      'x',
      'a',
      'y',
      'new',
      'b',
    ]);
  });

  it('should hold each key once and keep the order of the newer side', () => {
    fc.assert(
      fc.property(keys(), keys(), (before, after) => {
        const merged = mergeOrder({ before, after });
        expect([...merged].sort()).toEqual([...new Set([...before, ...after])].sort());
        expect(merged.filter((key) => after.includes(key))).toEqual(after);
      }),
    );
  });
});

describe('aligning what is equal', () => {
  it('should pair in order, and equal things alone', () => {
    fc.assert(
      fc.property(letters(), letters(), (before, after) => {
        const pairs = alignExact({ before, after });
        expect(isRising(pairs.map(([left]) => left))).toBe(true);
        expect(isRising(pairs.map(([, right]) => right))).toBe(true);
        pairs.forEach(([left, right]) => {
          expect(before[left]).toBe(after[right]);
        });
      }),
    );
  });

  it('should pair all that is left after some was taken out', () => {
    fc.assert(
      fc.property(keys(), fc.array(fc.boolean(), { minLength: 10 }), (before, isCached) => {
        const after = before.filter((_key, index) => isCached[index]);
        expect(alignExact({ before, after })).toHaveLength(after.length);
      }),
    );
  });
});

describe('aligning texts', () => {
  const align = (before: string[], after: string[]) => {
    const comparable = (texts: string[]) => texts.map((text) => ({ group: 'text', text }));
    return alignTexts({ before: comparable(before), after: comparable(after) });
  };

  it('should find a rewritten text behind an inserted one', () => {
    const pairs = align(
      ['学校现有教师 120 人。', '实训设备总值两千万元。'],
      ['今年新增两个专业。', '学校现有教师 125 人。', '实训设备总值两千万元。'],
    );
    expect(pairs).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('should prefer the texts that have the most in common', () => {
    const pairs = align(
      ['毕业生就业率为百分之九十五。'],
      ['毕业生人数三百零五。', '毕业生就业率为百分之九十六。'],
    );
    expect(pairs).toEqual([[0, 1]]);
  });

  it('should leave texts alone that have nothing in common', () => {
    expect(align(['立德树人。'], ['设备更新完成。'])).toEqual([]);
  });

  it('should pair repeated texts in a rewritten neighbourhood', () => {
    expect(align(['注', '甲段文字', '注'], ['注', '乙段说明', '注', '注'])).toEqual([
      [0, 0],
      [2, 3],
    ]);
  });

  it('should not look at every two of very many', () => {
    const before = Array.from({ length: 5000 }, (_, index) => `第${index}段旧的文字${index}`);
    const after = before.map((text) => text.replace('旧', '新'));
    expect(align(before, after)).toHaveLength(5000);
  });
});

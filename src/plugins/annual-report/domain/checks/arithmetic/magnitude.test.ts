import { magnitude } from './magnitude';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (before: string, after: string, note: string | null = null) =>
  findingsOf(
    magnitude,
    numbers({
      'a.income': {
        name: '培训收入',
        kind: 'amount',
        unit: '万元',
        values: { 2023: before, 2024: { text: after, note } },
      },
    }),
  );

describe('magnitude', () => {
  it('should find a value in another unit', () => {
    expect(run('89.32', '168000')).toMatchObject([
      { place: { year: 2024 }, messages: { zh: expect.stringContaining('可能填错了单位') } },
    ]);
  });

  it('should find a value that shrank to another unit', () => {
    expect(run('893200', '16.8')).toHaveLength(1);
  });

  it('should pass a large change', () => {
    expect(run('89.32', '16.8')).toEqual([]);
  });

  it('should say nothing over zero', () => {
    expect(run('0', '168000')).toEqual([]);
  });

  it('should pass a value with a note', () => {
    expect(run('89.32', '168000', '含一次性拨款')).toEqual([]);
  });
});

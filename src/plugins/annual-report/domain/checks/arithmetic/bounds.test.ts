import { bounds } from './bounds';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (text: string, min: number | null, max: number | null) =>
  findingsOf(bounds, {
    ...numbers({
      'a.income': { name: '月收入', kind: 'amount', unit: '元', values: { 2024: text } },
    }),
    pack: packOf({ id: 'income', kind: 'bounds', indicator: 'a.income', min, max }),
  });

describe('bounds', () => {
  it('should pass a value at the edge', () => {
    expect(run('1000', 1000, 20000)).toEqual([]);
    expect(run('20000', 1000, 20000)).toEqual([]);
  });

  it('should find a value below the range', () => {
    expect(run('3', 1000, 20000)).toMatchObject([
      { messages: { zh: '“月收入”应在 1000 元 至 20000 元 之间：2024 年为 3 元。' } },
    ]);
  });

  it('should find a value above a range that is open below', () => {
    expect(run('30000', null, 20000)).toHaveLength(1);
  });

  it('should know a range that is open above', () => {
    expect(run('30000', 1000, null)).toEqual([]);
  });
});

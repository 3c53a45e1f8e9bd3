import { sum } from './parts-of-a-whole';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const money = (text: string) => ({
  kind: 'amount' as const,
  unit: '万元',
  values: { 2024: text },
});

const run = (whole: string, one: string, two: string) =>
  findingsOf(sum, {
    ...numbers({ 'a.all': money(whole), 'a.one': money(one), 'a.two': money(two) }),
    pack: packOf({ id: 'all', kind: 'sum', whole: 'a.all', parts: ['a.one', 'a.two'] }),
  });

describe('sum', () => {
  it('should pass items that make the amount', () => {
    expect(run('217.86', '160.32', '57.54')).toEqual([]);
  });

  it('should allow for the rounding of every item', () => {
    expect(run('217.9', '160.3', '57.5')).toEqual([]);
  });

  it('should find items that do not make the amount', () => {
    expect(run('220', '160.32', '57.54')).toMatchObject([
      { messages: { zh: expect.stringContaining('合计 217.86') } },
    ]);
  });

  it('should take a printed zero for nothing at all', () => {
    expect(run('160.9', '160.32', '0')).toHaveLength(1);
  });
});

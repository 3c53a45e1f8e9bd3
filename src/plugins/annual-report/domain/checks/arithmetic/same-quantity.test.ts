import { sameQuantity } from './same-quantity';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (values: Parameters<typeof numbers>[0]) =>
  findingsOf(sameQuantity, {
    ...numbers(values),
    pack: packOf({ id: 'same', kind: 'same', indicators: Object.keys(values) }),
  });

const money = (unit: string, text: string, year = 2023) => ({
  kind: 'amount' as const,
  unit,
  values: { [year]: text },
});

describe('same quantity', () => {
  it('should pass one amount in two units', () => {
    expect(run({ 'a.one': money('万元', '89.32'), 'a.two': money('元', '893200') })).toEqual([]);
  });

  it('should pass what one of them rounds', () => {
    expect(run({ 'a.one': money('万元', '89.3'), 'a.two': money('元', '893200') })).toEqual([]);
  });

  it('should find two amounts', () => {
    expect(run({ 'a.one': money('万元', '89.32'), 'a.two': money('万元', '67.68') })).toMatchObject(
      [{ numbers: [{ text: '89.32' }, { text: '67.68' }] }],
    );
  });

  it('should take 万元 for 元 when the numbers are alike and the units are not', () => {
    expect(run({ 'a.one': money('万元', '89'), 'a.two': money('元', '89') })).toHaveLength(1);
  });

  it('should not compare people with things', () => {
    expect(
      run({
        'a.one': { unit: '人', values: { 2024: '143' } },
        'a.two': { unit: '个', values: { 2024: '12' } },
      }),
    ).toEqual([]);
  });

  it('should not compare different years', () => {
    expect(
      run({ 'a.one': money('万元', '89.32', 2023), 'a.two': money('万元', '67.68', 2024) }),
    ).toEqual([]);
  });
});

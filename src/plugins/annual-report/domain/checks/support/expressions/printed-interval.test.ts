import { printedInterval } from './intervals';

const ends = (given: Parameters<typeof printedInterval>[0]) => {
  const { low, high } = printedInterval(given);
  return [low.toNumber(), high.toNumber()];
};

describe('printed interval', () => {
  it('should take a count for exact', () => {
    expect(ends({ text: '305', value: 305, kind: 'count', unit: '人' })).toEqual([305, 305]);
  });

  it('should open a percent by half of its last digit', () => {
    expect(ends({ text: '91.2%', value: 91.2, kind: 'percent', unit: '%' })).toEqual([
      91.15, 91.25,
    ]);
    expect(ends({ text: '0%', value: 0, kind: 'percent', unit: '%' })).toEqual([-0.5, 0.5]);
  });

  it('should open a count in tens of thousands', () => {
    expect(ends({ text: '2.9', value: 2.9, kind: 'count', unit: '万册' })).toEqual([2.85, 2.95]);
    expect(ends({ text: '2.9万', value: 29000, kind: 'count', unit: '册' })).toEqual([
      28500, 29500,
    ]);
  });

  it('should take an amount of zero for nothing', () => {
    expect(ends({ text: '0', value: 0, kind: 'amount', unit: '万元' })).toEqual([0, 0]);
  });

  it('should open the side of a ratio that is not 1', () => {
    expect(ends({ text: '20:1', value: 20, kind: 'ratio', unit: null })).toEqual([19.5, 20.5]);
    expect(ends({ text: '1：20', value: 0.05, kind: 'ratio', unit: null })).toEqual(
      [1 / 20.5, 1 / 19.5].map((end) => expect.closeTo(end, 12)),
    );
  });
});

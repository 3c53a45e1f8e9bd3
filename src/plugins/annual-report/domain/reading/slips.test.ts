import { slipBetween, slipsOf } from './slips';

describe('slips of the hand', () => {
  it.each([
    ['286', '268', 'exchanged'],
    ['31.9', '39.1', 'exchanged'],
    ['70.7', '77.0', 'exchanged'],
    ['88', '86', 'digit'],
    ['122', '1.22', 'point'],
    ['10', '10000', 'point'],
  ])('should make of %s %s: %s', (from, to, kind) => {
    expect(slipBetween({ from, to })).toBe(kind);
  });

  it.each([
    ['286', '628'],
    ['286', '286'],
    ['3818', '8138.1'],
  ])('should not make of %s %s', (from, to) => {
    expect(slipBetween({ from, to })).toBeNull();
  });

  it('should not begin a number with a zero', () => {
    expect(slipsOf({ digits: '105' }).filter(({ text }) => /^0\d/.test(text))).toEqual([]);
  });
});

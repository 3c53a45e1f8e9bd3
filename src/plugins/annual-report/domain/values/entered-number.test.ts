import { readEnteredNumber } from './entered-number';

describe('an entered number', () => {
  it.each([
    [305, 305],
    ['305', 305],
    ['-0.10', -0.1],
    ['123456789.123456', 123_456_789.123_456],
    [null, null],
    [undefined, null],
  ])('should read %p as %p', (value, number) => {
    expect(readEnteredNumber({ value })).toEqual({ number, problem: null });
  });

  it.each(['123456789012345.0000001', '9007199254740993', '1'.repeat(400)])(
    'should refuse %p, which a JavaScript number does not keep',
    (value) => {
      expect(readEnteredNumber({ value })).toEqual({ number: null, problem: 'value-digits' });
    },
  );

  it.each(['', ' ', '1,000', '1e3', 'NaN', '½', true, [5], {}])('should refuse %p', (value) => {
    expect(readEnteredNumber({ value })).toEqual({ number: null, problem: 'value-not-number' });
  });
});

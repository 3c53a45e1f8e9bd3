import fc from 'fast-check';
import { INDICATOR_KINDS } from '../../contract/indicator';
import { VALUE_STATUSES } from '../../contract/value';
import { valueText } from './value-text';
import { exactNumber } from '../../../../../tests/support/builders/arbitraries';

const print = (given: Partial<Parameters<typeof valueText>[0]>) =>
  valueText({ text: null, value: null, status: 'final', decimals: 0, kind: 'count', ...given });

describe('the text of a value', () => {
  it('should be what was entered as printed', () => {
    expect(print({ text: '417,822', value: 417822 })).toBe('417,822');
  });

  it('should be the status where there is no text', () => {
    expect(print({ status: 'not-collected' })).toBe('未采集');
  });

  it('should prefer what was printed to the status', () => {
    expect(print({ text: '/', status: 'not-applicable' })).toBe('/');
  });

  it.each([
    [305, 0, '305'],
    [89.3, 2, '89.30'],
    [0, 2, '0.00'],
    [1.005, 2, '1.01'],
    [0.000001, 6, '0.000001'],
    [999999999999999, 0, '999999999999999'],
    [-0.4, 0, '0'],
  ])('should print %d at %d decimals as %s', (value, decimals, text) => {
    expect(print({ value, decimals })).toBe(text);
  });

  it('should print a percent with its sign', () => {
    expect(print({ value: 98.5, decimals: 1, kind: 'percent' })).toBe('98.5%');
  });

  it('should print a ratio as so many to one', () => {
    expect(print({ value: 20, kind: 'ratio' })).toBe('20:1');
  });

  it('should be a dash where nothing is known', () => {
    expect(print({ text: '  ' })).toBe('——');
  });

  it('should never be blank', () => {
    const given = fc.record({
      text: fc.option(fc.stringMatching(/^\s*$/)),
      value: fc.option(exactNumber().map(({ value }) => value)),
      status: fc.constantFrom(...VALUE_STATUSES),
      decimals: fc.integer({ min: 0, max: 6 }),
      kind: fc.constantFrom(...INDICATOR_KINDS),
    });
    fc.assert(
      fc.property(given, (value) => {
        expect(valueText(value).trim()).not.toBe('');
      }),
    );
  });

  it('should print a number without loss at its own decimals', () => {
    fc.assert(
      fc.property(exactNumber(), ({ value, decimals }) => {
        expect(Number(print({ value, decimals }))).toBe(value);
      }),
    );
  });
});

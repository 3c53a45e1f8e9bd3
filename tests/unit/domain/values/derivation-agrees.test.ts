import { derivationAgrees } from '../../../../src/plugins/annual-report/domain/values/derivation-agrees';

const agrees = ({
  value,
  derived,
  decimals = 1,
  text = String(value),
}: {
  value: number | null;
  derived: number | null;
  decimals?: number;
  text?: string;
}) =>
  derivationAgrees({
    value,
    derivation: { formula: 'a.b', inputs: [], rounding: '', value: derived, reason: null },
    decimals,
    text,
  });

describe('a reported value and its derivation', () => {
  it.each([
    [{ value: 91, text: '91%', derived: 91.3 }],
    [{ value: 91, text: '91%', derived: 90.5 }],
    [{ value: 0.7, text: '0.7', derived: 0.7 }],
    [{ value: 29000, text: '2.9 万', derived: 29412, decimals: 0 }],
    [{ value: 20, text: '20:1', derived: 19.6 }],
    [{ value: -2.5, text: '-2.5', derived: -2.5 }],
    [{ value: 0, text: '0', derived: 0 }],
  ])('should agree when they are the same as printed: %p', (given) => {
    expect(agrees(given)).toBe(true);
  });

  it.each([
    [{ value: 91, text: '91%', derived: 92.1 }],
    [{ value: 91, text: '91.0%', derived: 91.3 }],
    [{ value: 29000, text: '2.9 万', derived: 29612, decimals: 0 }],
    [{ value: 29000, text: '29000', derived: 29001, decimals: 0 }],
    [{ value: 20, text: '20:1', derived: 20.6 }],
    [{ value: 2.5, text: '2.5', derived: -2.5 }],
    [{ value: 0, text: '0', derived: 1 }],
  ])('should not agree when they differ as printed: %p', (given) => {
    expect(agrees(given)).toBe(false);
  });

  it('should be held no finer than the derivation was rounded', () => {
    expect(agrees({ value: 91.37, text: '91.37%', derived: 91.4 })).toBe(true);
  });

  it('should agree with either side when the derivation is half way between two steps', () => {
    expect(agrees({ value: 91, text: '91%', derived: 91.5 })).toBe(true);
    expect(agrees({ value: 92, text: '92%', derived: 91.5 })).toBe(true);
    expect(agrees({ value: 93, text: '93%', derived: 91.5 })).toBe(false);
  });

  it('should contradict nothing where either is missing', () => {
    expect(agrees({ value: null, text: '不适用', derived: 5 })).toBe(true);
    expect(agrees({ value: 5, derived: null })).toBe(true);
    expect(derivationAgrees({ value: 5, derivation: null, decimals: 0, text: '5' })).toBe(true);
  });
});

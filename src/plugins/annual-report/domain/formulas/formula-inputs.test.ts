import { formulaInputs, inputYear } from './formula';
import { formula } from '../../../../../tests/support/builders/formulas';

const inputsOf = (text: string) => formulaInputs({ formula: formula(text) });

describe('inputs of a formula', () => {
  it('should be distinct, in the order in which they are named', () => {
    expect(inputsOf('percent(c.d, sum(a.b, c.d))')).toEqual([
      { indicator: 'c.d', year: null, yearsBack: 0 },
      { indicator: 'a.b', year: null, yearsBack: 0 },
    ]);
  });

  it('should count the years that prev goes back', () => {
    expect(inputsOf('a.b - prev(a.b + prev(a.b))')).toEqual([
      { indicator: 'a.b', year: null, yearsBack: 0 },
      { indicator: 'a.b', year: null, yearsBack: 1 },
      { indicator: 'a.b', year: null, yearsBack: 2 },
    ]);
  });

  it('should keep a fixed year, within prev too', () => {
    expect(inputsOf('a.b@2020 + prev(a.b@2020)')).toEqual([
      { indicator: 'a.b', year: 2020, yearsBack: 0 },
    ]);
  });

  it('should be none where there are only numbers', () => {
    expect(inputsOf('1 + 2')).toEqual([]);
  });

  it('should be of a year once the formula is taken for one', () => {
    const years = inputsOf('a.b + prev(a.b) + a.b@2020').map((input) =>
      inputYear({ input, year: 2024 }),
    );
    expect(years).toEqual([2024, 2023, 2020]);
  });
});

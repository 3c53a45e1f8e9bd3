import { weightOf } from './aggregation-task';
import { definition, taskOf } from '../../../../../tests/support/builders/aggregation';

describe('a task of aggregation', () => {
  it('should add the indicator’s own values up for a sum', () => {
    expect(taskOf()).toMatchObject({ parts: null, formula: null, refusal: null });
  });

  it('should add nothing but its own values up where respondents are the weight', () => {
    expect(taskOf({ aggregation: 'weighted' })).toMatchObject({ parts: null, refusal: null });
  });

  it('should ask for the value and the weight of each school where an indicator is the weight', () => {
    expect(taskOf({ aggregation: 'weighted', aggregationWeight: 'a.x' }).parts).toEqual([
      { indicator: 'b.value', year: 2024 },
      { indicator: 'a.x', year: 2024 },
    ]);
  });

  it('should ask for the parts of a formula', () => {
    const { parts, formula } = taskOf({ aggregation: 'formula', formula: 'percent(a.x, a.y)' });
    expect(parts).toEqual(formula?.parts);
    expect(parts).toHaveLength(2);
  });

  it('should be refused, and still count values, where the indicator does not aggregate', () => {
    expect(taskOf({ aggregation: 'none' })).toMatchObject({
      parts: null,
      refusal: 'not-aggregated',
    });
  });

  it('should be refused, and still count values, where the formula cannot be read', () => {
    expect(taskOf({ aggregation: 'formula', formula: 'a.x +' })).toMatchObject({
      parts: null,
      refusal: 'formula-unreadable',
    });
  });
});

describe('the weight of a mean', () => {
  it.each([
    ['weighted', null, 'respondents'],
    ['weighted', undefined, 'respondents'],
    ['weighted', 'respondents', 'respondents'],
    ['weighted', 'a.x', 'a.x'],
    ['sum', 'a.x', null],
  ] as const)('should be, for rule %s and %p, %p', (aggregation, aggregationWeight, weight) => {
    expect(weightOf(definition({ aggregation, aggregationWeight }))).toBe(weight);
  });
});

import Decimal from 'decimal.js';
import type { ValueBook } from '../../../content/value';
import type { Expression } from './read-expression';
import type { Interval } from './intervals';
import { readValue, type Reading } from './reading';

export type ComputedExpression = Interval & { value: Decimal; readings: Reading[] };

/** Inputs of which every combination of ends is tried; with more, each is moved alone. */
const MAX_CORNERS = 6;

const isRounded = ({ low, high }: Reading): boolean => !low.equals(high);

const cornersOf = (rounded: Reading[]): Map<string, Decimal>[] => {
  const keyOf = ({ value }: Reading) => `${value.indicator}@${value.year}`;
  if (rounded.length > MAX_CORNERS) {
    return rounded.flatMap((reading) => [
      new Map([[keyOf(reading), reading.low]]),
      new Map([[keyOf(reading), reading.high]]),
    ]);
  }
  return rounded.reduce(
    (corners, reading) =>
      corners.flatMap((corner) => [
        new Map([...corner, [keyOf(reading), reading.low]]),
        new Map([...corner, [keyOf(reading), reading.high]]),
      ]),
    [new Map<string, Decimal>()],
  );
};

/**
 * What an expression gives in a year, and where it can lie, its inputs having been rounded when they were
 * printed. Null where a value is missing or something is divided by zero.
 */
export function computeExpression({
  expression,
  values,
  year,
}: {
  expression: Expression;
  values: ValueBook;
  year: number;
}): ComputedExpression | null {
  const readings = expression.inputs(year).flatMap((key) => readValue({ values, ...key }) ?? []);
  const numbers = new Map(
    readings.map(({ value, number }) => [`${value.indicator}@${value.year}`, new Decimal(number)]),
  );
  const evaluate = (moved: Map<string, Decimal>) =>
    expression.evaluate({
      year,
      find: ({ indicator, year: of }) => {
        const key = `${indicator}@${of}`;
        return moved.get(key) ?? numbers.get(key) ?? null;
      },
    });
  const value = evaluate(new Map());
  if (value === null) return null;
  const ends = cornersOf(readings.filter(isRounded)).flatMap((corner) => evaluate(corner) ?? []);
  return {
    value,
    readings,
    low: Decimal.min(value, ...ends),
    high: Decimal.max(value, ...ends),
  };
}

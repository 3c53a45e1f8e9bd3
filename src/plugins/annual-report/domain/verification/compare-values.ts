import Decimal from 'decimal.js';
import type { ReportJson } from '../../contract/report';
import type { Difference } from './difference';

/** A value as it was written beside the edition for series and roll-ups; the number as the database prints it. */
export type ReleasedValue = {
  indicator: string;
  year: number;
  value: string | null;
  text: string;
  status: string;
  origin: string;
};

type Written = Omit<ReleasedValue, 'value'> & { value: string | number | null };

const placeOf = ({ indicator, year }: Written): string => `${indicator} · ${year}`;

const shown = ({ value, text, status, origin }: Written): string =>
  `${value === null ? '∅' : new Decimal(value).toFixed()} "${text}" ${status} ${origin}`;

/** Compares the released values of an edition with those that it prints, number by number, in both directions. */
export function compareValues({
  report,
  released,
}: {
  report: ReportJson;
  released: ReleasedValue[];
}): Difference[] {
  const printed = Object.entries(report.indicators).flatMap(([indicator, { values }]) =>
    Object.entries(values).map(([year, value]) => ({ ...value, indicator, year: Number(year) })),
  );
  const found = new Map(released.map((value) => [placeOf(value), shown(value)]));
  const wrong = printed.flatMap((value): Difference[] => {
    const where = placeOf(value);
    const written = found.get(where);
    found.delete(where);
    const expected = shown(value);
    if (written === expected) return [];
    return written === undefined
      ? [{ code: 'value-missing', where, expected, found: null }]
      : [{ code: 'value-differs', where, expected, found: written }];
  });
  const extra = [...found].map(([where, value]): Difference => ({
    code: 'value-extra',
    where,
    expected: null,
    found: value,
  }));
  return [...wrong, ...extra];
}

import type { ReportJson } from '../../../contract/report';
import type { IndicatorKind } from '../../../contract/indicator';

/** A number that last year's edition prints. */
export type PrintedNumber = {
  text: string;
  value: number;
  kind: IndicatorKind;
  unit: string | null;
};

/**
 * The numbers of last year's edition by `code@year`: the values of its indicators, and what its tables print
 * where there is none.
 */
export const lastYearNumbers = ({
  lastYear,
}: {
  lastYear: ReportJson;
}): Map<string, PrintedNumber> => {
  const numbers = new Map<string, PrintedNumber>();
  const add = (code: string, year: string, text: string, value: number | null): void => {
    const indicator = lastYear.indicators[code];
    const key = `${code}@${year}`;
    if (!indicator || value === null || numbers.has(key)) return;
    numbers.set(key, { text, value, kind: indicator.kind, unit: indicator.unit });
  };
  for (const [code, { values }] of Object.entries(lastYear.indicators)) {
    for (const [year, { text, value }] of Object.entries(values)) add(code, year, text, value);
  }
  for (const { indicator, cells } of lastYear.tables.flatMap(({ rows }) => rows)) {
    if (indicator === null) continue;
    for (const [year, { text, value }] of Object.entries(cells)) add(indicator, year, text, value);
  }
  return numbers;
};

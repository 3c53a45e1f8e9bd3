import type { IndicatorEntryJson } from '../../contract/indicator';
import type { TableJson } from '../../contract/table';
import type { IndicatorContent } from '../content/report-content';
import type { Occurrence } from '../facts/token';
import { isPublishedIn } from '../values/covered-years';
import type { Value, ValueBook } from '../content/value';
import { valueChange } from '../values/value-change';

const occurrencesInTables = (tables: TableJson[]): Map<string, Occurrence[]> => {
  const occurrences = new Map<string, Occurrence[]>();
  for (const table of tables) {
    for (const code of new Set(table.rows.map((row) => row.indicator))) {
      if (code !== null) {
        occurrences.set(code, [...(occurrences.get(code) ?? []), { table: table.key }]);
      }
    }
  }
  return occurrences;
};

const assembleValue = ({
  value,
  text,
  status,
  origin,
  derivation,
}: Value): IndicatorEntryJson['values'][string] => ({ value, text, status, origin, derivation });

/** Something that was entered or that a formula gives; a formula that gives nothing says nothing by itself. */
const says = ({ origin, value }: Value): boolean => origin === 'reported' || value !== null;

/** A table that uses an indicator in its title too is named once. */
const mergeOccurrences = (inText: Occurrence[], inTables: Occurrence[]): Occurrence[] => {
  const known = new Set(inText.map((place) => JSON.stringify(place)));
  return [...inText, ...inTables.filter((place) => !known.has(JSON.stringify(place)))];
};

/**
 * The registry of indicators that the report prints in a table, uses in its text or has a value for. Values
 * are those of the years that the report covers, and of the others that its text binds.
 */
export function assembleIndicators({
  year,
  tables,
  indicators,
  values: book,
  occurrences: inText,
  boundYears,
}: {
  year: number;
  tables: TableJson[];
  indicators: Map<string, IndicatorContent>;
  values: ValueBook;
  occurrences: Map<string, Occurrence[]>;
  boundYears: Map<string, Set<number>>;
}): Record<string, IndicatorEntryJson> {
  const isPublished = isPublishedIn({ year, tables, boundYears });
  const inTables = occurrencesInTables(tables);
  const entries: Record<string, IndicatorEntryJson> = {};
  for (const indicator of indicators.values()) {
    const { code, ...definition } = indicator;
    const values = book.ofIndicator(code).filter(isPublished);
    const occurrences = mergeOccurrences(inText.get(code) ?? [], inTables.get(code) ?? []);
    if (!values.some(says) && occurrences.length === 0) continue;
    entries[code] = {
      ...definition,
      values: Object.fromEntries(values.map((value) => [value.year, assembleValue(value)])),
      change: valueChange({
        from: year - 1,
        to: year,
        before: book.find({ indicator: code, year: year - 1 })?.value ?? null,
        after: book.find({ indicator: code, year })?.value ?? null,
        kind: indicator.kind,
      }),
      occurrences,
    };
  }
  return entries;
}

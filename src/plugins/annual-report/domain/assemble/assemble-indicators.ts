import type { IndicatorEntryJson } from '../../contract/indicator';
import type { TableJson } from '../../contract/table';
import type { IndicatorContent, ObservationContent } from '../content/report-content';
import type { ObservationIndex } from '../values/observation-index';
import { coveredYears } from '../values/covered-years';
import { valueChange } from '../values/value-change';
import { valueText } from '../values/value-text';

type Occurrence = IndicatorEntryJson['occurrences'][number];

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

const assembleValue = (
  observation: ObservationContent,
  indicator: IndicatorContent,
): IndicatorEntryJson['values'][string] => ({
  value: observation.value,
  text: valueText({ ...observation, decimals: indicator.decimals, kind: indicator.kind }),
  status: observation.status,
  origin: 'reported',
  derivation: null,
});

/** The registry of indicators that the report prints in a table or has a value for. */
export const assembleIndicators = ({
  year,
  tables,
  indicators,
  observations,
}: {
  year: number;
  tables: TableJson[];
  indicators: Map<string, IndicatorContent>;
  observations: ObservationIndex;
}): Record<string, IndicatorEntryJson> => {
  const years = new Set(coveredYears({ year, tables }));
  const occurrences = occurrencesInTables(tables);
  const entries: Record<string, IndicatorEntryJson> = {};
  for (const indicator of indicators.values()) {
    const { code, ...definition } = indicator;
    const values = observations.ofIndicator(code).filter((value) => years.has(value.year));
    if (values.length === 0 && !occurrences.has(code)) continue;
    entries[code] = {
      ...definition,
      values: Object.fromEntries(
        values.map((value) => [value.year, assembleValue(value, indicator)]),
      ),
      change: valueChange({
        from: year - 1,
        to: year,
        before: observations.find({ indicator: code, year: year - 1 })?.value ?? null,
        after: observations.find({ indicator: code, year })?.value ?? null,
        kind: indicator.kind,
      }),
      occurrences: occurrences.get(code) ?? [],
    };
  }
  return entries;
};

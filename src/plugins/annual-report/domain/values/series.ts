import type { ChangeJson, IndicatorKind } from '../../contract/indicator';
import { valueChange } from './value-change';

/**
 * The values of one indicator by ascending year, each with its change against the year before; null where
 * that year, or a number of either, is missing. A gap is not bridged.
 */
export const seriesOf = <Item extends { year: number; value: number | null }>({
  values,
  kind,
}: {
  values: Item[];
  kind: IndicatorKind;
}): (Item & { change: ChangeJson | null })[] => {
  const byYear = new Map(values.map((item) => [item.year, item.value]));
  return values
    .toSorted((left, right) => left.year - right.year)
    .map((item) => ({
      ...item,
      change: valueChange({
        from: item.year - 1,
        to: item.year,
        before: byYear.get(item.year - 1) ?? null,
        after: item.value,
        kind,
      }),
    }));
};

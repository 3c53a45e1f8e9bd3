import type { IndicatorContent, ObservationContent } from '../content/report-content';
import type { Value, ValueBook, ValueKey } from '../content/value';
import { parseFormula } from '../formulas/parse-formula';
import { composeValue } from './compose-value';
import { createDeriver, type DerivableIndicator } from './derive-values';

/** Formulas that can be read, of indicators that have a number. What cannot be read derives nothing. */
const readFormulas = (indicators: IndicatorContent[]): Map<string, DerivableIndicator> =>
  new Map(
    indicators.flatMap(({ code, kind, decimals, formula: text }) => {
      if (text === null || kind === 'text') return [];
      const parsed = parseFormula({ text });
      return parsed.ok ? [[code, { formula: parsed.formula, decimals }] as const] : [];
    }),
  );

const groupByIndicator = <Item extends ValueKey>(items: Item[]): Map<string, Map<number, Item>> => {
  const groups = new Map<string, Map<number, Item>>();
  for (const item of items) {
    const group = groups.get(item.indicator) ?? new Map<number, Item>();
    if (!group.has(item.year)) group.set(item.year, item);
    groups.set(item.indicator, group);
  }
  return groups;
};

const ascending = (years: Iterable<number>): number[] => [...years].sort((a, b) => a - b);

/**
 * All values of a report, looked up by indicator and year: each observation, and what formulas give for
 * `years` and for the years that the indicator itself was observed in.
 *
 * - Reported and derivable: the reported value stands and carries the derivation, for the two to be compared.
 * - Not reported, or reported as not collected: the derived value stands, rounded half up to the indicator's
 *   decimals, with the status of its weakest input.
 * - Not derivable either: null with a named status and the reason in the derivation, but only where anything
 *   that the formula needs is known for the year. Otherwise nothing, so that the formulas of packs for other
 *   schools leave no trace.
 * - Reported as suppressed: no derivation, which would give the number away.
 */
export function buildValueBook({
  indicators,
  observations,
  years,
}: {
  indicators: IndicatorContent[];
  observations: ObservationContent[];
  years: number[];
}): ValueBook {
  const dictionary = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const formulas = readFormulas(indicators);
  const observed = groupByIndicator(observations);
  const deriver = createDeriver({
    indicators: formulas,
    years: new Set([...years, ...observations.map(({ year }) => year)]),
    reported: ({ indicator, year }) => {
      const observation = observed.get(indicator)?.get(year);
      return observation?.status === 'not-collected' ? undefined : observation;
    },
  });

  const valuesOf = (code: string): Value[] => {
    const existing = observed.get(code) ?? new Map<number, ObservationContent>();
    return ascending(new Set([...existing.keys(), ...(formulas.has(code) ? years : [])])).flatMap(
      (year) =>
        composeValue({
          key: { indicator: code, year },
          indicator: dictionary.get(code),
          formula: formulas.get(code)?.formula,
          observation: existing.get(year),
          outcome: deriver.derive({ indicator: code, year }),
        }) ?? [],
    );
  };

  const codes = [...new Set([...observed.keys(), ...formulas.keys()])].sort();
  const all = codes.flatMap(valuesOf);
  const values = groupByIndicator(all);
  return {
    find: ({ indicator, year }) => values.get(indicator)?.get(year),
    ofIndicator: (code) => [...(values.get(code)?.values() ?? [])],
    indicator: (code) => dictionary.get(code),
    all: () => [...all],
  };
}

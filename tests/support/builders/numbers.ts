import type { IndicatorKind } from '../../../src/plugins/annual-report/contract/indicator';
import type { PackRule } from '../../../src/plugins/annual-report/contract/pack';
import type {
  IndicatorContent,
  ObservationContent,
  PackContent,
} from '../../../src/plugins/annual-report/domain/content/report-content';
import { readPrintedValue } from '../../../src/plugins/annual-report/domain/values/read-printed-value';
import { indicator, observation } from './content';

type Printed = string | Partial<ObservationContent>;

type NumberSpec = Partial<IndicatorContent> & { values?: Record<number, Printed> };

const readText = (text: string, kind: IndicatorKind): number | null => {
  const read = readPrintedValue({ text, kind });
  if (!read.ok) throw new Error(`${text}: ${read.reason}`);
  return read.value;
};

/**
 * Indicators and their values as printed, by code. A value is its text, or what else is to be said of it;
 * units are 人 for counts and % for percents unless given.
 */
export function numbers(specs: Record<string, NumberSpec>): {
  indicators: IndicatorContent[];
  observations: ObservationContent[];
} {
  const indicators = Object.entries(specs).map(([code, { values: _values, ...spec }]) =>
    indicator({ code, name: code, unit: spec.kind === 'percent' ? '%' : '人', ...spec }),
  );
  const observations = Object.entries(specs).flatMap(([code, { values = {}, kind = 'count' }]) =>
    Object.entries(values).map(([year, printed]) => {
      const given = typeof printed === 'string' ? { text: printed } : printed;
      const text = given.text ?? null;
      return observation({
        indicator: code,
        year: Number(year),
        value: text === null ? null : readText(text, kind),
        ...given,
      });
    }),
  );
  return { indicators, observations };
}

export function packOf(...rules: PackRule[]): PackContent {
  return {
    code: 'test',
    rules,
    outline: [],
    aliases: {},
    bounds: {},
  };
}

import type { z } from 'zod';
import type { derivationSchema, ValueStatus } from '../../contract/value';
import type { IndicatorContent, ObservationContent } from '../content/report-content';
import { valueText } from './value-text';

/** A value of an indicator in a year, reported or derived. */
export type Value = {
  indicator: string;
  year: number;
  value: number | null;
  text: string;
  status: ValueStatus;
  origin: 'reported' | 'derived';
  respondents: number | null;
  method: string | null;
  note: string | null;
  derivation: z.infer<typeof derivationSchema> | null;
};

export type ValueBook = {
  find: (key: { indicator: string; year: number }) => Value | undefined;
  /** By ascending year. */
  ofIndicator: (indicator: string) => Value[];
  indicator: (code: string) => IndicatorContent | undefined;
  all: () => Value[];
};

export const buildValueBook = ({
  indicators,
  observations,
}: {
  indicators: IndicatorContent[];
  observations: ObservationContent[];
  years: number[];
}): ValueBook => {
  const dictionary = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const values = observations.map((observation): Value => {
    const indicator = dictionary.get(observation.indicator);
    const text = valueText({
      ...observation,
      decimals: indicator?.decimals ?? 0,
      kind: indicator?.kind ?? 'count',
    });
    return { ...observation, text, origin: 'reported', derivation: null };
  });
  const byCode = new Map<string, Value[]>();
  for (const value of values) {
    const group = byCode.get(value.indicator);
    if (group) group.push(value);
    else byCode.set(value.indicator, [value]);
  }
  for (const group of byCode.values()) group.sort((left, right) => left.year - right.year);
  return {
    find: ({ indicator, year }) => byCode.get(indicator)?.find((value) => value.year === year),
    ofIndicator: (indicator) => byCode.get(indicator) ?? [],
    indicator: (code) => dictionary.get(code),
    all: () => [...byCode.values()].flat(),
  };
};

import type { Derivation, ValueOrigin, ValueStatus } from '../../contract/value';
import type { IndicatorContent } from './report-content';

export type ValueKey = { indicator: string; year: number };

/** A value of a school's indicator for a year, entered or derived. */
export type Value = ValueKey & {
  value: number | null;
  /** What to print; never blank. */
  text: string;
  status: ValueStatus;
  origin: Exclude<ValueOrigin, 'typed'>;
  respondents: number | null;
  method: string | null;
  note: string | null;
  derivation: Derivation | null;
};

/** All values that a report can print, looked up by indicator and year. */
export type ValueBook = {
  find: (key: ValueKey) => Value | undefined;
  /** By ascending year. */
  ofIndicator: (code: string) => Value[];
  indicator: (code: string) => IndicatorContent | undefined;
  /** By code, then by year. */
  all: () => Value[];
};

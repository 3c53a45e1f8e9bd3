import type { Derivation, ValueOrigin, ValueStatus } from '../../contract/value';

/** A value of a school's indicator for a year, entered or derived. */
export type Value = {
  indicator: string;
  year: number;
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

import type { IndicatorKind } from '../../../contract/indicator';
import { readPrintedValue } from '../../../domain/values/read-printed-value';
import type { DemoValue } from './demo-report';
import type { ValueEntry } from './demo-table-schema';

type Reading<T> = { ok: true; value: T } | { ok: false; reason: string };

const MISSING = new Set(['not-applicable', 'not-collected', 'suppressed']);

const readNumber = ({
  text,
  value,
  kind,
}: {
  text: string;
  value: number | undefined;
  kind: IndicatorKind;
}): Reading<number | null> => {
  const printed = readPrintedValue({ text, kind });
  if (value === undefined) return printed;
  if (kind === 'text') return { ok: false, reason: 'an indicator of kind text has no value' };
  const given = readPrintedValue({ text: String(value), kind: 'amount' });
  if (!given.ok) return given;
  return printed.ok && printed.value !== value
    ? { ok: false, reason: `the text reads as ${printed.value}, the value says ${value}` }
    : { ok: true, value };
};

/** Reads one entry of a values list against the kind of its indicator. */
export const readValueEntry = ({
  entry,
  kind,
}: {
  entry: ValueEntry;
  kind: IndicatorKind;
}): Reading<DemoValue> => {
  const { text = null, value, status, note = null } = entry;
  if (MISSING.has(status)) {
    return value === undefined
      ? { ok: true, value: { text, value: null, status, note } }
      : { ok: false, reason: `a value that is ${status} has no number` };
  }
  if (text === null)
    return { ok: false, reason: `a value that is ${status} needs its printed text` };
  const number = readNumber({ text, value, kind });
  return number.ok ? { ok: true, value: { text, value: number.value, status, note } } : number;
};

import type { IndicatorKind } from '../../../contract/indicator';
import type { PackIndicator } from '../../../contract/pack';
import { readPrintedValue } from '../../../domain/values/read-printed-value';
import { type DemoProblem, type ParsedYaml, parseYaml } from './demo-files';
import type { DemoObservation, DemoValue } from './demo-report';
import { type ValueEntry, valuesFileSchema } from './demo-schema';
import type { Dictionary } from './dictionary';

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
export function readValueEntry({
  entry,
  kind,
}: {
  entry: ValueEntry;
  kind: IndicatorKind;
}): Reading<DemoValue> {
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
}

type GivenValue = {
  code: string;
  year: number;
  entry: ValueEntry;
  file: string;
  line: number;
};

export type ValuesReading = {
  observations: Map<string, DemoObservation>;
  /** Every value given, readable or not, in order, with the line where it stands. */
  entries: GivenValue[];
  /** The same by `observationKey`. */
  given: Set<string>;
  /** Where things stand in each file that could be read. */
  lines: Map<string, ParsedYaml<unknown>['lineOf']>;
  /** False where a file is broken. */
  isComplete: boolean;
  problems: DemoProblem[];
};

/** The natural key of an observation within one school. */
export function observationKey({ code, year }: { code: string; year: number }): string {
  return `${code}@${year}`;
}

const toObservation = (
  { code, year, entry }: GivenValue,
  indicator: PackIndicator,
): DemoObservation | string => {
  const { respondents = null, method = null } = entry;
  const read = readValueEntry({ entry, kind: indicator.kind });
  return read.ok ? { indicator: code, year, ...read.value, respondents, method } : read.reason;
};

const readFiles = ({ texts }: { texts: Map<string, string> }): ValuesReading => {
  const reading: ValuesReading = {
    observations: new Map(),
    entries: [],
    given: new Set(),
    lines: new Map(),
    isComplete: true,
    problems: [],
  };
  for (const [file, text] of texts) {
    if (!file.startsWith('values/')) continue;
    const { data, lineOf, problems } = parseYaml({ text, schema: valuesFileSchema });
    reading.lines.set(file, lineOf);
    reading.problems.push(...problems.map((problem) => ({ file, ...problem })));
    if (data === null) reading.isComplete = false;
    for (const [code, years] of Object.entries(data ?? {})) {
      for (const [year, entry] of Object.entries(years)) {
        const line = lineOf([code, year]);
        reading.entries.push({ code, year: Number(year), entry, file, line });
      }
    }
  }
  return reading;
};

/** Reads every `values/*.yaml`. A value given twice must be given alike. */
export function readValues({
  texts,
  dictionary,
}: {
  texts: Map<string, string>;
  dictionary: Dictionary;
}): ValuesReading {
  const reading = readFiles({ texts });
  for (const given of reading.entries) {
    const { code, year, file, line } = given;
    const where = `${code} ${year}`;
    const refuse = (reason: string) => reading.problems.push({ file, line, reason });
    const indicator = dictionary.indicators.get(code);
    if (!indicator) {
      if (dictionary.isComplete) refuse(`unknown indicator "${code}"`);
      continue;
    }
    const observation = toObservation(given, indicator);
    const key = observationKey({ code, year });
    const existing = reading.observations.get(key);
    reading.given.add(key);
    if (typeof observation === 'string')
      refuse(`the value of ${where} cannot be read: ${observation}`);
    else if (!existing) reading.observations.set(key, observation);
    else if (existing.text !== observation.text || existing.status !== observation.status) {
      refuse(
        `the value of ${where} is given twice: '${existing.text ?? existing.status}' and '${observation.text ?? observation.status}'`,
      );
    }
  }
  return reading;
}

import type { IndicatorKind } from '../../../../contract/indicator';
import {
  type PrintedProblem,
  readPrintedValue,
} from '../../../../domain/values/read-printed-value';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Message } from '../../messages/message';
import { type FolderProblem, type ParsedYaml, parseYaml } from './folder-files';
import type { FolderObservation, FolderValue } from '../folder-report';
import { type ValueEntry, valuesFileSchema } from './folder-schema';
import type { Dictionary } from './dictionary';

type Reading<T> = { ok: true; value: T } | { ok: false; reason: Message };

const IN_CHINESE: Record<PrintedProblem, string> = {
  'value-empty': '没有文字',
  'value-not-number': '不是数字',
  'value-thousands': '千位分隔号的位置不对',
  'value-not-ratio': '不是 a:b 形式的比',
  'value-digits': '位数太多',
};

/** As it is printed, with its reason in both languages where it is none. */
const readPrinted = (request: { text: string; kind: IndicatorKind }): Reading<number | null> => {
  const read = readPrintedValue(request);
  if (read.ok) return read;
  const zh = `“${request.text}”${IN_CHINESE[read.code]}`;
  return { ok: false, reason: { zh, en: read.reason } };
};

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
  const printed = readPrinted({ text, kind });
  if (value === undefined) return printed;
  if (kind === 'text') return { ok: false, reason: folderReason('value-kind-text') };
  const given = readPrinted({ text: String(value), kind: 'amount' });
  if (!given.ok) return given;
  if (!printed.ok || printed.value === value) return { ok: true, value };
  const params = { printed: String(printed.value), value };
  return { ok: false, reason: folderReason('value-differs', params) };
};

/** Reads one entry of a values list against the kind of its indicator. */
export function readValueEntry({
  entry,
  kind,
}: {
  entry: ValueEntry;
  kind: IndicatorKind;
}): Reading<FolderValue> {
  const { text = null, value, status, note = null } = entry;
  if (MISSING.has(status)) {
    return value === undefined
      ? { ok: true, value: { text, value: null, status, note } }
      : { ok: false, reason: folderReason('value-status-number', { status }) };
  }
  if (text === null) return { ok: false, reason: folderReason('value-status-text', { status }) };
  const number = readNumber({ text, value, kind });
  return number.ok ? { ok: true, value: { text, value: number.value, status, note } } : number;
}

type GivenValue = {
  code: string;
  year: number;
  /** Null where nobody has entered it yet. */
  entry: ValueEntry | null;
  file: string;
  line: number;
};

export type ValuesReading = {
  observations: Map<string, FolderObservation>;
  /** Every value given, readable or not, in order, with the line where it stands. */
  entries: GivenValue[];
  /** The same by `observationKey`. */
  given: Set<string>;
  /** Where things stand in each file that could be read. */
  lines: Map<string, ParsedYaml<unknown>['lineOf']>;
  /** False where a file is broken. */
  isComplete: boolean;
  problems: FolderProblem[];
};

/** The natural key of an observation within one school. */
export function observationKey({ code, year }: { code: string; year: number }): string {
  return `${code}@${year}`;
}

const toObservation = (
  { code, year }: GivenValue,
  entry: ValueEntry,
  { kind }: { kind: IndicatorKind },
): Reading<FolderObservation> => {
  const { respondents = null, method = null, reviewed } = entry;
  const read = readValueEntry({ entry, kind });
  return read.ok
    ? { ok: true, value: { indicator: code, year, ...read.value, respondents, method, reviewed } }
    : read;
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

/** Whether two values print the same. */
export function isPrintedAlike(one: FolderValue, other: FolderValue): boolean {
  return one.text === other.text && one.status === other.status && one.value === other.value;
}

/** A value as a message shows it. */
export function shownValue({ text, status }: FolderValue): string {
  return text ?? status;
}

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
    const refuse = (reason: Message) => reading.problems.push({ file, line, reason });
    const indicator = dictionary.indicators.get(code);
    if (!indicator) {
      if (dictionary.isComplete) refuse(folderReason('indicator-unknown', { code }));
      continue;
    }
    const key = observationKey({ code, year });
    reading.given.add(key);
    if (given.entry === null) continue;
    const observation = toObservation(given, given.entry, indicator);
    const existing = reading.observations.get(key);
    if (!observation.ok) {
      refuse(folderReason('value-unreadable', { code, year, reason: observation.reason }));
    } else if (!existing) {
      reading.observations.set(key, observation.value);
    } else if (!isPrintedAlike(existing, observation.value)) {
      const [first, second] = [shownValue(existing), shownValue(observation.value)];
      refuse(folderReason('value-twice', { code, year, first, second }));
    }
  }
  return reading;
}

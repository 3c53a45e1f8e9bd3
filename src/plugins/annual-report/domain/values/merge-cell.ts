import type { ValueStatus } from '../../contract/value';
import { readTypedValue, type TypedIndicator, type TypedValue } from './read-typed-value';
import { statusText } from '../base/status-text';
import { typedProblem, type TypedProblem, type TypedProblemCode } from './typed-value-problem';
import { findValueProblem } from './value-problem';

/** Everything that is stored about one value. */
export type CellContent = {
  value: number | null;
  text: string | null;
  status: ValueStatus;
  respondents: number | null;
  method: string | null;
  note: string | null;
};

/** What somebody changes of it: what is not named stays, null empties. */
export type CellChange = Partial<CellContent>;

type Merged<T> = { ok: true; cell: T } | { ok: false; problem: TypedProblem };
type NumberPart = Pick<CellContent, 'value' | 'text' | 'status'>;
type Request = { change: CellChange; stored: CellContent | null; indicator: TypedIndicator };

const LARGEST_INTEGER = 2_147_483_647;
const MAX_METHOD_LENGTH = 200;
const MAX_NOTE_LENGTH = 2000;
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const ALWAYS_REFUSED = new Set<string>(['value-text-long', 'value-unprintable']);

const refuse = (
  code: TypedProblemCode,
  text: string | number | null = '',
  word: string | number = '',
): { ok: false; problem: TypedProblem } => ({
  ok: false,
  problem: typedProblem({ code, text: String(text ?? ''), word: String(word) }),
});

const isMissing = (status: ValueStatus): boolean => statusText({ status }) !== null;

/** A plain number cannot say that it is provisional: what was so stays so. */
const plainStatus = ({ change, stored }: Request): ValueStatus =>
  change.status ?? (stored?.status === 'provisional' ? 'provisional' : 'final');

const withStatus = (status: ValueStatus, typed: TypedValue | null, text: string | null) =>
  typed?.ok === true && typed.value !== null
    ? refuse('value-with-status', text)
    : { ok: true as const, cell: { value: null, text, status } };

const withNumber = (
  value: number,
  typed: TypedValue | null,
  request: Request,
): Merged<NumberPart> => {
  const { change, stored, indicator } = request;
  if (indicator.kind === 'text') return refuse('value-for-text', '', value);
  if (typed?.ok === true && typed.value !== value) {
    return refuse('value-text-disagrees', typed.text, value);
  }
  const kept = change.text === undefined && stored?.value === value ? stored.text : null;
  const status = typed?.ok === true ? typed.status : 'final';
  return {
    ok: true,
    cell: {
      value,
      text: change.text?.trim() || kept,
      status: status === 'final' ? plainStatus(request) : (change.status ?? status),
    },
  };
};

const withText = (typed: TypedValue, request: Request): Merged<NumberPart> => {
  if (!typed.ok) return typed;
  const { text, value, status } = typed;
  if (isMissing(status)) {
    return {
      ok: true,
      cell: { value, text: text === statusText({ status }) ? null : text, status },
    };
  }
  const chosen = status === 'final' ? plainStatus(request) : (request.change.status ?? status);
  return { ok: true, cell: { value, text, status: chosen } };
};

const withStored = ({ change, stored }: Request): Merged<NumberPart> => {
  if (!stored || (change.status !== undefined && isMissing(stored.status))) {
    return refuse('value-or-status');
  }
  const { value, text, status } = stored;
  return { ok: true, cell: { value, text, status: change.status ?? status } };
};

const mergeNumber = (request: Request): Merged<NumberPart> => {
  const { change, indicator } = request;
  const { text = null, value = null } = change;
  const typed = readTypedValue({ text: text ?? '', indicator });
  if (typed?.ok === false && ALWAYS_REFUSED.has(typed.problem.code)) return typed;
  if (change.status !== undefined && isMissing(change.status)) {
    if (value !== null) return refuse('value-with-status', value);
    const own = text?.trim() || null;
    return withStatus(
      change.status,
      typed,
      own === statusText({ status: change.status }) ? null : own,
    );
  }
  if (value !== null) return withNumber(value, typed, request);
  if (typed !== null) return withText(typed, request);
  return change.text === undefined && change.value === undefined
    ? withStored(request)
    : refuse('value-or-status');
};

const isLong = (text: string | null, longest: number): boolean =>
  text !== null && (text.length > longest || CONTROL.test(text));

/**
 * What a value becomes by a change: a text alone is read (`58%`, `约 12`, `不适用`); a number alone has no text
 * of its own; a status that names why there is no number empties it. A text and a number must agree where
 * the text can be read.
 */
export function mergeCell(request: Request): Merged<CellContent> {
  const { change, stored } = request;
  const merged = mergeNumber(request);
  if (!merged.ok) return merged;
  const { value, text, status } = merged.cell;
  const problem = findValueProblem({ value, text, status });
  if (problem !== null) return refuse(problem, value ?? text);
  const respondents =
    change.respondents === undefined ? (stored?.respondents ?? null) : change.respondents;
  const method =
    change.method === undefined ? (stored?.method ?? null) : change.method?.trim() || null;
  const note = change.note === undefined ? (stored?.note ?? null) : change.note?.trim() || null;
  const isWhole = Number.isInteger(respondents ?? 0) && (respondents ?? 0) >= 0;
  if (!isWhole || (respondents ?? 0) > LARGEST_INTEGER) {
    return refuse('respondents-not-whole', respondents);
  }
  if (isLong(method, MAX_METHOD_LENGTH)) return refuse('method-long', method);
  if (isLong(note, MAX_NOTE_LENGTH)) return refuse('note-long', note);
  return { ok: true, cell: { value, text, status, respondents, method, note } };
}

const FIELDS = ['value', 'text', 'status', 'respondents', 'method', 'note'] as const;

/** Whether two values are the same in everything that is stored. */
export function isSameCell(left: CellContent, right: CellContent): boolean {
  return FIELDS.every((field) => left[field] === right[field]);
}

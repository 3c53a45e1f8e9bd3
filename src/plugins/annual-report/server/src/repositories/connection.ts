import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Knex, or a transaction of it: whatever statements can run on. */
export type Connection = Core.Strapi['db']['connection'];

const resultSchema = z.object({ rows: z.array(z.unknown()) });

/** As far as we need the pool that knex keeps; its types know none. */
type Pool = { numUsed: () => number; numFree: () => number; numPendingAcquires: () => number };

/** Connections of the pool, and how many wait for one. */
export function poolState({ strapi }: { strapi: Core.Strapi }): {
  used: number;
  free: number;
  waiting: number;
} {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  return { used: pool.numUsed(), free: pool.numFree(), waiting: pool.numPendingAcquires() };
}

/** Runs a statement and gives its rows. */
export async function selectRows(
  connection: Connection,
  sql: string,
  bindings: readonly unknown[] = [],
): Promise<unknown[]> {
  const result: unknown = await connection.raw(sql, bindings as never[]);
  return resultSchema.parse(result).rows;
}

/** For reads that stand alone: each statement on any free connection. */
export function outsideTransactions({ strapi }: { strapi: Core.Strapi }): Connection {
  return strapi.db.connection;
}

/**
 * Runs work inside the current Strapi transaction, or a new one, and hands it the connection that belongs to it.
 */
export function inTransaction<Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  return strapi.db.transaction(async ({ trx }) =>
    work(trx as unknown as Connection),
  ) as Promise<Result>;
}

/**
 * For reads that stand alone, wherever they are asked: on the connection of the current Strapi transaction where
 * there is one, else on any that is free. Whoever held a connection and waited for a second one could wait for
 * others who do the same, until the pool gives up.
 */
export function onAnyConnection<Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  return strapi.db.inTransaction() ? inTransaction(strapi, work) : work(strapi.db.connection);
}

/** Runs reads on one snapshot of the database, so that what others save meanwhile is seen whole or not at all. */
export function onSnapshot<Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  return strapi.db.connection.transaction((trx) => work(trx as unknown as Connection), {
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
}

/**
 * Runs work on a transaction of its own, apart from the current Strapi transaction: for locks that are to be
 * held around one.
 */
export function inOwnTransaction<Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  return strapi.db.connection.transaction((trx) => work(trx as unknown as Connection));
}

const SERIALIZATION_FAILURE = '40001';
const MAX_ATTEMPTS = 3;

const isOvertaken = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === SERIALIZATION_FAILURE;

/**
 * Runs work inside a new Strapi transaction that sees the database as it stood at its first statement, and
 * its own writes. Where it would write over what others wrote since, it is run again from the start.
 */
export async function atOneMoment<Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(strapi, async (connection) => {
        await connection.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
        return work(connection);
      });
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isOvertaken(error)) throw error;
    }
  }
}

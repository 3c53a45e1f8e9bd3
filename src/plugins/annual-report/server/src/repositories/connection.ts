import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Knex, or a transaction of it: whatever statements can run on. */
export type Connection = Core.Strapi['db']['connection'];

const resultSchema = z.object({ rows: z.array(z.unknown()) });

/** Runs a statement and gives its rows. */
export const selectRows = async (
  connection: Connection,
  sql: string,
  bindings: readonly unknown[] = [],
): Promise<unknown[]> => {
  const result: unknown = await connection.raw(sql, bindings as never[]);
  return resultSchema.parse(result).rows;
};

/** For reads that stand alone: each statement on any free connection. */
export const outsideTransactions = ({ strapi }: { strapi: Core.Strapi }): Connection =>
  strapi.db.connection;

/**
 * Runs work inside the current Strapi transaction, or a new one, and hands it the connection that belongs to it.
 */
export const inTransaction = <Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> =>
  strapi.db.transaction(async ({ trx }) => work(trx as unknown as Connection)) as Promise<Result>;

/** Runs reads on one snapshot of the database, so that what others save meanwhile is seen whole or not at all. */
export const onSnapshot = <Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> =>
  strapi.db.connection.transaction((trx) => work(trx as unknown as Connection), {
    isolationLevel: 'repeatable read',
    readOnly: true,
  });

import type { Core } from '@strapi/strapi';

/** Knex, or a transaction of it: whatever statements can run on. */
export type Connection = Core.Strapi['db']['connection'];

/** Runs a statement and gives its rows. */
export const selectRows = async (
  connection: Connection,
  sql: string,
  bindings: readonly unknown[] = [],
): Promise<unknown[]> => {
  const result: unknown = await connection.raw(sql, bindings as never[]);
  return typeof result === 'object' &&
    result !== null &&
    'rows' in result &&
    Array.isArray(result.rows)
    ? result.rows
    : [];
};

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

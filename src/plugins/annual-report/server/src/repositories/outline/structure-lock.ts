import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { inTransaction, type Connection } from '../connection';

const held = new AsyncLocalStorage<Set<string>>();
const turns = new WeakMap<Connection, Promise<unknown>>();

/** Runs work after whatever else was begun on the same transaction: Strapi's bulk actions begin all at once. */
const inTurn = <Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> => {
  const turn = (turns.get(connection) ?? Promise.resolve()).then(work);
  turns.set(
    connection,
    turn.catch(() => undefined),
  );
  return turn;
};

/**
 * Runs work on the structure of a report in one transaction while nobody else changes it: without it, two
 * moves at once could make a circle, or give two siblings one position.
 */
export function withStructureLock<Result>({
  strapi,
  report,
  work,
}: {
  strapi: Core.Strapi;
  report: string;
  work: () => Promise<Result>;
}): Promise<Result> {
  const already = held.getStore();
  if (already?.has(report)) return work();
  return inTransaction(strapi, (connection) =>
    inTurn(connection, async () => {
      await connection.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
        `annals outline ${report}`,
      ]);
      return held.run(new Set([...(already ?? []), report]), work);
    }),
  );
}

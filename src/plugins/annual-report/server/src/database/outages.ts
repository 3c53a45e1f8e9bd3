import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isConnectionLoss } from './connection-loss';

/** As often as a line says that the database is gone, however often it comes and goes. */
const QUIET_MS = 60_000;

/** As far as we need the client that knex keeps; its types know none. */
type Client = { acquireConnection: () => Promise<unknown> };

const watches = new WeakMap<Core.Strapi, Outages>();

const describe = (error: unknown): string => {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
};

/**
 * Watches what knex meets, whoever asked and whatever becomes of the error: Strapi's own ways to sign in take an
 * error of the database for somebody who is not signed in.
 */
const watch = ({ strapi }: { strapi: Core.Strapi }) => {
  const met = new WeakSet<IncomingMessage>();
  let since: number | null = null;
  let saidAt = -Infinity;
  let isSaid = false;

  const note = (error: unknown): void => {
    const request = strapi.requestContext.get()?.req;
    if (request) met.add(request);
    if (since !== null) return;
    since = Date.now();
    isSaid = since - saidAt >= QUIET_MS;
    if (!isSaid) return;
    saidAt = since;
    strapi.log.error(
      `The database does not answer (${describe(error)}): requests that need it are answered 503 until it does.`,
    );
  };

  const noteAnswer = (): void => {
    if (since === null) return;
    const seconds = Math.ceil((Date.now() - since) / 1000);
    since = null;
    if (isSaid) strapi.log.warn(`The database answers again, after ${seconds} s.`);
  };

  const { connection } = strapi.db;
  const client = connection.client as Client;
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (error) {
      // Without a connection nothing is asked at all, whatever the reason.
      note(error);
      throw error;
    }
  };
  connection.on('query-error', (error: unknown) => {
    if (isConnectionLoss(error)) note(error);
  });
  connection.on('query-response', noteAnswer);

  return {
    /** Whether the database did not answer something that was asked in the course of a request. */
    hasMet: (request: IncomingMessage): boolean => met.has(request),

    /** Whether an error is of the database that does not answer: also one that another request met for several. */
    isOf: (error: unknown): boolean => since !== null && isConnectionLoss(error),
  };
};

type Outages = ReturnType<typeof watch>;

/** What is known of the moments without a database: one watch for each Strapi. */
export function outagesOf({ strapi }: { strapi: Core.Strapi }): Outages {
  const present = watches.get(strapi);
  if (present) return present;
  const outages = watch({ strapi });
  watches.set(strapi, outages);
  return outages;
}

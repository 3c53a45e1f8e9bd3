import type { Core } from '@strapi/strapi';
import { Client } from 'pg';

/** Any number of our own: held by whoever lays the database out. */
const START_LOCK = 20_240_004;
/** Whoever waits longer is told why. */
const TELL_AFTER_MS = 2_000;

const held = new WeakMap<Core.Strapi, Client>();

const connect = async (connectionString: string): Promise<Client | null> => {
  const client = new Client({ connectionString, application_name: 'annals start' });
  // The lock goes with the connection; without a listener the process would go with it, too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    // Strapi connects next and says what is wrong.
    return null;
  }
};

/**
 * Lets one process after the other bring the database up to date: Strapi compares its schema and changes it without
 * a lock, and a server, a second one and a command may all start after an upgrade. Before Strapi does; until
 * `unlockStart`, or the end of the process.
 */
export async function lockStart({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const client = await connect(
    strapi.config.get<string>('database.connection.connection.connectionString'),
  );
  if (client === null) return;
  held.set(strapi, client);
  const telling = setTimeout(() => {
    strapi.log.info('Another process is bringing the database up to date; waiting for it.');
  }, TELL_AFTER_MS);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [START_LOCK]);
  } finally {
    clearTimeout(telling);
  }
}

/** The database is up to date. */
export async function unlockStart({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const client = held.get(strapi);
  held.delete(strapi);
  await client?.end();
}

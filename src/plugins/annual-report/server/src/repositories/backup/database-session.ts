import { Client, escapeIdentifier } from 'pg';

/** A connection apart from Strapi's pool: for COPY, and for locks that outlive a transaction. */
export type DatabaseSession = {
  client: Client;
  /** Runs a statement and gives its rows. */
  select: (sql: string, values?: unknown[]) => Promise<unknown[]>;
  run: (sql: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Rows are written and read as text: the same row is the same text, whatever the server is set to. */
const SETTINGS = [
  `SET TIME ZONE 'UTC'`,
  'SET datestyle TO ISO',
  'SET intervalstyle TO postgres',
  'SET extra_float_digits TO 1',
  'SET bytea_output TO hex',
  'SET client_encoding TO UTF8',
  // A table is read from its beginning, so that the same rows come in the same order.
  'SET synchronize_seqscans TO off',
  'SET statement_timeout TO 0',
  'SET lock_timeout TO 0',
  'SET idle_in_transaction_session_timeout TO 0',
];

/** Opens a session whose `name` PostgreSQL shows beside it. @throws when the database cannot be reached */
export async function openSession({
  connectionString,
  name,
}: {
  connectionString: string;
  name: string;
}): Promise<DatabaseSession> {
  const client = new Client({ connectionString, application_name: name, keepAlive: true });
  // What is under way fails by itself; without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  const run = async (sql: string): Promise<void> => {
    await client.query(sql);
  };
  for (const setting of SETTINGS) await run(setting);
  return {
    client,
    run,
    async select(sql, values = []) {
      const { rows } = await client.query<Record<string, unknown>>(sql, values);
      return rows;
    },
    close: () => client.end(),
  };
}

/** Names as they stand in a statement, separated by commas. */
export function identifiers(names: string[]): string {
  return names.map(escapeIdentifier).join(', ');
}

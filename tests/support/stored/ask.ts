import { Client } from 'pg';

type Rows = Record<string, unknown>[];

/** Asks a database one thing, on a connection of its own. */
export async function ask({
  databaseUrl,
  sql,
  bindings = [],
}: {
  databaseUrl: string;
  sql: string;
  bindings?: unknown[];
}): Promise<Rows> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'test' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, bindings)).rows;
  } finally {
    await client.end();
  }
}

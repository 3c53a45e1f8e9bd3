import { Client } from 'pg';

/** Asks a database one thing. */
export const ask = async ({
  url,
  sql,
}: {
  url: string;
  sql: string;
}): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

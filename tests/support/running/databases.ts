import { Client } from 'pg';

/** Database that every suite is copied from; the global set-up fills it once. */
export const TEMPLATE = process.env.ANNALS_TEMPLATE ?? 'annals_template';

/** Address of the throw-away PostgreSQL that `npm run jest` starts. */
export function adminUrl(): string {
  const url = process.env.ANNALS_TEST_DATABASE_URL;
  if (!url)
    throw new Error('ANNALS_TEST_DATABASE_URL is not set: run the tests by "npm run jest".');
  return url;
}

/** The same server, another database. */
export function databaseUrl({ name }: { name: string }): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
}

const run = async (connectionString: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

const runAsAdmin = (sql: string): Promise<void> => run(adminUrl(), sql);

/** Runs statements, all or none, on a database of the same server. */
export function runSql({ name, sql }: { name: string; sql: string }): Promise<void> {
  return run(databaseUrl({ name }), sql);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export function createDatabase({ name, template }: { name: string; template?: string }) {
  return runAsAdmin(
    `CREATE DATABASE ${quoted(name)}${template ? ` TEMPLATE ${quoted(template)}` : ''}`,
  );
}

export function dropDatabase({ name }: { name: string }) {
  return runAsAdmin(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
}

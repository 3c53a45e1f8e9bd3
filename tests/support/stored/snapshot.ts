import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { sha256 } from '../../../src/plugins/annual-report/server/src/hash/sha256';

/** Something stored: a row by its table, or a file by its path; and a hash of all of it. */
type Item = { name: string; hash: string };

/** Everything that is stored: every row of every table, and every file. */
export type Snapshot = { rows: Item[]; files: Item[] };

const tablesSchema = z.array(z.object({ name: z.string() }));
const hashesSchema = z.array(z.object({ hash: z.string() }));

const readRows = async (databaseUrl: string): Promise<Item[]> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const select = async (sql: string): Promise<unknown> => (await client.query(sql)).rows;
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = tablesSchema.parse(
      await select(
        `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
      ),
    );
    const items: Item[] = [];
    for (const { name } of tables) {
      const hashes = await select(`SELECT md5(t::text) AS hash FROM ${name} t`);
      items.push(...hashesSchema.parse(hashes).map(({ hash }) => ({ name, hash })));
    }
    return items;
  } finally {
    await client.end();
  }
};

const readFiles = async (folder: string): Promise<Item[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { name: path.relative(folder, file), hash: sha256(await readFile(file)) };
    }),
  );
};

export async function takeSnapshot({
  databaseUrl,
  publicFolder,
}: {
  databaseUrl: string;
  publicFolder: string;
}): Promise<Snapshot> {
  return {
    rows: await readRows(databaseUrl),
    files: await readFiles(publicFolder),
  };
}

const without = (items: Item[], others: Item[]): string[] => {
  const known = new Set(others.map(({ name, hash }) => `${name} ${hash}`));
  return items
    .filter(({ name, hash }) => !known.has(`${name} ${hash}`))
    .map(({ name }) => name)
    .sort();
};

/** What came and what went between two snapshots, by table (once for each row) and by path. */
export function changesBetween(before: Snapshot, after: Snapshot) {
  return {
    rows: {
      added: without(after.rows, before.rows),
      lost: without(before.rows, after.rows),
    },
    files: {
      added: without(after.files, before.files),
      lost: without(before.files, after.files),
    },
  };
}

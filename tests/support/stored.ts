import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';

type Rows = Record<string, unknown>[];

const ask = async (databaseUrl: string, statement: string): Promise<Rows> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

/** Waits until PostgreSQL has noticed that a killed process is gone. */
export const untilAlone = async ({ databaseUrl }: { databaseUrl: string }): Promise<void> => {
  const others = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
  while ((await ask(databaseUrl, others)).length > 0) await wait(50);
};

const CONTENT = [
  'schools',
  'reports',
  'chapters',
  'cases',
  'images',
  'indicator_tables',
  'indicators',
  'observations',
];

/** How many rows each content type has; none where the table is not yet there. */
export const countContent = async ({
  databaseUrl,
}: {
  databaseUrl: string;
}): Promise<Record<string, unknown>> => {
  const counts: Record<string, unknown> = {};
  for (const table of CONTENT) {
    const [there] = await ask(databaseUrl, `SELECT to_regclass('public.${table}') AS name`);
    const rows = there?.name
      ? await ask(databaseUrl, `SELECT count(*)::int AS rows FROM ${table}`)
      : [{ rows: 0 }];
    counts[table] = rows[0]?.rows;
  }
  return counts;
};

/** Takes every edition out of a database that a test made for itself; only the owner of the tables can. */
export const forgetEditions = async ({ databaseUrl }: { databaseUrl: string }): Promise<void> => {
  const tables = [
    'annals_edition_holds_file',
    'annals_released_value',
    'annals_released_definition',
    'annals_edition_file',
    'annals_edition',
  ];
  for (const table of tables) {
    await ask(databaseUrl, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await ask(databaseUrl, `DELETE FROM ${table}`);
    await ask(databaseUrl, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
};

const editionSchema = z.object({
  id: z.string(),
  number: z.int(),
  sha256: z.string(),
  previous_sha256: z.string().nullable(),
  body: z.string(),
  values: z.int(),
});

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * What is wrong with the editions of a database: a hash that does not hold, a broken chain, missing values, a
 * file that is not what its name says. Gives the numbers of the editions too.
 */
export const inspectEditions = async ({
  databaseUrl,
  publicFolder,
}: {
  databaseUrl: string;
  publicFolder: string;
}): Promise<{ numbers: number[]; problems: string[] }> => {
  const rows = await ask(
    databaseUrl,
    `SELECT e.id::text, e.number, e.sha256, e.previous_sha256, e.body,
            (SELECT count(*)::int FROM annals_released_value v WHERE v.edition_id = e.id) AS values
       FROM annals_edition e ORDER BY e.number`,
  );
  const editions = z.array(editionSchema).parse(rows);
  const problems: string[] = [];
  let previous: string | null = null;
  for (const { number, body, values, ...edition } of editions) {
    const check = (what: string, holds: boolean): void => {
      if (!holds) problems.push(`edition ${number}: ${what}`);
    };
    const report = reportSchema.parse(JSON.parse(body));
    const printed = Object.values(report.indicators).flatMap((entry) => Object.keys(entry.values));
    check('hash', sha256(body) === edition.sha256);
    check('chain', edition.previous_sha256 === previous);
    check('number', report.edition?.number === number);
    check('values', values === printed.length);
    for (const { file } of report.images) {
      for (const { url, sha256: hash } of [file, ...Object.values(file.formats)]) {
        check(url, sha256(await readFile(path.join(publicFolder, url))) === hash);
      }
    }
    previous = edition.sha256;
  }
  return { numbers: editions.map(({ number }) => number), problems };
};

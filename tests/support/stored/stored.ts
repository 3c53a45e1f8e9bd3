import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { reportSchema } from '../../../src/plugins/annual-report/contract/report';
import { ask } from './ask';

/** Waits until PostgreSQL has noticed that a killed process is gone. */
export async function untilAlone({ databaseUrl }: { databaseUrl: string }): Promise<void> {
  const others = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
  while ((await ask({ databaseUrl, sql: others })).length > 0) await wait(50);
}

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
export async function countContent({
  databaseUrl,
}: {
  databaseUrl: string;
}): Promise<Record<string, unknown>> {
  const counts: Record<string, unknown> = {};
  for (const table of CONTENT) {
    const [there] = await ask({
      databaseUrl,
      sql: `SELECT to_regclass('public.${table}') AS name`,
    });
    const rows = there?.name
      ? await ask({ databaseUrl, sql: `SELECT count(*)::int AS rows FROM ${table}` })
      : [{ rows: 0 }];
    counts[table] = rows[0]?.rows;
  }
  return counts;
}

/** Takes every edition out of a database that a test made for itself; only the owner of the tables can. */
export async function forgetEditions({ databaseUrl }: { databaseUrl: string }): Promise<void> {
  const tables = [
    'annals_edition_holds_file',
    'annals_released_value',
    'annals_released_definition',
    'annals_edition_file',
    'annals_edition',
  ];
  for (const table of tables) {
    await ask({ databaseUrl, sql: `ALTER TABLE ${table} DISABLE TRIGGER USER` });
    await ask({ databaseUrl, sql: `DELETE FROM ${table}` });
    await ask({ databaseUrl, sql: `ALTER TABLE ${table} ENABLE TRIGGER USER` });
  }
}

const editionSchema = z.object({
  number: z.int(),
  sha256: z.string(),
  previous_sha256: z.string().nullable(),
  body: z.string().nullable(),
  values: z.int(),
  files: z.int(),
});

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

const EDITIONS = `SELECT e.number, e.sha256, e.previous_sha256, e.body,
    (SELECT count(*)::int FROM annals_released_value v WHERE v.edition_id = e.id) AS values,
    (SELECT count(DISTINCT f.sha256)::int FROM annals_edition_holds_file h
       JOIN annals_edition_file f USING (sha256) WHERE h.edition_id = e.id) AS files
  FROM annals_edition e WHERE e.school_code = $1 ORDER BY e.number`;

/**
 * What is wrong with the editions of a school that has one report: a hash that does not hold, a broken chain,
 * missing values, a file that is missing or not what its name says. Of a withdrawn edition the chain alone is
 * left. Gives the numbers of the editions too.
 */
export async function inspectEditions({
  databaseUrl,
  publicFolder,
  school = 'juying',
}: {
  databaseUrl: string;
  publicFolder: string;
  school?: string;
}): Promise<{ numbers: number[]; problems: string[] }> {
  const rows = await ask({ databaseUrl, sql: EDITIONS, bindings: [school] });
  const editions = z.array(editionSchema).parse(rows);
  const problems: string[] = [];
  let previous: string | null = null;
  for (const { number, body, values, files, ...edition } of editions) {
    const check = (what: string, holds: boolean): void => {
      if (!holds) problems.push(`edition ${number}: ${what}`);
    };
    check('chain', edition.previous_sha256 === previous);
    previous = edition.sha256;
    if (body === null) continue;
    const report = reportSchema.parse(JSON.parse(body));
    const printed = Object.values(report.indicators).flatMap((entry) => Object.keys(entry.values));
    const held = report.images.flatMap(({ file }) => [file, ...Object.values(file.formats)]);
    check('hash', sha256(body) === edition.sha256);
    check('number', report.edition?.number === number);
    check('values', values === printed.length);
    check('files', files === new Set(held.map((file) => file.sha256)).size);
    for (const { url, sha256: hash } of held) {
      const bytes = await readFile(path.join(publicFolder, url)).catch(() => '');
      check(url, sha256(bytes) === hash);
    }
  }
  return { numbers: editions.map(({ number }) => number), problems };
}

import { mkdir, mkdtemp, rm, readFile, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { z } from 'zod';
import { rollupSchema } from '../../../src/plugins/annual-report/contract/aggregate';
import { bootStrapi, endStrapi } from '../../support/running/boot-strapi';
import { createDatabase, databaseUrl, dropDatabase } from '../../support/running/databases';
import { median } from '../figures';
import { requireSame } from './compare';
import { loadSchools, WORLD } from './load-schools';
import { explainStatement, recordStatements, type Statement } from './statements';

const SIZES = (process.env.BENCH_SCHOOLS ?? '1000,10000').split(',').map(Number);
const ROUNDS = 5;
const DATABASE = 'annals_bench_rollup';
const BYTES_A_SCHOOL = 600_000;
const SQL = path.join('tests', 'bench', 'rollup', 'best.sql');
const RESULTS = path.join('tests', 'bench', 'results');
const BASE = '/api/annual-report';
const SERIES = `${BASE}/series/bench.indicator-007`;

const addressSchema = z.object({ port: z.number() });

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const whole = (number: number): string => Math.round(number).toLocaleString('en');
const timeOf = (statements: Statement[]): number =>
  statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

const timed = async <Result>(work: () => Promise<Result>): Promise<[number, Result]> => {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
};

type Bench = { strapi: Core.Strapi; client: Client; url: string; plans: string[] };

const fetchData = async ({ url }: Bench, address: string): Promise<unknown> => {
  const response = await fetch(url + address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return z.object({ data: z.unknown() }).parse(await response.json()).data;
};

/** Medians of some rounds: the whole request, and its statements alone. Gives the last round's statements. */
const measure = async (bench: Bench, address: string) => {
  const requests: number[] = [];
  const databases: number[] = [];
  let statements: Statement[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const work = () => timed(() => fetchData(bench, address));
    const request: number[] = [];
    statements = await recordStatements({
      strapi: bench.strapi,
      work: async () => request.push((await work())[0]),
    });
    // The first round fills the caches.
    if (round > 0) {
      requests.push(...request);
      databases.push(timeOf(statements));
    }
  }
  return { request: median(requests), database: median(databases), statements };
};

const explain = async (bench: Bench, title: string, statements: Statement[]): Promise<void> => {
  for (const [place, statement] of statements.entries()) {
    const { plan, scans, milliseconds } = await explainStatement({ ...bench, statement });
    bench.plans.push(`${title}, statement ${place + 1}\n\n${statement.sql}\n\n${plan}\n`);
    const read = scans.map(({ way, rows }) => `${whole(rows)} rows by ${way}`).join('; ');
    say(`    statement ${place + 1}: ${milliseconds.toFixed(1)} ms; ${read || 'no values'}`);
  }
};

const compareRollup = async (bench: Bench, year: number): Promise<void> => {
  const address = `${BASE}/rollup?year=${year}&by=district`;
  const sql = await readFile(SQL, 'utf8');
  const best: number[] = [];
  let rows: unknown[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [milliseconds, result] = await timed(() => bench.client.query(sql, [year]));
    if (round > 0) best.push(milliseconds);
    rows = result.rows;
  }
  requireSame({ rollup: rollupSchema.parse(await fetchData(bench, address)), rows });
  const { request, database, statements } = await measure(bench, address);
  say(`  roll-up of ${WORLD.indicators} indicators by district, ${year}:`);
  say(`    best SQL ${whole(median(best))} ms, the same cells: ${rows.length}`);
  say(
    `    ours ${whole(database)} ms in the database (${(database / median(best)).toFixed(2)}×), ` +
      `${whole(request)} ms for the whole request (${(request / median(best)).toFixed(2)}×)`,
  );
  await explain(bench, `Roll-up ${year}`, statements);
};

const measureOther = async (bench: Bench, title: string, address: string): Promise<void> => {
  const { request, database, statements } = await measure(bench, address);
  say(`  ${title}: ${database.toFixed(1)} ms in the database, ${request.toFixed(1)} ms in all`);
  await explain(bench, title, statements);
};

const benchSize = async (schools: number): Promise<string[]> => {
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < schools * BYTES_A_SCHOOL) {
    throw new Error(`${schools} schools need ${whole((schools * BYTES_A_SCHOOL) / 1e9)} GB.`);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'annals-bench-'));
  await mkdir(path.join(folder, 'uploads'));
  await createDatabase({ name: DATABASE });
  const url = databaseUrl({ name: DATABASE });
  const client = new Client({ connectionString: url });
  const strapi = await bootStrapi({ databaseUrl: url, publicFolder: folder });
  try {
    await client.connect();
    const [loading] = await timed(() => loadSchools({ client, schools }));
    const counted = await client.query(
      'SELECT count(*)::integer AS rows, pg_size_pretty(pg_database_size(current_database())) AS size FROM annals_released_value',
    );
    say(
      `\n${whole(schools)} schools: ${JSON.stringify(counted.rows[0])}, loaded in ${whole(loading)} ms`,
    );
    const { port } = addressSchema.parse(strapi.server.httpServer.address());
    const bench = { strapi, client, url: `http://127.0.0.1:${port}`, plans: [] };
    await compareRollup(bench, WORLD.lastYear);
    await compareRollup(bench, WORLD.doubledYear);
    await measureOther(bench, 'a page of schools', `${BASE}/rollup?year=2023&by=school&page=9`);
    await measureOther(bench, 'series of one school', `${SERIES}?school=school-000507`);
    await measureOther(bench, 'series over all schools', SERIES);
    return bench.plans;
  } finally {
    await client.end();
    await endStrapi(strapi);
    await dropDatabase({ name: DATABASE });
    await rm(folder, { recursive: true, force: true });
  }
};

/** Roll-ups and series over made schools, against the best SQL that we can write by hand for the same cells. */
export async function benchRollup(): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  say(`Roll-ups: medians of ${ROUNDS} rounds, one after the other, caches warm.`);
  for (const schools of SIZES) {
    const plans = await benchSize(schools);
    const file = path.join(RESULTS, `rollup-plans-${schools}.txt`);
    await writeFile(file, plans.join('\n'));
    say(`  plans: ${file}`);
  }
}

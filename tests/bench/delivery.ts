import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, databaseUrl } from '../support/databases';
import { startServer, type BenchServer } from './children';
import { median, printFigures, type Figure } from './figures';
import { chooseLoad, type Load, type Target } from './load';
import { nestedPopulate } from './nested-populate';
import { prepare, type BenchReport } from './prepare';

const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const DATABASE = 'annals_bench';
const NESTED = 'nested populate, whole report';
const BARE = 'bare node:http, 200';

type Way = { way: string; server: BenchServer; target: Target };

const etagOf = async (url: string): Promise<string> => (await fetch(url)).headers.get('etag') ?? '';

const waysOf = async (
  { name, school, year, counts }: BenchReport,
  annals: BenchServer,
  bare: BenchServer,
  token: { Authorization: string },
): Promise<Way[]> => {
  const populate = nestedPopulate({ school, year, counts });
  const report = `/api/annual-report/reports/${school}/${year}`;
  const ofAnnals = (way: string, paths: string[], headers: Record<string, string>): Way => ({
    way,
    server: annals,
    target: { url: annals.url, headers, paths },
  });
  const ofBare = (way: string, headers: Record<string, string>): Way => ({
    way,
    server: bare,
    target: { url: bare.url, headers, paths: [`/${name}`] },
  });
  return [
    ofAnnals(NESTED, populate.whole, token),
    ofAnnals('nested populate, chapters alone', populate.text, token),
    ofAnnals(
      'compile (preview of what is published)',
      [`${report}/preview?status=published`],
      token,
    ),
    ofAnnals('public endpoint, 200', [report], {}),
    ofAnnals('public endpoint, 304', [report], {
      'If-None-Match': await etagOf(`${annals.url}${report}`),
    }),
    ofBare(BARE, {}),
    ofBare('bare node:http, 304', { 'If-None-Match': '"bare"' }),
  ];
};

/** Fetches one whole report once: its bytes and its SQL statements, and proof that every path answers. */
const fetchOnce = async ({
  server,
  target,
}: Way): Promise<{ bytes: number; statements: number }> => {
  await server.takeQueries();
  let bytes = 0;
  for (const part of target.paths) {
    const response = await fetch(`${target.url}${part}`, { headers: target.headers });
    if (![200, 304].includes(response.status)) {
      throw new Error(`${part} answered ${response.status}: ${await response.text()}`);
    }
    bytes += (await response.arrayBuffer()).byteLength;
  }
  return { bytes, statements: await server.takeQueries() };
};

/** How fast the same report is fetched in different ways, as ratios to a bare server and to nested populate. */
export const benchDelivery = async (): Promise<void> => {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const folder = await mkdtemp(path.join(tmpdir(), 'annals-bench-'));
  await createDatabase({ name: DATABASE });
  const url = databaseUrl({ name: DATABASE });
  say('Preparing: the demo, and a report ten times as large …');
  const { reports, headers } = await prepare({ databaseUrl: url, folder });
  const { tool, load } = await chooseLoad();
  const annals = await startServer({
    script: 'annals-server',
    env: { BENCH_DATABASE_URL: url, BENCH_PUBLIC_FOLDER: path.join(folder, 'public') },
  });
  const bare = await startServer({ script: 'bare-server', env: { BENCH_BODIES: folder } });
  const figures: Figure[] = [];
  try {
    for (const report of reports) {
      const ways = await waysOf(report, annals, bare, headers);
      const measured = new Map<string, Load[]>(ways.map(({ way }) => [way, []]));
      for (let round = 1; round <= ROUNDS; round += 1) {
        for (const { way, target } of ways) {
          say(`${report.name}, round ${round} of ${ROUNDS}: ${way}`);
          measured.get(way)?.push(await load(target, SECONDS));
        }
      }
      for (const way of ways) {
        const loads = measured.get(way.way) ?? [];
        figures.push({
          report: report.name,
          way: way.way,
          perSecond: median(loads.map((one) => one.perSecond)),
          p50: median(loads.map((one) => one.p50)),
          p99: median(loads.map((one) => one.p99)),
          ...(await fetchOnce(way)),
        });
      }
    }
  } finally {
    await annals.stop();
    await bare.stop();
    await rm(folder, { recursive: true, force: true });
  }
  say(`\nMedians of ${ROUNDS} rounds of ${SECONDS} s, 10 connections, by ${tool}.`);
  say(printFigures(figures, { bare: BARE, nested: NESTED }));
  const results = path.join('tests', 'bench', 'results');
  await mkdir(results, { recursive: true });
  const file = path.join(results, `${new Date().toISOString().replaceAll(':', '-')}.json`);
  const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model };
  await writeFile(
    file,
    JSON.stringify({ tool, rounds: ROUNDS, seconds: SECONDS, machine, figures }, null, 2),
  );
  say(`\nWritten to ${file}.`);
};

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { rawRequest } from '../support/asking/raw-request';
import { CODINGS, takeBareAnswers, type BareAnswer } from './bare-answers';
import { startAnnalsServer, startBareServer, type AnnalsServer } from './children';
import { figuresOf, printFigures, type Figure, type Measured } from './figures';
import { chooseGenerator, type Generator, type Load, type Target } from './load';
import { loadWhole } from './load-whole';
import { nestedPopulate } from './nested-populate';
import { measureManyEditions } from './many-editions';
import { prepare, type BenchReport, type World } from './prepare';
import { ROUNDS, say, SECONDS, writeResults } from './results';

const POLL_MS = 200;

const NESTED = 'nested populate, whole report';

type Way = {
  way: string;
  bare: string | null;
  target: Target;
  load: (target: Target, seconds: number) => Promise<Load>;
};

const addressOf = ({ school, year }: BenchReport): string =>
  `/api/annual-report/reports/${school}/${year}`;

/** Ways that ask the database. */
const slowWays = (report: BenchReport, { url }: AnnalsServer, { token }: World): Way[] => {
  const populate = nestedPopulate(report);
  const way = (name: string, paths: string[]): Way => ({
    way: name,
    bare: null,
    target: { url, headers: token, paths },
    load: loadWhole,
  });
  return [
    way(NESTED, populate.whole),
    way('nested populate, chapters alone', populate.text),
    way('compile (preview of what is published)', [
      `${addressOf(report)}/preview?status=published`,
    ]),
  ];
};

/** Ours and the bare server's in each coding, one after the other, and 304. */
const fastWays = (
  report: BenchReport,
  urls: { ours: string; bare: string },
  answers: BareAnswer[],
  load: Way['load'],
): Way[] => {
  const both = (name: string, answer: BareAnswer | undefined, headers: Record<string, string>) => {
    const bare = `bare node:http, ${name}`;
    const ours = { url: urls.ours, headers, paths: [addressOf(report)] };
    const theirs = { url: urls.bare, headers, paths: [answer?.path ?? ''] };
    return [
      { way: `public endpoint, ${name}`, bare, target: ours, load },
      { way: bare, bare: null, target: theirs, load },
    ];
  };
  const ways = CODINGS.flatMap((coding, index) =>
    both(`200 ${coding}`, answers[index], { 'Accept-Encoding': coding }),
  );
  const [identity] = answers;
  return [...ways, ...both('304', identity, { 'If-None-Match': identity?.etag ?? '' })];
};

/** Fetches one whole report once: its bytes as they are sent, its SQL statements, and proof that every path answers. */
const fetchOnce = async ({ target }: Way, annals: AnnalsServer) => {
  await annals.takeState();
  let bytes = 0;
  for (const part of target.paths) {
    const response = await fetch(`${target.url}${part}`, { headers: target.headers });
    if (![200, 304].includes(response.status)) {
      throw new Error(`${part} answered ${response.status}: ${await response.text()}`);
    }
    const { byteLength } = await response.arrayBuffer();
    bytes += Number(response.headers.get('content-length') ?? byteLength);
  }
  const { statements } = await annals.takeState();
  return { bytes, statements: target.url === annals.url ? statements : null };
};

/** Brotli is made twice: both servers are to send what is served in the end. */
const untilImproved = async (url: string): Promise<void> => {
  const tag = async () =>
    (await rawRequest({ url, headers: { 'Accept-Encoding': 'br' } })).headers.etag;
  const first = await tag();
  while ((await tag()) === first) await setTimeout(POLL_MS);
};

const measure = async (name: string, ways: Way[], annals: AnnalsServer): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const way of ways) {
    measured.push({ way: way.way, bare: way.bare, rounds: [], ...(await fetchOnce(way, annals)) });
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [index, { way, target, load }] of ways.entries()) {
      await annals.settle();
      say(`${name}, round ${round} of ${ROUNDS}: ${way}`);
      measured[index]?.rounds.push(await load(target, SECONDS));
    }
  }
  return measured;
};

/** Each report in each way; the figures by the report's name. */
const measureReports = async (
  world: World,
  { tool, load }: Generator,
): Promise<Record<string, Figure[]>> => {
  const { folder } = world;
  const annals = await startAnnalsServer(world);
  const results: Record<string, Figure[]> = {};
  try {
    for (const report of [world.demo, world.large]) {
      const { name } = report;
      const url = `${annals.url}${addressOf(report)}`;
      await untilImproved(url);
      const answers = await takeBareAnswers({ name, url, folder });
      const file = path.join(folder, `${name}.json`);
      await writeFile(file, JSON.stringify(answers));
      const bare = await startBareServer({ answers: file });
      try {
        const ways = [
          ...slowWays(report, annals, world),
          ...fastWays(report, { ours: annals.url, bare: bare.url }, answers, load),
        ];
        const figures = figuresOf(await measure(name, ways, annals), NESTED);
        results[name] = figures;
        say(`\n${name}, medians of ${ROUNDS} rounds of ${SECONDS} s, 10 connections, by ${tool}\n`);
        say(`${printFigures(figures)}\n`);
      } finally {
        await bare.stop();
      }
    }
  } finally {
    await annals.stop();
  }
  return results;
};

/** How fast the same report is fetched in different ways, as ratios to a bare server and to nested populate. */
export async function benchDelivery(): Promise<void> {
  const world = await prepare({ name: 'annals_bench_delivery' });
  try {
    const generator = await chooseGenerator(world);
    const results = await measureReports(world, generator);
    const manyEditions = await measureManyEditions(world, generator.load);
    await writeResults({ part: 'delivery', tool: generator.tool, results, manyEditions });
  } finally {
    await world.remove();
  }
}

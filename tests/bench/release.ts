import { setTimeout } from 'node:timers/promises';
import { startAnnalsServer, type AnnalsServer } from './children';
import { digits, median, percentile, printTable } from './figures';
import { loadEach } from './load-each';
import { makeEditions } from './made-editions';
import { pacedLoad, type Latencies, type Pace } from './paced-load';
import { prepare, type BenchReport } from './prepare';
import { ROUNDS, say, SECONDS, writeResults } from './results';

const COLD_EDITIONS = 1_000;
/** Releases in a row in one round. */
const RELEASES = 3;

type Round = {
  releases: number[];
  longestDelayMs: number;
  latencies: Record<string, number[]>;
};

/** Each sends what a visitor's browser sends; a cold edition is asked for once. */
const pacesOf = ({ url }: AnnalsServer, memory: string, cold: string[]): Pace[] => {
  const headers = { 'Accept-Encoding': 'br' };
  const unasked = cold.values();
  return [
    {
      kind: 'a report from memory',
      perSecond: 100,
      url,
      headers,
      next: () => memory,
    },
    { kind: 'GET /_health', perSecond: 20, url, headers, next: () => '/_health' },
    {
      kind: 'a cold edition',
      perSecond: 2,
      url,
      headers,
      next: () => unasked.next().value ?? memory,
    },
  ];
};

const measure = async (
  annals: AnnalsServer,
  paces: Pace[],
  work: () => Promise<number[]>,
): Promise<Round> => {
  await annals.settle();
  const working = work();
  const latencies: Latencies = await pacedLoad({ paces, during: working });
  const { longestDelayMs } = await annals.takeState();
  return { releases: await working, longestDelayMs, latencies: Object.fromEntries(latencies) };
};

const releaseOften =
  (annals: AnnalsServer, { school, year }: BenchReport) =>
  async (): Promise<number[]> => {
    const taken: number[] = [];
    while (taken.length < RELEASES) taken.push(await annals.release({ school, year }));
    return taken;
  };

const rows = (name: string, rounds: Round[]): string[][] =>
  Object.keys(rounds[0]?.latencies ?? {}).map((kind) => {
    const loads = rounds.map(({ latencies }) => latencies[kind] ?? []);
    const middle = (of: (times: number[]) => number): string => digits(median(loads.map(of)));
    return [
      `${kind}, ${name}`,
      String(loads.flat().length),
      middle((times) => percentile(times, 50)),
      middle((times) => percentile(times, 99)),
      digits(Math.max(...loads.flat())),
    ];
  });

/** How long other requests wait while a report ten times the demo is released, again and again. */
export const benchRelease = async (): Promise<void> => {
  const world = await prepare({ name: 'annals_bench_release' });
  try {
    const cold = await makeEditions({ ...world, ...world.demo, count: COLD_EDITIONS });
    const memory = `/api/annual-report/reports/${world.demo.school}/${world.demo.year}`;
    const annals = await startAnnalsServer(world);
    const quiet: Round[] = [];
    const busy: Round[] = [];
    try {
      const paces = pacesOf(annals, memory, cold);
      await loadEach({ url: annals.url, headers: {}, paths: [memory] });
      await annals.release(world.large);
      for (let round = 1; round <= ROUNDS; round += 1) {
        say(`Round ${round} of ${ROUNDS}: without a release, then during ${RELEASES} in a row`);
        quiet.push(await measure(annals, paces, () => setTimeout(SECONDS * 1000, [])));
        busy.push(await measure(annals, paces, releaseOften(annals, world.large)));
      }
    } finally {
      await annals.stop();
    }
    const delays = (rounds: Round[]): string =>
      rounds.map(({ longestDelayMs }) => digits(longestDelayMs)).join(', ');
    const releases = busy.flatMap((round) => round.releases);
    say(
      printTable([
        ['request', 'count', 'p50 ms', 'p99 ms', 'longest ms'],
        ...rows('no release', quiet),
        ...rows('during releases', busy),
      ]),
    );
    say(
      `A release took ${digits(median(releases))} ms. The event loop stood still for ${delays(quiet)} ms at most, with releases ${delays(busy)} ms.`,
    );
    await writeResults({ part: 'release', quiet, busy });
  } finally {
    await world.remove();
  }
};

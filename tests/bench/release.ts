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

/** Each sends what a visitor's browser sends. */
const headers = { 'Accept-Encoding': 'br' };

const memoryPaces = ({ url }: AnnalsServer, memory: string): Pace[] => [
  { kind: 'a report from memory', perSecond: 100, url, headers, next: () => memory },
  { kind: 'GET /_health', perSecond: 20, url, headers, next: () => '/_health' },
];

/** A cold edition is asked for once, so that each costs its statement and its compression. */
const coldPace = ({ url }: AnnalsServer, memory: string, cold: string[]): Pace => {
  const unasked = cold.values();
  const next = (): string => unasked.next().value ?? memory;
  return { kind: 'a cold edition', perSecond: 2, url, headers, next };
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
export async function benchRelease(): Promise<void> {
  const world = await prepare({ name: 'annals_bench_release' });
  try {
    const cold = await makeEditions({ ...world, ...world.demo, count: COLD_EDITIONS });
    const memory = `/api/annual-report/reports/${world.demo.school}/${world.demo.year}`;
    const annals = await startAnnalsServer(world);
    const quiet: Round[] = [];
    const busy: Round[] = [];
    const crowded: Round[] = [];
    try {
      const paces = memoryPaces(annals, memory);
      const withCold = [...paces, coldPace(annals, memory, cold)];
      const releases = releaseOften(annals, world.large);
      await loadEach({ url: annals.url, headers: {}, paths: [memory] });
      await annals.release(world.large);
      for (let round = 1; round <= ROUNDS; round += 1) {
        say(
          `Round ${round} of ${ROUNDS}: without a release, during ${RELEASES} in a row, and with cold editions beside`,
        );
        quiet.push(await measure(annals, paces, () => setTimeout(SECONDS * 1000, [])));
        busy.push(await measure(annals, paces, releases));
        crowded.push(await measure(annals, withCold, releases));
      }
    } finally {
      await annals.stop();
    }
    const delays = (rounds: Round[]): string =>
      rounds.map(({ longestDelayMs }) => digits(longestDelayMs)).join(', ');
    const taken = (rounds: Round[]): string =>
      digits(median(rounds.flatMap((round) => round.releases)));
    say(
      printTable([
        ['request', 'count', 'p50 ms', 'p99 ms', 'longest ms'],
        ...rows('no release', quiet),
        ...rows('during releases', busy),
        ...rows('with cold editions beside', crowded),
      ]),
    );
    say(
      `A release took ${taken(busy)} ms, ${taken(crowded)} ms with cold editions beside. The event loop stood still for ${delays(quiet)} ms at most, with releases ${delays(busy)} ms, with both ${delays(crowded)} ms.`,
    );
    await writeResults({ part: 'release', quiet, busy, crowded });
  } finally {
    await world.remove();
  }
}

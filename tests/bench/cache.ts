import { setInterval } from 'node:timers/promises';
import { shareMemory } from '../../src/plugins/annual-report/server/src/delivery/share-memory';
import { rawRequest } from '../support/raw-request';
import { startAnnalsServer, type AnnalsServer } from './children';
import { digits, median, printTable } from './figures';
import { chooseGenerator, type Generator, type Load } from './load';
import { loadEach } from './load-each';
import { makeEditions } from './made-editions';
import { prepare, type World } from './prepare';
import { ROUNDS, say, SECONDS, writeResults } from './results';

const EDITIONS = 1_000;
const HELD = 100;
const MEGABYTE = 1024 * 1024;
const CODINGS = ['identity', 'br'];

type Sampled = { load: Load; residentBytes: number[] };

/** A load, with the memory of the server asked for every second of it. */
const sampled = async (annals: AnnalsServer, run: Promise<Load>): Promise<Sampled> => {
  const residentBytes: number[] = [];
  const ended = new AbortController();
  const sampling = (async () => {
    try {
      for await (const _ of setInterval(1_000, undefined, { signal: ended.signal })) {
        residentBytes.push((await annals.takeState()).residentBytes);
      }
    } catch (error) {
      if (!ended.signal.aborted) throw error;
    }
  })();
  const load = await run.finally(() => ended.abort());
  await sampling;
  return { load, residentBytes };
};

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);

type Setting = { coding: string; memory: number };

/** For each coding the memory, in megabytes, in which a hundred bodies have room. */
const settingsFor = async (world: World, address: string): Promise<Setting[]> => {
  const annals = await startAnnalsServer(world);
  const settings: Setting[] = [];
  for (const coding of CODINGS) {
    const headers = { 'Accept-Encoding': coding };
    const { bytes } = await rawRequest({ url: `${annals.url}${address}`, headers });
    const needed = HELD * bytes.length;
    let memory = Math.ceil(needed / MEGABYTE);
    while (shareMemory({ maxBytes: memory * MEGABYTE }).bodies < needed) memory += 1;
    settings.push({ coding, memory });
  }
  await annals.stop();
  return settings;
};

const measure = async (
  world: World,
  { load }: Generator,
  paths: string[],
  { coding, memory }: Setting,
): Promise<unknown> => {
  const headers = { 'Accept-Encoding': coding };
  const annals = await startAnnalsServer({
    ...world,
    env: { ANNALS_CACHE_MEMORY_MB: String(memory) },
  });
  try {
    say(`\n${coding}, ${memory} MB of cache: making ${EDITIONS} editions …`);
    const making = await loadEach({ url: annals.url, headers, paths });
    say(`${digits(making.perSecond)} a second (p50 ${digits(making.p50)} ms)`);
    await annals.settle();
    const target = { url: annals.url, headers };
    const hits: Load[] = [];
    const anyOnes: Sampled[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`${coding}, round ${round} of ${ROUNDS}`);
      hits.push(await load({ ...target, paths: paths.slice(0, 1) }, SECONDS));
      await annals.takeState();
      anyOnes.push(await sampled(annals, load({ ...target, paths }, SECONDS)));
    }
    const { statements } = await annals.takeState();
    const line = (name: string, loads: Load[]): string[] => [
      name,
      digits(median(loads.map(({ perSecond }) => perSecond))),
      median(loads.map(({ perSecond }, at) => perSecond / (hits[at]?.perSecond ?? 0))).toFixed(2),
      digits(median(loads.map(({ p50 }) => p50))),
      digits(median(loads.map(({ p99 }) => p99))),
    ];
    const loads = anyOnes.map((one) => one.load);
    say(
      printTable([
        ['way', 'reports/s', 'of the hit', 'p50 ms', 'p99 ms'],
        line(`one edition, ${coding}`, hits),
        line(`${EDITIONS} editions at random, ${coding}`, loads),
      ]),
    );
    const memoryOf = anyOnes.map(({ residentBytes }) => residentBytes.map(megabytes).join(' '));
    say(`Resident MB, second by second: ${memoryOf.join(' | ')}; ${statements} SQL statements`);
    return { coding, memory, making, hits, anyOnes };
  } finally {
    await annals.stop();
  }
};

/** Many editions from a cache that holds a tenth of them, against hits of one. */
export const benchCache = async (): Promise<void> => {
  const world = await prepare({ name: 'annals_bench_cache' });
  try {
    const generator = await chooseGenerator(world);
    const paths = await makeEditions({ ...world, ...world.demo, count: EDITIONS });
    const results: unknown[] = [];
    for (const setting of await settingsFor(world, paths[0] ?? '')) {
      results.push(await measure(world, generator, paths, setting));
    }
    await writeResults({ part: 'cache', tool: generator.tool, results });
  } finally {
    await world.remove();
  }
};

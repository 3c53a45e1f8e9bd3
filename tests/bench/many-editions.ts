import { rawRequest } from '../support/asking/raw-request';
import { startAnnalsServer } from './children';
import { digits, median, printTable } from './figures';
import type { Generator, Load } from './load';
import { makeEditions } from './made-editions';
import type { World } from './prepare';
import { ROUNDS, say, SECONDS } from './results';

const EDITIONS = 1_000;
const HELD = 100;
const MEGABYTE = 1024 * 1024;
/** Of the memory of the cache; the rest is for what is known of answers without their bytes. */
const SHARE_OF_BODIES = 0.9;

const headers = { 'Accept-Encoding': 'br' };

/** The memory, in megabytes, in which a hundred editions have room. */
const memoryFor = async (world: World, address: string): Promise<number> => {
  const annals = await startAnnalsServer(world);
  const { bytes } = await rawRequest({ url: `${annals.url}${address}`, headers });
  await annals.stop();
  return Math.ceil((HELD * bytes.length) / SHARE_OF_BODIES / MEGABYTE);
};

/** Ten times as many editions as memory holds, asked for at random in Brotli, against hits of one. */
export async function measureManyEditions(
  world: World,
  load: Generator['load'],
): Promise<{ memory: number; hits: Load[]; anyOnes: Load[] }> {
  say(`\nMaking ${EDITIONS} editions …`);
  const paths = await makeEditions({ ...world, ...world.demo, count: EDITIONS });
  const memory = await memoryFor(world, paths[0] ?? '');
  const env = { ANNALS_CACHE_MEMORY_MB: String(memory) };
  const annals = await startAnnalsServer({ ...world, env });
  const hits: Load[] = [];
  const anyOnes: Load[] = [];
  try {
    const target = { url: annals.url, headers };
    for (let round = 1; round <= ROUNDS; round += 1) {
      await annals.settle();
      hits.push(await load({ ...target, paths: paths.slice(0, 1) }, SECONDS));
      anyOnes.push(await load({ ...target, paths }, SECONDS));
    }
  } finally {
    await annals.stop();
  }
  const line = (name: string, loads: Load[]): string[] => [
    name,
    digits(median(loads.map(({ perSecond }) => perSecond))),
    median(loads.map(({ perSecond }, at) => perSecond / (hits[at]?.perSecond ?? 0))).toFixed(4),
    digits(median(loads.map(({ p50 }) => p50))),
    digits(median(loads.map(({ p99 }) => p99))),
  ];
  say(
    printTable([
      [`Brotli, ${memory} MB of memory`, 'reports/s', 'of the hit', 'p50 ms', 'p99 ms'],
      line('one edition', hits),
      line(`${EDITIONS} editions at random`, anyOnes),
    ]),
  );
  return { memory, hits, anyOnes };
}

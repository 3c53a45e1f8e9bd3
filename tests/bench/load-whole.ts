import { percentile } from './figures';
import { CONNECTIONS, type Load, type Target } from './load';

const fetchAll = async ({ url, headers, paths }: Target): Promise<number> => {
  const begun = performance.now();
  for (const part of paths) {
    const response = await fetch(`${url}${part}`, { headers });
    if (response.status !== 200) {
      throw new Error(`${part} answered ${response.status}: ${await response.text()}`);
    }
    await response.arrayBuffer();
  }
  return performance.now() - begun;
};

/**
 * For ways that take several requests, or seconds, for one report: ten clients fetch whole reports one after
 * the other, and finish the one that they began. Gives reports a second.
 */
export async function loadWhole(target: Target, seconds: number): Promise<Load> {
  const taken: number[] = [];
  const begun = performance.now();
  const client = async (): Promise<void> => {
    do taken.push(await fetchAll(target));
    while (performance.now() - begun < seconds * 1000);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  return {
    perSecond: taken.length / ((performance.now() - begun) / 1000),
    p50: percentile(taken, 50),
    p99: percentile(taken, 99),
  };
}

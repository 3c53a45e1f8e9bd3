import { rawRequest } from '../support/asking/raw-request';
import { percentile } from './figures';
import { CONNECTIONS, type Load, type Target } from './load';

/** Ten clients ask for every path once. Gives requests a second. */
export async function loadEach({ url, headers, paths }: Target): Promise<Load> {
  const taken: number[] = [];
  const queue = paths.values();
  const begun = performance.now();
  const client = async (): Promise<void> => {
    for (const one of queue) {
      const asked = performance.now();
      const { status } = await rawRequest({ url: `${url}${one}`, headers });
      if (status !== 200) throw new Error(`${one} answered ${status}`);
      taken.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  return {
    perSecond: taken.length / ((performance.now() - begun) / 1000),
    p50: percentile(taken, 50),
    p99: percentile(taken, 99),
  };
}

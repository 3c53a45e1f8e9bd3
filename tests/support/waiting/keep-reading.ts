import { setTimeout as wait } from 'node:timers/promises';
import type { ReportClient } from '../asking/report-client';
import type { Read } from './staleness';

const EVERY_MS = 10;

/** Asks for the latest edition again and again until `stop`, which gives what was served; errors are left out. */
export function keepReading({ latest }: Pick<ReportClient, 'latest'>): {
  stop: () => Promise<Read[]>;
} {
  const stopping = new AbortController();
  const reading = (async () => {
    const reads: Read[] = [];
    while (!stopping.signal.aborted) {
      const sentAt = performance.now();
      const number = await latest();
      if (number !== null) reads.push({ sentAt, number });
      await wait(EVERY_MS);
    }
    return reads;
  })();
  return {
    stop: () => {
      stopping.abort();
      return reading;
    },
  };
}

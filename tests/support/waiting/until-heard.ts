import { rawRequest } from '../asking/raw-request';
import { waitUntil } from './wait-until';

const PATIENCE_MS = 30_000;

/**
 * Waits until a server has heard of what a test changed behind its back, by SQL: it hears of it from the database,
 * a moment after the statement has ended. All answers about a report are forgotten together, so one tells of all.
 */
export async function untilHeard({
  url,
  status,
}: {
  url: string;
  /** What the address answers once the change is known. */
  status: number;
}): Promise<void> {
  await waitUntil({
    what: `${url} answers ${status}`,
    check: async () => (await rawRequest({ url })).status === status,
    timeoutMs: PATIENCE_MS,
  });
}

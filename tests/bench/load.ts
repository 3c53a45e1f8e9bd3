import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

const run = promisify(execFile);

export type Target = {
  url: string;
  headers: Record<string, string>;
  /** Paths that together fetch one whole report. */
  paths: string[];
};

export type Load = { perSecond: number; p50: number; p99: number };

const CONNECTIONS = 10;
const MILLISECONDS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

const hasWrk = async (): Promise<boolean> => {
  try {
    await run('wrk', ['-v']);
    return true;
  } catch (error) {
    // wrk prints its version and ends with 1.
    return Object(error).code !== 'ENOENT';
  }
};

const latencyOf = (output: string, percentile: number): number => {
  const found = new RegExp(`${percentile}%\\s+([\\d.]+)(us|ms|s|m)\\b`).exec(output);
  if (!found) throw new Error(`wrk printed no ${percentile} % line:\n${output}`);
  return Number(found[1]) * (MILLISECONDS[found[2] ?? ''] ?? Number.NaN);
};

const loadByWrk = async ({ url, headers, paths }: Target, seconds: number): Promise<Load> => {
  const { stdout } = await run('wrk', [
    ...['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '--timeout', '30s'],
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    `${url}${paths[0]}`,
  ]);
  if (/Non-2xx or 3xx/.test(stdout)) throw new Error(`wrk met errors:\n${stdout}`);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50: latencyOf(stdout, 50),
    p99: latencyOf(stdout, 99),
  };
};

const loadByAutocannon = async (
  { url, headers, paths }: Target,
  seconds: number,
): Promise<Load> => {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: 60,
    requests: paths.map((path) => ({ method: 'GET', path, headers })),
  });
  const failed = result.errors + result.timeouts + result['4xx'] + result['5xx'];
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed`);
  return {
    perSecond: result.requests.total / result.duration / paths.length,
    p50: result.latency.p50 * paths.length,
    p99: result.latency.p99 * paths.length,
  };
};

/** The generators that this machine has: wrk is not the bottleneck for large bodies; autocannon is there always. */
export const chooseLoad = async (): Promise<{
  tool: string;
  load: (target: Target, seconds: number) => Promise<Load>;
}> => {
  const canWrk = await hasWrk();
  return {
    tool: canWrk ? 'wrk (autocannon where a report takes several requests)' : 'autocannon',
    load: (target, seconds) =>
      canWrk && target.paths.length === 1
        ? loadByWrk(target, seconds)
        : loadByAutocannon(target, seconds),
  };
};

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

const run = promisify(execFile);

/** Requests that a generator sends: each asks for any of the paths. */
export type Target = { url: string; headers: Record<string, string>; paths: string[] };

/** Requests a second, and milliseconds. */
export type Load = { perSecond: number; p50: number; p99: number };

export type Generator = {
  tool: 'wrk' | 'autocannon';
  load: (target: Target, seconds: number) => Promise<Load>;
};

export const CONNECTIONS = 10;

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

const anyOf = (paths: string[]): string => paths[Math.floor(Math.random() * paths.length)] ?? '/';

const latencyOf = (output: string, percentile: number): number => {
  const found = new RegExp(`${percentile}%\\s+([\\d.]+)(us|ms|s|m)\\b`).exec(output);
  if (!found) throw new Error(`wrk printed no ${percentile} % line:\n${output}`);
  return Number(found[1]) * (MILLISECONDS[found[2] ?? ''] ?? Number.NaN);
};

const scriptFor = (paths: string[]): string => `local paths = {
${paths.map((one) => `  ${JSON.stringify(one)},`).join('\n')}
}
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
`;

const wrk =
  (folder: string): Generator['load'] =>
  async ({ url, headers, paths }, seconds) => {
    const script = path.join(folder, 'any-path.lua');
    if (paths.length > 1) await writeFile(script, scriptFor(paths));
    const { stdout } = await run('wrk', [
      ...['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '--timeout', '30s'],
      ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      ...(paths.length > 1 ? ['-s', script, url] : [`${url}${paths[0]}`]),
    ]);
    if (/Non-2xx or 3xx|Socket errors/.test(stdout)) throw new Error(`wrk met errors:\n${stdout}`);
    return {
      perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
      p50: latencyOf(stdout, 50),
      p99: latencyOf(stdout, 99),
    };
  };

const cannon: Generator['load'] = async ({ url, headers, paths }, seconds) => {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        method: 'GET',
        headers,
        setupRequest: (request) => ({ ...request, path: anyOf(paths) }),
      },
    ],
  });
  const failed = result.errors + result.timeouts + result['4xx'] + result['5xx'];
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
};

/** wrk where the machine has it: autocannon is itself the bottleneck for large bodies, but there always. */
export async function chooseGenerator({ folder }: { folder: string }): Promise<Generator> {
  return (await hasWrk())
    ? { tool: 'wrk', load: wrk(folder) }
    : { tool: 'autocannon', load: cannon };
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { ask } from '../support/stored/ask';
import { rawRequest, type RawResponse } from '../support/asking/raw-request';
import { serve, type Served } from '../support/running/served';
import { waitUntil } from '../support/waiting/wait-until';
import { deathsAt, workerAt } from '../support/running/workers';

const REPORT = '/api/annual-report/reports/juying/2024';
const PATIENCE_MS = 120_000;
const IN_VAIN_MS = 500;
const PREPARED = `strapi_core_store_settings SET value = $1 WHERE key = 'plugin_annual-report_prepared-by'`;
/** What stands in a query, and may stand in no log. */
const SEARCHED = 'li.lei@school.example.cn';

const readinessSchema = z.object({ status: z.string(), checks: z.record(z.string(), z.string()) });
const lineSchema = z.looseObject({
  time: z.iso.datetime(),
  level: z.string(),
  message: z.string(),
});

/** Two ports side by side for the metrics of two processes, below those that connections get. */
const METRICS_PORT = 19_000 + Math.floor(Math.random() * 900) * 2;

describe('two processes in production', () => {
  let annals: Annals;
  let cluster: Served;

  beforeAll(async () => {
    annals = await startAnnals();
    await annals.end();
    const env = {
      ANNALS_LOG_FORMAT: 'json',
      ANNALS_ACCESS_LOG: 'full',
      ANNALS_METRICS_PORT: String(METRICS_PORT),
      ANNALS_TRUST_PROXY: 'true',
    };
    cluster = await serve({ ...annals, processes: 2, env });
  });

  afterAll(async () => {
    await cluster.stop();
    await annals.remove();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<RawResponse> =>
    rawRequest({ url: `${cluster.url}${path}`, headers });
  const getOfProcess = (place: number, path: string): Promise<RawResponse> =>
    rawRequest({ url: `http://127.0.0.1:${METRICS_PORT + place - 1}${path}` });
  const readiness = async (place: number) => {
    const { status, bytes } = await getOfProcess(place, '/readyz');
    return { code: status, ...readinessSchema.parse(JSON.parse(bytes.toString())) };
  };
  const untilReadiness = (place: number, wanted: string) =>
    waitUntil({
      what: `process ${place} is ${wanted}`,
      check: async () => (await readiness(place)).status === wanted,
      timeoutMs: PATIENCE_MS,
    });
  const logLines = () =>
    cluster
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => lineSchema.parse(JSON.parse(line)));

  it('should say that they are alive and ready, each for itself', async () => {
    for (const place of [1, 2]) {
      await untilReadiness(place, 'ready');
      expect(await readiness(place)).toEqual({
        code: 200,
        status: 'ready',
        checks: { database: 'ok', schema: 'ok', listener: 'ok', uploads: 'ok' },
      });
      expect((await getOfProcess(place, '/healthz')).status).toBe(200);
    }
    const { status, headers } = await get('/readyz');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect((await get('/healthz')).status).toBe(200);
  });

  it('should not be ready on a schema that another build prepared', async () => {
    const { databaseUrl } = annals;
    const [before] = await ask({
      databaseUrl,
      sql: `SELECT value FROM strapi_core_store_settings WHERE key = 'plugin_annual-report_prepared-by'`,
      bindings: [],
    });
    const { value } = z.object({ value: z.string() }).parse(before);
    await ask({ databaseUrl, sql: `UPDATE ${PREPARED}`, bindings: ['another'] });
    await untilReadiness(1, 'not-ready');
    expect(await readiness(1)).toMatchObject({ code: 503, checks: { schema: 'failed' } });
    await ask({ databaseUrl, sql: `UPDATE ${PREPARED}`, bindings: [value] });
    await untilReadiness(1, 'ready');
  });

  it('should have metrics on their own ports alone, with what is answered from memory', async () => {
    // Compressed, so that a thread has something to do.
    const zipped = { 'Accept-Encoding': 'gzip' };
    for (let times = 0; times < 40; times += 1)
      expect((await get(REPORT, zipped)).status).toBe(200);
    await get('/admin/init');
    const texts = await Promise.all([1, 2].map((place) => getOfProcess(place, '/metrics')));
    const metrics = texts.map(({ bytes }) => bytes.toString());
    const countOf = (way: string, area: string): number => {
      const counts = metrics.flatMap((text) =>
        text
          .split('\n')
          .filter((line) => line.startsWith('annals_http_requests_total{'))
          .filter((line) => line.includes(`way="${way}"`) && line.includes(`area="${area}"`))
          .map((line) => Number(line.split(' ').at(-1))),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    };
    // Each process makes it once, and may ask its middlewares what they say of it.
    expect(countOf('memory', 'public')).toBeGreaterThan(30);
    expect(countOf('made', 'public')).toBeGreaterThan(0);
    expect(countOf('ordinary', 'panel')).toBe(1);
    for (const name of [
      'annals_cache_bytes',
      'annals_http_request_duration_seconds_count{way="made"',
      'annals_cache_made_total',
      'annals_task_duration_seconds_count{',
      'annals_task_queue{pool="answers"}',
      'annals_database_connections{state="waiting"} 0',
      'annals_listener_up 1',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
    ])
      expect(metrics.join('\n')).toContain(`\n${name}`);
    expect((await get('/metrics')).status).toBe(404);
    expect((await getOfProcess(1, '/anything')).status).toBe(404);
  });

  it('should log requests with their ids and without people', async () => {
    const requestId = 'proxy-0123456789abcdef';
    await get(`/admin/users?_q=${SEARCHED}`, { 'X-Request-Id': requestId });
    await get(`${REPORT}?for=${SEARCHED}`);
    await get(REPORT, { 'User-Agent': SEARCHED, 'X-Forwarded-For': '203.0.113.77' });
    const isLogged = (): boolean => logLines().some((line) => line.requestId === requestId);
    await waitUntil({
      what: 'the request is logged',
      check: () => Promise.resolve(isLogged()),
      timeoutMs: PATIENCE_MS,
    });
    const lines = logLines();
    expect(lines.find((line) => line.requestId === requestId)).toMatchObject({
      level: 'http',
      message: 'GET /admin/users 401',
      method: 'GET',
      path: '/admin/users',
      status: 401,
      way: 'ordinary',
    });
    const fromMemory = lines.filter((line) => line.way === 'memory');
    expect(fromMemory.length).toBeGreaterThan(30);
    expect(new Set(fromMemory.map((line) => line.requestId)).size).toBe(fromMemory.length);
    expect(cluster.output()).not.toMatch(/school\.example\.cn|203\.0\.113\.77|_q=/);
  });

  it('should go on answering when one is killed, and be two again', async () => {
    const victim = workerAt(cluster, 2);
    const deaths = deathsAt(cluster, 2);
    process.kill(victim, 'SIGKILL');
    await waitUntil({
      what: 'the end was noticed',
      check: () => Promise.resolve(deathsAt(cluster, 2) > deaths),
      timeoutMs: PATIENCE_MS,
    });
    const answers: number[] = [];
    while (workerAt(cluster, 2) === victim) answers.push((await get(REPORT)).status);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    await untilReadiness(2, 'ready');
  });

  /** A request whose body is half sent. */
  const beginRequest = async (): Promise<{ socket: Socket; end: () => Promise<string> }> => {
    const { hostname, port } = new URL(cluster.url);
    const socket = connect({ host: hostname, port: Number(port) });
    await once(socket, 'connect');
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    const closed = once(socket, 'close');
    const body = JSON.stringify({ email: 'nobody@school.example.cn', password: 'wrong' });
    const head = [
      'POST /admin/login HTTP/1.1',
      `Host: ${hostname}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
    return {
      socket,
      async end() {
        socket.write(body.slice(10));
        await closed;
        return received;
      },
    };
  };

  /** One that comes in the very moment may be left without an answer until the end. */
  const isRefused = async (): Promise<boolean> =>
    Promise.race([
      get('/healthz').then(
        () => false,
        (error: unknown) => (error as NodeJS.ErrnoException).code === 'ECONNREFUSED',
      ),
      wait(IN_VAIN_MS, false),
    ]);

  it('should answer what was asked before they are to end, and take nothing new', async () => {
    const { hostname, port } = new URL(cluster.url);
    const idle = connect({ host: hostname, port: Number(port) });
    await once(idle, 'connect');
    const begun = await Promise.all([beginRequest(), beginRequest()]);
    // Both are with their processes once these count them.
    await waitUntil({
      what: 'both requests are under way',
      check: async () => {
        const texts = await Promise.all([1, 2].map((place) => getOfProcess(place, '/metrics')));
        const counts = texts.map(({ bytes }) =>
          Number(/^annals_http_requests_in_flight (\d+)$/m.exec(bytes.toString())?.[1]),
        );
        return counts.reduce((sum, count) => sum + count, 0) === 2;
      },
      timeoutMs: PATIENCE_MS,
    });
    const stopped = cluster.stop();
    await waitUntil({
      what: 'no new connection is taken',
      check: isRefused,
      timeoutMs: PATIENCE_MS,
    });
    const answers = await Promise.all(begun.map(({ end }) => end()));
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(await stopped).toBe(0);
    idle.destroy();
  });
});

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { rawRequest } from '../support/asking/raw-request';
import { createReleasedReport, type ReleasedReport } from '../support/content/released-report';
import { bootStrapi, endStrapi, type LogLine } from '../support/running/boot-strapi';
import { startOwnPostgres, type OwnPostgres } from '../support/running/own-postgres';
import { waitUntil } from '../support/waiting/wait-until';

const PATIENCE_MS = 60_000;
const ROUNDS = 3;

const problemSchema = z.object({
  data: z.null(),
  error: z.object({
    status: z.int(),
    message: z.string(),
    details: z.object({ code: z.string() }),
  }),
});

type Asked = { path: string; method?: string; body?: object; isSigned?: boolean };

describe('a server whose database is stopped and comes back', () => {
  let postgres: OwnPostgres;
  let folder: string;
  let strapi: Core.Strapi;
  let report: ReleasedReport;
  const log: LogLine[] = [];

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    folder = await mkdtemp(path.join(tmpdir(), 'annals-suite-'));
    const publicFolder = path.join(folder, 'public');
    await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
    strapi = await bootStrapi({
      databaseUrl: postgres.databaseUrl,
      publicFolder,
      onLog: (line) => log.push(line),
    });
    strapi.log.level = 'warn';
    report = await createReleasedReport({ strapi });
  });

  afterAll(async () => {
    await endStrapi(strapi);
    await postgres.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async ({ path: to, method, body, isSigned = false }: Asked, language = 'zh') => {
    const { port } = z.object({ port: z.int() }).parse(strapi.server.httpServer.address());
    const { status, headers, bytes } = await rawRequest({
      url: `http://127.0.0.1:${port}${to}`,
      method,
      body,
      headers: { 'Accept-Language': language, ...(isSigned && report.releaser) },
    });
    return { status, headers, text: bytes.toString() };
  };

  const latest = (): string =>
    `/api/annual-report/reports/${report.small.school}/${report.small.year}`;

  const untilStatus = (status: number) =>
    waitUntil({
      what: `the report is answered ${status}`,
      check: async () => (await ask({ path: latest() })).status === status,
      timeoutMs: PATIENCE_MS,
    });

  const ofTheDatabase = (level: string): string[] =>
    log
      .filter((line) => line.level.includes(level))
      .map(({ message }) => String(message))
      .filter((message) => message.startsWith('The database '));

  /** One of each way that leads to the database. */
  const everyWay = (): Asked[] => [
    { path: latest() },
    { path: '/api/annual-report/reports' },
    { path: `${latest()}/editions/1` },
    { path: `${latest()}/chapters/1` },
    { path: `${latest()}/indicators.xlsx` },
    { path: '/api/annual-report/schema/report.v1.json' },
    { path: '/api/annual-report/openapi.json' },
    { path: `/api/annual-report/rollup?year=${report.small.year}` },
    { path: latest(), isSigned: true },
    { path: `/uploads/editions/files/${'0'.repeat(64)}.jpg` },
    { path: '/admin/users/me', isSigned: true },
    { path: '/annual-report/settings', isSigned: true },
    { path: '/content-manager/content-types', isSigned: true },
    {
      path: '/admin/login',
      method: 'POST',
      body: { email: 'a@example.org', password: 'x1Y-2345' },
    },
  ];

  it('should answer 503 on every way, in both languages, and say it in the log once', async () => {
    await untilStatus(200);
    await postgres.stop();
    await untilStatus(503);

    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const asked of everyWay()) {
        const { status, headers, text } = await ask(asked);
        expect({ ...asked, status }).toEqual({ ...asked, status: 503 });
        expect(headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
        const { error } = problemSchema.parse(JSON.parse(text));
        expect(error.details.code).toBe('database-unavailable');
        expect(error.message).toContain('数据库暂时无法连接');
      }
    }
    const english = problemSchema.parse(JSON.parse((await ask({ path: latest() }, 'en')).text));
    expect(english.error.message).toContain('The database cannot be reached');

    const lines = ofTheDatabase('error');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^The database does not answer \(.+\): .* 503 /);
  });

  it('should answer 503 to those too who wait for what another asks', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask({ path: `${latest()}/editions/1` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503));
  });

  it('should refuse a lacking session as before where the database is not asked', async () => {
    const { status } = await ask({ path: '/annual-report/settings' });
    expect(status).toBe(401);
  });

  it('should answer as before once the database is back, and say that too', async () => {
    await postgres.start();
    await untilStatus(200);
    const answers = await Promise.all(everyWay().map((asked) => ask(asked)));
    expect(answers.map(({ status }) => status)).toEqual([
      ...[200, 200, 200, 200, 200, 200, 200, 200],
      // A session of the panel is no way to sign in here.
      401,
      404,
      ...[200, 200, 200],
      400,
    ]);
    expect(ofTheDatabase('warn')).toEqual([
      expect.stringMatching(/^The database answers again, after \d+ s\.$/),
    ]);
  });
});

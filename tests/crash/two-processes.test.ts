import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { ask } from '../support/stored/ask';
import { bootStrapi, endStrapi } from '../support/running/boot-strapi';
import { rounds } from '../support/running/endurance';
import { isRemembered } from '../support/waiting/is-remembered';
import { keepReading } from '../support/waiting/keep-reading';
import { cutListeners, listenerPids } from '../support/running/listeners';
import { startOwnPostgres, type OwnPostgres } from '../support/running/own-postgres';
import { createReleasedReport, type ReleasedReport } from '../support/content/released-report';
import { createReportClient, type ReportClient } from '../support/asking/report-client';
import { FAR_AHEAD, makeDue } from '../support/content/schedule';
import { serve, type Served } from '../support/running/served';
import { SECOND, staleReads, type Announced } from '../support/waiting/staleness';
import { waitUntil } from '../support/waiting/wait-until';
import { withinASecond } from '../support/waiting/within-a-second';

type Place = { databaseUrl: string; publicFolder: string };
type Server = Served & { client: ReportClient };

const PATIENCE_MS = 120_000;
const ROUNDS = rounds({ few: 2, many: 20 });

const historySchema = z.object({ data: z.array(z.object({ type: z.string() })) });

const started: Served[] = [];

const serveReport = async (place: Place, report: ReleasedReport): Promise<Server> => {
  const served = await serve(place);
  started.push(served);
  return { ...served, client: createReportClient({ url: served.url, report }) };
};

const stopAll = () => Promise.all(started.splice(0).map(({ stop }) => stop()));

const releaseBy = async ({ client }: Server): Promise<Announced> => {
  const number = await client.release();
  return { number, at: performance.now() };
};

const untilRemembered = (servers: Server[], { databaseUrl }: Place) =>
  Promise.all(
    servers.map(({ client: { latestUrl: url } }) =>
      waitUntil({
        what: `${url} is served from memory`,
        check: () => isRemembered({ databaseUrl, url }),
        timeoutMs: PATIENCE_MS,
      }),
    ),
  );

const expectSeen = ({ client }: Server, number: number | null) =>
  withinASecond(`edition ${String(number)} is served`, async () => {
    return (await client.latest()) === number;
  });

describe('two processes on one database', () => {
  let annals: Annals;
  let report: ReleasedReport;
  let first: Server;
  let second: Server;

  beforeAll(async () => {
    annals = await startAnnals();
    report = await createReleasedReport(annals);
    await annals.end();
    first = await serveReport(annals, report);
    second = await serveReport(annals, report);
  });

  afterAll(async () => {
    await stopAll();
    await annals.remove();
  });

  beforeEach(() => untilRemembered([first, second], annals));

  it('should see a release of the other within a second', async () => {
    const { number } = await releaseBy(first);
    await expectSeen(second, number);
    await untilRemembered([first, second], annals);
    await releaseBy(second);
    await expectSeen(first, number + 1);
  });

  it('should see a withdrawal of the other within a second', async () => {
    const { number } = await releaseBy(second);
    await untilRemembered([first, second], annals);
    const withdrawal = { editions: [number], reason: '家长撤回了授权' };
    expect(await first.client.post('withdrawals', withdrawal)).toMatchObject({ status: 201 });
    await expectSeen(second, number - 1);
    expect(await second.client.status(`/editions/${number}`)).toBe(410);
  });

  it('should see within a second that the other closed public access, or opened it', async () => {
    expect(await first.client.setPublicAccess(false)).toMatchObject({ status: 200 });
    await withinASecond('the second one is closed', async () => {
      return (await second.client.status()) === 403;
    });
    expect(await second.client.setPublicAccess(true)).toMatchObject({ status: 200 });
    await withinASecond('the first one is open', async () => {
      return (await first.client.status()) === 200;
    });
  });

  it('should reveal a scheduled release once, whichever does it', async () => {
    const { databaseUrl } = annals;
    const wake = `SELECT pg_notify('annals', '{"type":"schedule"}')`;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const body = { releaseAt: FAR_AHEAD, note: '定时发布' };
      const { body: scheduled } = await first.client.post('schedule', body);
      const { number } = z.object({ data: z.object({ number: z.int() }) }).parse(scheduled).data;
      await makeDue(annals, report.small);
      await ask({ databaseUrl, sql: wake });
      await expectSeen(first, number);
      await expectSeen(second, number);
      const line = `Released ${report.small.school}/2024 edition ${number} `;
      const lines = [first, second].flatMap(({ output }) => output().split(line).slice(1));
      expect(lines).toHaveLength(1);
    }
    const { data } = historySchema.parse((await second.client.history()).body);
    expect(data.filter(({ type }) => type === 'revealed')).toHaveLength(ROUNDS);
  });

  describe('whose listeners lose their connections', () => {
    it('should serve nothing old, and see what was released meanwhile', async () => {
      const cutting = cutListeners(annals);
      const reading = [keepReading(first.client), keepReading(second.client)];
      const announced = [await releaseBy(first), await releaseBy(second), await releaseBy(first)];
      await wait(1.5 * SECOND);
      expect(await cutting.stop()).toBeGreaterThan(2);
      const reads = (await Promise.all(reading.map(({ stop }) => stop()))).flat();
      expect(staleReads({ reads, announced })).toEqual([]);
      expect(reads.map(({ number }) => number)).toContain(announced[2]?.number);
      await untilRemembered([first, second], annals);
      await releaseBy(first);
      await expectSeen(second, (announced[2]?.number ?? 0) + 1);
    });

    it('should serve nothing old when these hang without being cut', async () => {
      const pids = await listenerPids(annals);
      expect(pids).toHaveLength(2);
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      try {
        const { number } = await releaseBy(first);
        await Promise.all([expectSeen(first, number), expectSeen(second, number)]);
      } finally {
        for (const pid of pids) process.kill(pid, 'SIGCONT');
      }
    });
  });
});

describe('two processes whose database is restarted', () => {
  let postgres: OwnPostgres;
  let folder: string;
  let place: Place;
  let report: ReleasedReport;
  let first: Server;
  let second: Server;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    folder = await mkdtemp(path.join(tmpdir(), 'annals-suite-'));
    const publicFolder = path.join(folder, 'public');
    await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
    place = { databaseUrl: postgres.databaseUrl, publicFolder };
    const strapi = await bootStrapi(place);
    report = await createReleasedReport({ strapi });
    await endStrapi(strapi);
    first = await serveReport(place, report);
    second = await serveReport(place, report);
  });

  afterAll(async () => {
    await stopAll();
    await postgres.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('should answer again, and have served nothing old meanwhile', async () => {
    await untilRemembered([first, second], place);
    const reading = [keepReading(first.client), keepReading(second.client)];
    const announced = [await releaseBy(first)];
    await postgres.stop();
    await wait(SECOND);
    await postgres.start();
    await waitUntil({
      what: 'the first one answers again',
      check: async () => (await first.client.latest()) === 2,
      timeoutMs: PATIENCE_MS,
    });
    announced.push(await releaseBy(first));
    await expectSeen(second, 3);
    await untilRemembered([first, second], place);
    announced.push(await releaseBy(second));
    await expectSeen(first, 4);
    await wait(SECOND);
    const reads = (await Promise.all(reading.map(({ stop }) => stop()))).flat();
    expect(staleReads({ reads, announced })).toEqual([]);
    expect(reads.map(({ number }) => number)).toContain(4);
  });
});

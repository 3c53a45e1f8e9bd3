import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { ask } from '../support/stored/ask';
import { rounds } from '../support/running/endurance';
import { rawRequest } from '../support/asking/raw-request';
import { createReleasedReport, type ReleasedReport } from '../support/content/released-report';
import { createReportClient, type ReportClient } from '../support/asking/report-client';
import { serve, type Served } from '../support/running/served';
import { staleReads, type Announced, type Read } from '../support/waiting/staleness';

const RELEASES = rounds({ few: 6, many: 50 });
const REQUESTS = RELEASES * 200;
const CONNECTIONS = 8;
const PER_CONNECTION = REQUESTS / RELEASES / CONNECTIONS;
const LIMIT_MS = 600_000;

const DECODERS = { identity: (bytes: Buffer) => bytes, gzip: gunzipSync, br: brotliDecompressSync };
const CODINGS = ['identity', 'gzip', 'br'] as const;

type Whole = Read & { sha256: string };

const metaSchema = z.object({ sha256: z.string() });
const dataSchema = z.object({ edition: z.object({ number: z.int() }) });
const correctionSchema = z.object({
  data: z.object({ number: z.int(), written: z.array(z.object({ revision: z.int() })).length(1) }),
});

/** Takes an answer apart. @throws where it is not one whole edition with the hash that it says */
const readWhole = (text: string): Omit<Whole, 'sentAt'> => {
  const [data = '', meta = ''] = text.slice('{"data":'.length, -1).split(',"meta":');
  const { sha256 } = metaSchema.parse(JSON.parse(meta));
  expect(createHash('sha256').update(data).digest('hex')).toBe(sha256);
  return { number: dataSchema.parse(JSON.parse(data)).edition.number, sha256 };
};

describe(`${REQUESTS} requests during ${RELEASES} releases, by two processes`, () => {
  let annals: Annals;
  let report: ReleasedReport;
  let cluster: Served;
  let client: ReportClient;
  const agents = Array.from(
    { length: CONNECTIONS },
    () => new Agent({ keepAlive: true, maxSockets: 1 }),
  );

  beforeAll(async () => {
    annals = await startAnnals();
    report = await createReleasedReport(annals);
    await annals.end();
    cluster = await serve({ ...annals, processes: 2 });
    client = createReportClient({ url: cluster.url, report });
  });

  afterAll(async () => {
    for (const agent of agents) agent.destroy();
    await cluster.stop();
    await annals.remove();
  });

  const read = async ({ agent, index }: { agent: Agent; index: number }): Promise<Whole> => {
    const coding = CODINGS[index % CODINGS.length] ?? 'identity';
    const sentAt = performance.now();
    const { status, headers, bytes } = await rawRequest({
      url: client.latestUrl,
      headers: { 'Accept-Encoding': coding },
      agent,
    });
    expect({ status, coding: headers['content-encoding'] ?? 'identity' }).toEqual({
      status: 200,
      coding,
    });
    return { sentAt, ...readWhole(DECODERS[coding](bytes).toString()) };
  };

  /** The requests of one release: one after the other on every connection. */
  const readAlong = async (): Promise<Whole[]> => {
    const reads = agents.map(async (agent) => {
      const whole: Whole[] = [];
      for (let index = 0; index < PER_CONNECTION; index += 1) {
        whole.push(await read({ agent, index }));
      }
      return whole;
    });
    return (await Promise.all(reads)).flat();
  };

  /** Releases the report again, every other time with a corrected number. */
  const createReleaser = () => {
    let revision = 1;
    const correct = async (round: number): Promise<number> => {
      const { indicator } = report.small;
      const values = [{ indicator, year: 2024, text: String(305 + round), revision }];
      const { body } = await client.post('corrections', { values, note: '更正在校生人数' });
      const { number, written } = correctionSchema.parse(body).data;
      revision = written[0]?.revision ?? revision;
      return number;
    };
    return async (round: number): Promise<Announced> => {
      const number = await (round % 2 === 0 ? client.release() : correct(round));
      return { number, at: performance.now() };
    };
  };

  const released = async (): Promise<Map<number, string>> => {
    const rows = await ask({
      databaseUrl: annals.databaseUrl,
      sql: 'SELECT number, sha256 FROM annals_edition WHERE school_code = $1',
      bindings: [report.small.school],
    });
    const editions = z.array(z.object({ number: z.int(), sha256: z.string() })).parse(rows);
    return new Map(editions.map(({ number, sha256 }) => [number, sha256]));
  };

  it(
    'should give one whole edition each, that was not succeeded more than a second ago',
    async () => {
      const release = createReleaser();
      const announced: Announced[] = [];
      const reads: Whole[] = [];
      for (let round = 1; round <= RELEASES; round += 1) {
        const [edition, along] = await Promise.all([release(round), readAlong()]);
        announced.push(edition);
        reads.push(...along);
      }
      expect(announced.map(({ number }) => number)).toEqual(
        Array.from({ length: RELEASES }, (_, index) => index + 2),
      );
      expect(reads).toHaveLength(REQUESTS);
      const editions = await released();
      expect(reads.filter(({ number, sha256 }) => editions.get(number) !== sha256)).toEqual([]);
      expect(staleReads({ reads, announced })).toEqual([]);
      // Most editions were served to somebody while they were the latest.
      expect(new Set(reads.map(({ number }) => number)).size).toBeGreaterThan(RELEASES / 2);
    },
    LIMIT_MS,
  );
});

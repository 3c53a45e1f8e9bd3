import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { createPublicAccess } from '../../src/plugins/annual-report/server/src/access/public-access';
import { startAnnals, type Annals } from '../support/running/annals';
import { releaseDemo } from '../support/content/editions';
import { signInAs } from '../support/asking/people';
import { rawRequest } from '../support/asking/raw-request';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';
import { waitUntil } from '../support/waiting/wait-until';
import { withinASecond } from '../support/waiting/within-a-second';

const BASE = '/api/annual-report';
const REPORT = `${BASE}/reports/juying/2024`;
/** As long as others may take to hear of a change. */
const EXPENSIVE_PER_MINUTE = 10;

const ADDRESSES = [
  `${BASE}/reports`,
  REPORT,
  `${REPORT}/editions`,
  `${REPORT}/editions/1`,
  `${REPORT}/chapters/1`,
  `${REPORT}/cases/1`,
  `${REPORT}/tables/annex-1`,
  `${BASE}/rollup?year=2024`,
  `${BASE}/series/graduates.total?school=juying`,
  `${BASE}/schema/report.v1.json`,
];

const DECODERS = { identity: (bytes: Buffer) => bytes, gzip: gunzipSync, br: brotliDecompressSync };

describe('delivery from memory', () => {
  let annals: Annals;

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    rawRequest({ url: `${annals.url}${path}`, headers, method });

  /** A slash at the end is read by the router alone, so the request takes the ordinary way. */
  const getOrdinarily = (path: string, headers: Record<string, string> = {}) => {
    const [before = '', query] = path.split('?');
    return get(`${before}/${query === undefined ? '' : `?${query}`}`, headers);
  };

  /** As small as Brotli gets it. */
  const smallest = (bytes: Buffer): Buffer =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });

  const getBrotli = (path: string, headers: Record<string, string> = {}) =>
    get(path, { 'Accept-Encoding': 'br', ...headers });

  /** Until the whole report is served in its smallest form, and changes no more by itself. */
  const untilImproved = async (): Promise<Buffer> => {
    const { bytes } = await get(REPORT);
    const best = smallest(bytes);
    await waitUntil({
      what: 'the report is served as small as it can be',
      check: async () => (await getBrotli(REPORT)).bytes.equals(best),
      // A thread of low priority makes it: on a busy machine it comes late.
      timeoutMs: 180_000,
    });
    return best;
  };

  const warm = async (path: string): Promise<void> => {
    await waitUntil({
      what: `${path} is served without the database`,
      check: async () => (await statementsOf(annals, () => get(path))).length === 0,
      timeoutMs: 60_000,
    });
  };

  beforeAll(async () => {
    annals = await startAnnals({
      env: { ANNALS_EXPENSIVE_PER_MINUTE: String(EXPENSIVE_PER_MINUTE) },
    });
    // Once one is served from memory this process hears announcements, and the others are kept at once.
    await warm(REPORT);
    for (const path of ADDRESSES) await warm(path);
    for (const path of ADDRESSES) {
      for (const coding of ['gzip', 'br']) await get(path, { 'Accept-Encoding': coding });
    }
    await untilImproved();
  });

  afterAll(() => annals.stop());

  describe.each(ADDRESSES)('%s', (path) => {
    it('should not ask the database', async () => {
      expect(await statementsOf(annals, () => get(path))).toEqual([]);
      expect(await statementsOf(annals, () => get(path, { 'Accept-Encoding': 'br' }))).toEqual([]);
      expect(await statementsOf(annals, () => get(path, {}, 'HEAD'))).toEqual([]);
    });

    it.each<Record<string, string>>([{}, { Origin: 'https://school.example' }])(
      'should have the headers of the ordinary way, name by name, for %p',
      async (origin) => {
        for (const coding of ['identity', 'gzip', 'br']) {
          const headers = { ...origin, 'Accept-Encoding': coding };
          const fast = await get(path, headers);
          const ordinary = await getOrdinarily(path, headers);
          const { date: _one, ...names } = fast.headers;
          const { date: _other, ...others } = ordinary.headers;
          expect(names).toEqual(others);
          expect(fast.bytes.equals(ordinary.bytes)).toBe(true);
        }
      },
    );

    it('should have the headers of the ordinary way for what is held already', async () => {
      const { headers } = await get(path);
      const held = { 'If-None-Match': headers.etag ?? '' };
      const [fast, ordinary] = [await get(path, held), await getOrdinarily(path, held)];
      const { date: _one, ...names } = fast.headers;
      const { date: _other, ...others } = ordinary.headers;
      expect([fast.status, ordinary.status]).toEqual([304, 304]);
      expect(names).toEqual(others);
      expect([fast.bytes.length, ordinary.bytes.length]).toEqual([0, 0]);
    });

    it('should hold the same in every coding, each with a tag and a length of its own', async () => {
      const plain = await get(path);
      const tags = new Set<string>();
      for (const [coding, decode] of Object.entries(DECODERS)) {
        const { headers, bytes } = await get(path, { 'Accept-Encoding': coding });
        expect(headers['content-length']).toBe(String(bytes.length));
        expect(headers['content-encoding'] ?? 'identity').toBe(coding);
        expect(headers.vary?.split(', ')).toContain('Accept-Encoding');
        expect(decode(bytes).equals(plain.bytes)).toBe(true);
        tags.add(headers.etag ?? '');
      }
      expect(tags.size).toBe(3);
    });

    it('should give HEAD the headers of GET and no body (RFC 9110 §9.3.2)', async () => {
      for (const coding of ['identity', 'gzip', 'br']) {
        const accept = { 'Accept-Encoding': coding };
        const { date: _one, ...full } = (await get(path, accept)).headers;
        const head = await get(path, accept, 'HEAD');
        const { date: _other, ...names } = head.headers;
        expect(names).toEqual(full);
        expect(head.bytes).toHaveLength(0);
      }
    });
  });

  describe('dates', () => {
    it('should say when an edition was released', async () => {
      const { headers, bytes } = await get(`${REPORT}/editions/1`);
      const { data } = JSON.parse(bytes.toString());
      const released = Math.floor(Date.parse(data.edition.releasedAt) / 1000) * 1000;
      expect(Date.parse(headers['last-modified'] ?? '')).toBe(released);
    });

    it('should answer 304 to whoever has it since then (RFC 9110 §13.1.3)', async () => {
      const { headers } = await get(REPORT);
      const date = headers['last-modified'] ?? '';
      const earlier = new Date(Date.parse(date) - 1000).toUTCString();
      expect((await get(REPORT, { 'If-Modified-Since': date })).status).toBe(304);
      expect((await get(REPORT, { 'If-Modified-Since': earlier })).status).toBe(200);
    });
  });

  describe('conditions', () => {
    it('should answer 412 when the copy that is named is not there (RFC 9110 §13.1.1)', async () => {
      const response = await get(REPORT, { 'If-Match': '"other"' });
      expect(response.status).toBe(412);
      expect(JSON.parse(response.bytes.toString()).error.details.code).toBe('precondition-failed');
      const { headers } = await get(REPORT);
      expect((await get(REPORT, { 'If-Match': headers.etag ?? '' })).status).toBe(200);
    });
  });

  describe('how long others may keep it (RFC 9111 §5.2.2)', () => {
    it('should let nobody serve the latest without asking', async () => {
      const { headers } = await get(REPORT);
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    });

    it('should let anybody keep a numbered edition for an hour', async () => {
      const { headers } = await get(`${REPORT}/editions/1`);
      expect(headers['cache-control']).toBe('public, max-age=3600, must-revalidate');
    });
  });

  describe('a cold edition', () => {
    it('should cost one statement, however many ask at once', async () => {
      await releaseDemo(annals);
      await warm(REPORT);
      const statements = await statementsOf(annals, () =>
        Promise.all(Array.from({ length: 20 }, () => get(`${REPORT}/editions/2`))),
      );
      expect(statements).toHaveLength(1);
    });
  });

  describe('a release', () => {
    it('should be seen within a second', async () => {
      await warm(REPORT);
      const { number } = await releaseDemo(annals);
      const latest = async () =>
        JSON.parse((await get(REPORT)).bytes.toString()).data.edition.number as number;
      await withinASecond(`edition ${number} is served`, async () => (await latest()) === number);
    });
  });

  describe('answers that cost much', () => {
    it('should be made for one client only so often, and served as often as it likes', async () => {
      const ask = (index: number) =>
        get(`${BASE}/rollup?year=2024&by=school&page=${index}&pageSize=1`);
      const answers = [];
      for (let index = 0; index <= EXPENSIVE_PER_MINUTE; index += 1) {
        answers.push(await ask(index + 1));
      }
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
      expect(JSON.parse(refused[0]?.bytes.toString() ?? '').error.details.code).toBe(
        'too-many-requests',
      );
      expect((await ask(1)).status).toBe(200);
      expect((await get(REPORT)).status).toBe(200);
    });
  });

  describe('public access', () => {
    afterEach(() => createPublicAccess({ strapi: annals.strapi }).set({ isOpen: true }));

    it('should close the hot path with the setting, at once', async () => {
      await warm(REPORT);
      const releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
      await annals.http
        .put('/annual-report/settings')
        .set(releaser)
        .send({ publicAccess: false })
        .expect(200);
      expect((await get(REPORT)).status).toBe(403);
    });

    it('should open it again', async () => {
      const access = createPublicAccess({ strapi: annals.strapi });
      await access.set({ isOpen: false });
      await access.set({ isOpen: true });
      expect((await get(REPORT)).status).toBe(200);
      await warm(REPORT);
    });

    it('should close one endpoint that an administrator took from everyone', async () => {
      const action = 'plugin::annual-report.editions.findOne';
      await warm(`${REPORT}/editions/1`);
      await annals.strapi.db
        .query('plugin::users-permissions.permission')
        .deleteMany({ where: { action, role: { type: 'public' } } });
      await withinASecond('numbered editions are closed', async () => {
        return (await get(`${REPORT}/editions/1`)).status === 403;
      });
      expect((await get(REPORT)).status).toBe(200);
    });
  });

  describe('a lost listener', () => {
    it('should not serve from memory until it hears again', async () => {
      await warm(REPORT);
      const killed = await sql(
        annals,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'annals listener' AND datname = current_database()`,
      );
      expect(killed).toHaveLength(1);
      expect((await get(REPORT)).status).toBe(200);
      await warm(REPORT);
    });
  });

  describe('the Brotli of the whole report', () => {
    it('should be sent at once, and as small as it can be once somebody had it', async () => {
      await releaseDemo(annals);
      const first = await getBrotli(REPORT);
      const best = await untilImproved();
      expect(best.length).toBeLessThan(first.bytes.length);
      const second = await getBrotli(REPORT);
      expect(second.headers.etag).not.toBe(first.headers.etag);
      expect(brotliDecompressSync(first.bytes).equals(brotliDecompressSync(best))).toBe(true);
    });

    it('should be 304 to whoever holds either, in memory and the ordinary way', async () => {
      await releaseDemo(annals);
      const { etag: hasty = '' } = (await getBrotli(REPORT)).headers;
      await untilImproved();
      const { etag: best = '' } = (await getBrotli(REPORT)).headers;
      for (const held of [hasty, best]) {
        for (const path of [REPORT, `${REPORT}/`]) {
          const { status, headers } = await getBrotli(path, { 'If-None-Match': held });
          expect({ status, etag: headers.etag }).toEqual({ status: 304, etag: held });
        }
      }
    });

    it('should be 304 after a restart too, before anything is compressed', async () => {
      const { etag: best = '' } = (await getBrotli(REPORT)).headers;
      annals = await annals.restart();
      expect((await getBrotli(REPORT, { 'If-None-Match': best })).status).toBe(304);
    });
  });
});

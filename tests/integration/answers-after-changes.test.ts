import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { createPublicAccess } from '../../src/plugins/annual-report/server/src/access/public-access';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { createRevealService } from '../../src/plugins/annual-report/server/src/services/schedule/reveal-service';
import { startAnnals, type Annals } from '../support/running/annals';
import { adminUrl } from '../support/running/databases';
import { deafenListener, type DeafListener } from '../support/running/deaf-listener';
import { signInAs } from '../support/asking/people';
import { rawRequest } from '../support/asking/raw-request';
import { FAR_AHEAD, makeDue } from '../support/content/schedule';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';
import { waitUntil } from '../support/waiting/wait-until';

const BASE = '/api/annual-report';
const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';
/** Tables whose every change is announced: triggers of `annals_edition` announce, and fill the second. */
const ANNOUNCED = ['annals_edition', 'annals_latest_edition'];
/** Rows that belong to an edition, are written in its transaction and never change. */
const OF_EDITIONS = ['annals_released_value', 'annals_released_definition'];
const NAMED_IN_SQL = /\b(?:FROM|JOIN)\s+(?:LATERAL\s+)?(?:"?public"?\.)?"?([a-z_]+)/gi;
/** Who may ask is asked for each request that is not answered from memory. */
const OF_ACCESS = /^(up_|strapi_)/;
const WRITES =
  /\b(?:INSERT|UPDATE|DELETE|TRUNCATE|MERGE|COPY|CREATE|ALTER|DROP|LOCK|NOTIFY|pg_notify)\b/i;

/** What Strapi answers depends on whether the role has any right left. */
const REFUSED = [401, 403];

const answerSchema = z.object({ data: reportSchema });

/**
 * Whoever is told that something was done may expect to read it. The listener to announcements hears nothing
 * here, so that what is read can only be what this process dropped by itself.
 */
describe('an answer in memory after its process changed something', () => {
  let deaf: DeafListener;
  let annals: Annals;
  let small: SmallReport;
  let releaser: Record<string, string>;
  let administrator: Record<string, string>;
  let report: string;

  beforeAll(async () => {
    deaf = await deafenListener({ databaseUrl: adminUrl() });
    process.env['ANNALS_TEST_DATABASE_URL'] = deaf.databaseUrl;
    annals = await startAnnals();
    releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
    administrator = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
  });

  afterAll(async () => {
    await annals.stop();
    await deaf.close();
  });

  const get = (path: string) => rawRequest({ url: `${annals.url}${path}` });
  const status = async (path: string) => (await get(path)).status;
  const post = (what: string, body: object) =>
    annals.http.post(`/annual-report/${report}/${what}`).set(releaser).send(body).expect(201);
  const release = () => post('editions', { note: '改' });

  const warm = async (path: string): Promise<void> => {
    await waitUntil({
      what: `${path} is served without the database`,
      check: async () => (await statementsOf(annals, () => get(path))).length === 0,
      timeoutMs: 20_000,
    });
  };

  const latest = async (): Promise<number> => {
    const { bytes } = await get(`${BASE}/${report}`);
    return answerSchema.parse(JSON.parse(bytes.toString())).data.edition?.number ?? 0;
  };

  /** Everything that a release or a withdrawal can make old. */
  const kinds = () => [
    `${BASE}/reports?school=${small.school}`,
    `${BASE}/${report}`,
    `${BASE}/${report}/editions`,
    `${BASE}/${report}/chapters/1`,
    `${BASE}/${report}/cases/1`,
    `${BASE}/${report}/tables/annex-1`,
    `${BASE}/${report}/tables/annex-1.csv`,
    `${BASE}/${report}/indicators.csv`,
    `${BASE}/${report}/report.jsonld`,
    `${BASE}/rollup?year=2024&by=school&pageSize=100`,
    `${BASE}/series/${small.indicator}?school=${small.school}`,
  ];

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    report = `reports/${small.school}/2024`;
    await release();
  });

  const cell = async (text: string) => {
    const [row] = await sql(annals, 'SELECT revision FROM observations WHERE school_code = ?', [
      small.school,
    ]);
    const revision = z.object({ revision: z.int() }).parse(row).revision;
    return { indicator: small.indicator, year: 2024, text, revision };
  };

  const reveal = async () => {
    await post('schedule', { releaseAt: FAR_AHEAD, note: '改' });
    await warm(`${BASE}/${report}`);
    await makeDue(annals, small);
    await createRevealService({ strapi: annals.strapi }).revealDue();
  };

  it.each<[string, () => Promise<unknown>]>([
    ['released, through its route', release],
    [
      'released, by its service',
      () =>
        createReleaseService({ strapi: annals.strapi }).release({
          school: small.school,
          year: 2024,
          note: '改',
          by: 'test',
        }),
    ],
    ['corrected', async () => post('corrections', { values: [await cell('306')], note: '更正' })],
    ['revealed', reveal],
  ])('should be the new edition at once when it was %s', async (_how, change) => {
    await warm(`${BASE}/${report}`);
    expect(await latest()).toBe(1);
    await change();
    expect(await latest()).toBe(2);
  });

  it('should be new for every address that depends on it', async () => {
    for (const path of kinds()) await warm(path);
    const before = await Promise.all(kinds().map(get));
    await post('corrections', { values: [await cell('306')], note: '更正' });
    const changed = await Promise.all(
      kinds().map(async (path, at) => ({
        path,
        isNew: !(await get(path)).bytes.equals(before[at]?.bytes ?? Buffer.alloc(0)),
      })),
    );
    expect(changed.filter(({ isNew }) => !isNew)).toEqual([]);
  });

  const withdrawPhotograph = async () => {
    const { bytes } = await get(`${BASE}/${report}`);
    const { data } = answerSchema.parse(JSON.parse(bytes.toString()));
    await post('withdrawals', { reason: '撤回', file: data.images[0]?.file.sha256 });
  };

  const withdrawBySql = () =>
    sql(
      annals,
      `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = 'x', body = NULL
        WHERE school_code = ?`,
      [small.school],
    );

  it.each<[string, () => Promise<unknown>]>([
    ['the edition', () => post('withdrawals', { reason: '撤回', editions: [1] })],
    ['a photograph in it', withdrawPhotograph],
    ['the edition, by a statement on a connection of the process', withdrawBySql],
  ])('should be gone at once when somebody withdrew %s', async (_what, withdraw) => {
    const path = `${BASE}/${report}/editions/1`;
    await warm(path);
    await withdraw();
    expect(await status(path)).toBe(410);
  });

  it('should stay when a release is scheduled or given up, which no reader sees', async () => {
    const schedule = `/annual-report/${report}/schedule`;
    await warm(`${BASE}/${report}`);
    await post('schedule', { releaseAt: FAR_AHEAD, note: '改' });
    expect(await latest()).toBe(1);
    const pending = () => annals.http.get(schedule).set(releaser).expect(200);
    expect((await pending()).body.data).toMatchObject({ number: 2 });
    await annals.http.delete(schedule).set(releaser).expect(204);
    expect((await pending()).body.data).toBeNull();
    expect(await latest()).toBe(1);
  });

  describe('that everyone may read', () => {
    afterEach(() => createPublicAccess({ strapi: annals.strapi }).set({ isOpen: true }));

    const publicRole = async () =>
      z
        .object({ id: z.int() })
        .parse(await annals.strapi.db.query(ROLE).findOne({ where: { type: 'public' } })).id;

    it.each<[string, () => Promise<unknown>]>([
      [
        'by the setting',
        () =>
          annals.http
            .put('/annual-report/settings')
            .set(releaser)
            .send({ publicAccess: false })
            .expect(200),
      ],
      [
        'by the setting, past its route',
        () => createPublicAccess({ strapi: annals.strapi }).set({ isOpen: false }),
      ],
      [
        'in the rights of Strapi’s own page',
        async () =>
          annals.http
            .put(`/users-permissions/roles/${await publicRole()}`)
            .set(administrator)
            .send({ name: 'Public', description: 'Public', permissions: {} })
            .expect(200),
      ],
      [
        'in the rights, past their page',
        () =>
          annals.strapi.db.query(PERMISSION).deleteMany({ where: { role: { type: 'public' } } }),
      ],
    ])('should be refused at once when somebody closed it %s', async (_how, close) => {
      const path = `${BASE}/${report}`;
      await warm(path);
      await close();
      expect(REFUSED).toContain(await status(path));
    });

    it('should be given again at once when somebody opened it', async () => {
      const access = createPublicAccess({ strapi: annals.strapi });
      await access.set({ isOpen: false });
      expect(REFUSED).toContain(await status(`${BASE}/${report}`));
      await access.set({ isOpen: true });
      expect(await status(`${BASE}/${report}`)).toBe(200);
    });
  });

  it('should be made by reading alone, of nothing whose changes are not announced', async () => {
    const stored = z
      .array(z.object({ table_name: z.string() }))
      .parse(
        await sql(
          annals,
          "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
        ),
      );
    const names = new Set(stored.map(({ table_name: name }) => name));
    const addresses = [
      ...kinds(),
      `${BASE}/series/${small.indicator}`,
      `${BASE}/${report}/editions/1/changes`,
    ];
    await release();
    for (const path of addresses) {
      const statements = await statementsOf(annals, () => get(path));
      expect(statements.filter((statement) => WRITES.test(statement))).toEqual([]);
      const read = statements
        .flatMap((statement) => [...statement.matchAll(NAMED_IN_SQL)].map(([, name = '']) => name))
        .filter((name) => names.has(name) && !OF_ACCESS.test(name));
      expect(read.length).toBeGreaterThan(0);
      expect(read.filter((name) => ![...ANNOUNCED, ...OF_EDITIONS].includes(name))).toEqual([]);
    }
  });

  it('should have been tried without announcements', () => {
    expect(deaf.withheld()).toBeGreaterThan(0);
  });
});

import { ledgerResponseSchema } from '../../src/plugins/annual-report/contract/admin/ledger';
import {
  changesSinceFrozenResponseSchema,
  adminEditionsResponseSchema,
  editionHistoryResponseSchema,
  pendingReleaseResponseSchema,
  releaseChangesResponseSchema,
  releasedPhotographsResponseSchema,
  releaseOutcomeResponseSchema,
  withdrawalResponseSchema,
} from '../../src/plugins/annual-report/contract/admin/releases';
import { CHAPTER, IMAGE, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { FAR_AHEAD } from '../support/content/schedule';
import { createSmallReport, type SmallReport } from '../support/content/small-report';

describe('releasing at the desk', () => {
  let annals: Annals;
  let small: SmallReport;
  let releaser: Record<string, string>;
  let editor: Record<string, string>;
  let path: string;

  beforeAll(async () => {
    annals = await startAnnals();
    releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    path = `/annual-report/reports/${small.school}/2024`;
  });

  const get = async (place: string, headers = releaser) =>
    (await annals.http.get(`${path}/${place}`).set(headers).expect(200)).body as unknown;
  const changes = async () =>
    releaseChangesResponseSchema.parse(await get('changes?status=published'));
  const release = (body: object) => annals.http.post(`${path}/editions`).set(releaser).send(body);
  const schedule = (body: object = {}) =>
    annals.http
      .post(`${path}/schedule`)
      .set(releaser)
      .send({ releaseAt: FAR_AHEAD, ...body });
  const rename = (title: string) =>
    documentsOf(annals.strapi, REPORT).update({ documentId: small.report, data: { title } });

  describe('what the releaser looked at', () => {
    it('should be released when nothing changed since', async () => {
      const { meta } = await changes();
      const response = await release({ seen: meta.seen }).expect(201);
      expect(releaseOutcomeResponseSchema.parse(response.body).data.number).toBe(1);
    });

    it('should not be released when something changed since', async () => {
      const { meta } = await changes();
      await rename('新的题目');
      const refusal = refusalIn(await release({ seen: meta.seen }));
      expect(refusal).toMatchObject({ status: 409, code: 'release-changed' });
      expect(adminEditionsResponseSchema.parse(await get('editions')).data.editions).toEqual([]);
    });

    it('should not be released after an edition that was not there then', async () => {
      const { meta } = await changes();
      await release({}).expect(201);
      const refusal = refusalIn(await release({ seen: meta.seen, note: '再' }));
      expect(refusal).toMatchObject({ status: 409, code: 'release-changed' });
    });

    it('should be held against a caption, which has no draft', async () => {
      const { meta } = await changes();
      await documentsOf(annals.strapi, IMAGE).update({
        documentId: small.image,
        data: { caption: '新的图注' },
      });
      expect(refusalIn(await release({ seen: meta.seen })).code).toBe('release-changed');
    });

    it('should be held against a schedule too', async () => {
      const { meta } = await changes();
      await rename('新的题目');
      expect(refusalIn(await schedule({ seen: meta.seen })).code).toBe('release-changed');
      const { meta: now } = await changes();
      await schedule({ seen: now.seen }).expect(201);
    });

    it('should be refused in a form that no list of changes gives', async () => {
      expect(refusalIn(await release({ seen: 'x' }))).toMatchObject({
        status: 400,
        code: 'bad-request',
      });
    });
  });

  describe('the coverage that the report asks for', () => {
    const ask = (numberCoverage: number | null) =>
      documentsOf(annals.strapi, REPORT).update({
        documentId: small.report,
        data: { numberCoverage },
      });

    /** Numbers of what a release would take. */
    const ledger = async () =>
      ledgerResponseSchema.parse(await get('ledger?status=published')).data;

    const print = async (text: string) => {
      const chapters = documentsOf(annals.strapi, CHAPTER);
      const content = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
      await chapters.update({
        documentId: small.chapter,
        data: { content: [{ __component: 'report.text', content }] },
      });
      await chapters.publish({ documentId: small.chapter });
    };

    beforeEach(() => print('开放日接待来访家长 4127 人。校园集市设摊位 96 个。'));

    it('should not matter where it asks for none', async () => {
      expect((await ledger()).asked).toBeNull();
      await release({}).expect(201);
    });

    it('should refuse a release that misses it, now or at a time, and say how much is missing', async () => {
      await ask(90);
      expect((await ledger()).asked).toEqual({ percent: 90, missing: 2 });
      for (const refused of [await release({}), await schedule()]) {
        const refusal = refusalIn(refused);
        expect(refusal).toMatchObject({ status: 400, code: 'release-uncovered' });
        expect(refusal.message).toMatch(/要求 90% .* 2 个数字里有 0 个，还差 2 个/);
      }
    });

    it('should let it be released once enough was declared', async () => {
      await ask(50);
      expect((await ledger()).asked).toEqual({ percent: 50, missing: 1 });
      const [number] = (await ledger()).documents
        .flatMap(({ passages }) => passages)
        .flatMap(({ numbers }) => numbers);
      await annals.http
        .post(`${path}/ledger/declarations`)
        .set(releaser)
        .send({ numbers: [number?.id], kind: 'no-figure', status: 'published' })
        .expect(201);
      expect((await ledger()).asked).toEqual({ percent: 50, missing: 0 });
      await release({}).expect(201);
    });

    it.each([0, 101, 2.5])('should be refused where it is no percentage: %p', async (percent) => {
      await expect(ask(percent)).rejects.toThrow();
    });
  });

  describe('the list of editions', () => {
    it('should be empty before the first', async () => {
      expect(adminEditionsResponseSchema.parse(await get('editions', editor)).data).toEqual({
        editions: [],
        links: null,
        isPublic: true,
      });
    });

    it('should give each with its public address, and downloads of the latest', async () => {
      await release({}).expect(201);
      const { editions, links } = adminEditionsResponseSchema.parse(await get('editions')).data;
      expect(editions).toMatchObject([{ number: 1, withdrawn: null }]);
      expect(links?.indicatorsXlsx).toMatch(/^https:\/\/reports\.example\.org\/.*\.xlsx$/);
    });

    it('should give no downloads when every edition was withdrawn', async () => {
      await release({}).expect(201);
      const response = await annals.http
        .post(`${path}/withdrawals`)
        .set(releaser)
        .send({ editions: [1], reason: '数据有误' })
        .expect(201);
      expect(withdrawalResponseSchema.parse(response.body).data.editions).toMatchObject([
        { number: 1 },
      ]);
      const { editions, links } = adminEditionsResponseSchema.parse(await get('editions')).data;
      expect(editions).toMatchObject([{ number: 1, withdrawn: { reason: '数据有误' } }]);
      expect(links).toBeNull();
    });
  });

  describe('released photographs', () => {
    const photographs = async () =>
      releasedPhotographsResponseSchema.parse(await get('photographs')).data;

    it('should be those of readable editions, with the editions that show them', async () => {
      expect(await photographs()).toEqual([]);
      await release({}).expect(201);
      await release({ note: '再' }).expect(201);
      expect(await photographs()).toMatchObject([
        { label: '图 1', caption: '校门', editions: [1, 2], url: expect.stringContaining('/') },
      ]);
    });

    it('should be named so that they can be withdrawn', async () => {
      await release({}).expect(201);
      const [photograph] = await photographs();
      await annals.http
        .post(`${path}/withdrawals`)
        .set(releaser)
        .send({ file: photograph?.sha256, reason: '家长要求' })
        .expect(201);
      expect(await photographs()).toEqual([]);
    });
  });

  describe('a release that waits', () => {
    const since = async () =>
      changesSinceFrozenResponseSchema.parse(await get('schedule/changes')).data;

    it('should be told as the desk reads it', async () => {
      expect(pendingReleaseResponseSchema.parse(await get('schedule')).data).toBeNull();
      expect(await since()).toBeNull();
      await schedule().expect(201);
      expect(pendingReleaseResponseSchema.parse(await get('schedule')).data).toMatchObject({
        number: 1,
        releaseAt: '2099-03-01T01:00:00.000Z',
      });
      expect(editionHistoryResponseSchema.parse(await get('history')).data).toMatchObject([
        { type: 'scheduled', number: 1 },
      ]);
    });

    it('should say what changed since it was frozen', async () => {
      await schedule().expect(201);
      expect((await since())?.counts.total).toBe(0);
      await rename('新的题目');
      expect(await since()).toMatchObject({
        counts: { total: 1 },
        texts: [{ field: 'title', after: '新的题目' }],
      });
    });
  });

  it.each(['photographs', 'schedule/changes'])(
    'should keep %s from who may not release',
    async (place) => {
      await annals.http.get(`${path}/${place}`).set(editor).expect(403);
      await annals.http.get(`${path}/${place}`).expect(401);
    },
  );
});

import { applyShippedRoles } from '../../src/plugins/annual-report/server/src/access/apply-shipped-roles';
import { SHIPPED_ACCESS_VERSION } from '../../src/plugins/annual-report/server/src/access/shipped-roles';
import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { storePhotograph } from '../support/asking/media';
import { createApiToken, signInAs } from '../support/asking/people';
import { photograph } from '../support/content/photographs';

const CONTENT = '/content-manager/collection-types';
const CHAPTERS = `${CONTENT}/api::chapter.chapter`;
const CASES = `${CONTENT}/api::case.case`;
const IMAGES = `${CONTENT}/api::image.image`;
const OBSERVATIONS = `${CONTENT}/api::observation.observation`;
const TABLES = `${CONTENT}/api::indicator-table.indicator-table`;
const REPORT = '/annual-report/reports/juying/2024';

type Headers = { Authorization: string };
type Person = 'editor' | 'reviewer' | 'releaser' | 'superAdmin';

const documentSchema = z.object({ data: z.object({ documentId: z.string() }) });

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** What the admin panel sends for a relation that was left alone. */
const UNTOUCHED = { connect: [], disconnect: [] };

describe('the shipped roles', () => {
  let annals: Annals;
  let people: Record<Person, Headers>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    people = {
      editor: await signInAs({ strapi, role: 'annals-editor' }),
      reviewer: await signInAs({ strapi, role: 'annals-reviewer' }),
      releaser: await signInAs({ strapi, role: 'annals-releaser' }),
      superAdmin: await signInAs({ strapi, role: 'strapi-super-admin' }),
    };
  });

  afterAll(() => annals.stop());

  const create = async ({
    path,
    data,
    as = 'editor',
  }: {
    path: string;
    data: object;
    as?: Person;
  }): Promise<string> => {
    const response = await annals.http.post(path).set(people[as]).send(data).expect(201);
    return documentSchema.parse(response.body).data.documentId;
  };

  const createChapter = () => create({ path: CHAPTERS, data: { title: '新章节' } });

  const storeImage = async (): Promise<string> => {
    const file = await storePhotograph({
      annals,
      headers: people.editor,
      file: { bytes: await photograph().jpeg().toBuffer(), name: 'photo.jpg' },
    });
    return create({ path: IMAGES, data: { file: file.id, caption: '新照片', alt: '操场' } });
  };

  const publishedTitles = async (documentId: string): Promise<unknown[]> => {
    const rows = await annals.strapi
      .documents('api::chapter.chapter')
      .findMany({ filters: { documentId }, status: 'published' });
    return rows.map((row) => row.title);
  };

  describe('on a new installation', () => {
    it('should be the three of a school beside the Super Admin, and none of Strapi’s own', async () => {
      const response = await annals.http.get('/admin/roles').set(people.superAdmin).expect(200);
      const names = z
        .object({ data: z.array(z.object({ code: z.string(), name: z.string() })) })
        .parse(response.body)
        .data.map(({ code, name }) => `${code} ${name}`);
      expect(names.sort()).toEqual([
        'annals-editor 编辑',
        'annals-releaser 发布',
        'annals-reviewer 审核',
        'strapi-super-admin Super Admin',
      ]);
    });

    it('should not let anyone register as a user of the website', async () => {
      const response = await annals.http
        .post('/api/auth/local/register')
        .send({ username: 'someone', email: 'someone@example.org', password: 'Correct-horse-9' })
        .expect(400);
      expect(response.body.error.message).toBe('Register action is currently disabled');
    });
  });

  describe('on an installation of before', () => {
    const FIELD = 'numberCoverage';

    const grantsOf = async (code: string) =>
      z
        .array(
          z.object({
            id: z.number(),
            action: z.string(),
            properties: z.looseObject({ fields: z.array(z.string()).optional() }),
          }),
        )
        .parse(
          await annals.strapi.db.query('admin::permission').findMany({
            where: { role: { code }, subject: 'api::report.report' },
          }),
        );

    const canSee = async (code: string) =>
      (await grantsOf(code))
        .filter(({ properties }) => properties.fields?.includes(FIELD))
        .map(({ action }) => action.split('.').at(-1))
        .sort();

    /** As the version before had it: without the attribute. */
    const takeAway = async (version: number) => {
      const { strapi } = annals;
      for (const code of ['annals-editor', 'annals-releaser']) {
        for (const { id, properties } of await grantsOf(code)) {
          if (properties.fields === undefined) continue;
          const fields = properties.fields.filter((field) => field !== FIELD);
          const data = { properties: { ...properties, fields } };
          await strapi.db.query('admin::permission').update({ where: { id }, data });
        }
      }
      await strapi
        .store({ type: 'plugin', name: 'annual-report', key: 'shipped-access' })
        .set({ value: { version } });
      await applyShippedRoles({ strapi });
    };

    it('should give an attribute that came later to whoever may edit its type, once', async () => {
      const before = [await canSee('annals-editor'), await canSee('annals-releaser')];
      expect(before).toEqual([['read'], ['create', 'read', 'update']]);
      await takeAway(SHIPPED_ACCESS_VERSION);
      expect(await canSee('annals-releaser')).toEqual([]);
      await takeAway(4);
      expect([await canSee('annals-editor'), await canSee('annals-releaser')]).toEqual(before);
    });
  });

  describe('an editor', () => {
    it('should create and change a chapter', async () => {
      const documentId = await createChapter();
      const response = await annals.http
        .put(`${CHAPTERS}/${documentId}`)
        .set(people.editor)
        .send({ title: '改过的章节', report: UNTOUCHED, parent: UNTOUCHED, cases: UNTOUCHED })
        .expect(200);
      expect(response.body.data.title).toBe('改过的章节');
    });

    it('should see where a chapter stands', async () => {
      const documentId = await createChapter();
      const response = await annals.http
        .get(`${CHAPTERS}/${documentId}`)
        .set(people.editor)
        .expect(200);
      expect(response.body.data).toMatchObject({
        position: expect.any(Number),
        report: { count: 1 },
        parent: { count: 0 },
        cases: { count: 0 },
      });
    });

    it('should be offered the chapters, images and tables of a report to choose from', async () => {
      const fields = [
        'api::case.case/chapter',
        'api::case.case/cover',
        'report.images/images',
        'report.table/table',
      ];
      const answers = await Promise.all(
        fields.map((field) =>
          annals.http.get(`/content-manager/relations/${field}`).set(people.editor),
        ),
      );
      expect(answers.map(({ status, body }) => [status, body.results.length])).toEqual(
        fields.map(() => [200, 10]),
      );
    });

    it('should create a case with all its fields', async () => {
      const image = await storeImage();
      const documentId = await create({
        path: CASES,
        data: {
          title: '新案例',
          summary: '摘要',
          date: '2024-05-12',
          partners: '合作企业',
          tags: '产教融合',
          cover: { connect: [{ documentId: image }], disconnect: [] },
          content: [
            { __component: 'report.text', content: paragraph('正文') },
            {
              __component: 'report.images',
              images: { connect: [{ documentId: image }], disconnect: [] },
            },
          ],
        },
      });
      const stored = await annals.strapi.documents('api::case.case').findOne({
        documentId,
        populate: { cover: true, report: true, content: { populate: '*' } },
      });
      expect(stored).toMatchObject({
        title: '新案例',
        summary: '摘要',
        date: '2024-05-12',
        partners: '合作企业',
        tags: '产教融合',
        cover: { documentId: image },
        report: { schoolCode: 'juying', year: 2024 },
        content: [{ content: paragraph('正文') }, { images: [{ documentId: image }] }],
      });
    });

    it('should change every field of a case', async () => {
      const [first, second] = [await storeImage(), await storeImage()];
      const documentId = await create({
        path: CASES,
        data: {
          title: '旧案例',
          cover: { connect: [{ documentId: first }], disconnect: [] },
          content: [{ __component: 'report.text', content: paragraph('旧正文') }],
        },
      });
      const update = {
        title: '新案例',
        summary: '新摘要',
        date: '2024-06-01',
        partners: '新伙伴',
        tags: '新标签',
      };
      await annals.http
        .put(`${CASES}/${documentId}`)
        .set(people.editor)
        .send({
          ...update,
          cover: { connect: [{ documentId: second }], disconnect: [] },
          content: [
            {
              __component: 'report.images',
              images: { connect: [{ documentId: second }], disconnect: [] },
            },
            { __component: 'report.text', content: paragraph('新正文') },
          ],
        })
        .expect(200);
      const stored = await annals.strapi.documents('api::case.case').findOne({
        documentId,
        populate: { cover: true, content: { populate: '*' } },
      });
      expect(stored).toMatchObject({
        ...update,
        cover: { documentId: second },
        content: [{ images: [{ documentId: second }] }, { content: paragraph('新正文') }],
      });
    });

    it('should create a chapter with every kind of block', async () => {
      const image = await storeImage();
      const table = await annals.strapi
        .documents('api::indicator-table.indicator-table')
        .findFirst();
      const documentId = await create({
        path: CHAPTERS,
        data: {
          title: '有各种内容的章节',
          content: [
            { __component: 'report.text', content: paragraph('正文') },
            { __component: 'report.images', images: { connect: [{ documentId: image }] } },
            {
              __component: 'report.table',
              table: { connect: [{ documentId: table?.documentId }] },
            },
            { __component: 'report.challenge', problem: '问题', cause: '原因', measures: '措施' },
          ],
        },
      });
      const stored = await annals.strapi
        .documents('api::chapter.chapter')
        .findOne({ documentId, populate: { content: { populate: '*' } } });
      expect(stored?.content).toMatchObject([
        { content: paragraph('正文') },
        { images: [{ documentId: image }] },
        { table: { documentId: table?.documentId } },
        { problem: '问题', cause: '原因', measures: '措施' },
      ]);
    });

    it('should enter a value, which nobody has reviewed yet', async () => {
      const indicator = await annals.strapi.documents('api::indicator.indicator').findFirst();
      const documentId = await create({
        path: OBSERVATIONS,
        data: {
          schoolCode: 'juying',
          indicatorCode: indicator?.code,
          year: 2020,
          value: 12,
          text: '12',
          valueStatus: 'final',
          reviewedRevision: 1,
        },
      });
      const stored = await annals.strapi
        .documents('api::observation.observation')
        .findOne({ documentId });
      expect(stored).toMatchObject({ value: 12, revision: 1, reviewedRevision: null });
    });

    it('should not mark a value as reviewed by writing the mark', async () => {
      const value = await annals.strapi.documents('api::observation.observation').findFirst({
        filters: { year: 2024, valueStatus: 'final', value: { $gt: 0 } },
      });
      await annals.http
        .put(`${OBSERVATIONS}/${value?.documentId}`)
        .set(people.editor)
        .send({ note: '新备注', reviewedRevision: 2, revision: 2 })
        .expect(200);
      const stored = await annals.strapi
        .documents('api::observation.observation')
        .findOne({ documentId: value?.documentId ?? '' });
      expect(stored).toMatchObject({ note: '新备注', revision: 2, reviewedRevision: 1 });
    });

    it.each([
      { action: 'publish', path: 'actions/publish' },
      { action: 'unpublish', path: 'actions/unpublish' },
    ])('should not $action a chapter', async ({ path }) => {
      const documentId = await createChapter();
      await annals.http
        .post(`${CHAPTERS}/${documentId}/${path}`)
        .set(people.editor)
        .send({})
        .expect(403);
    });

    it.each([
      { how: 'status in the body', query: '', data: { status: 'published' } },
      { how: 'status in the query', query: '?status=published', data: {} },
      { how: 'publishedAt', query: '', data: { publishedAt: '2024-01-01T00:00:00.000Z' } },
    ])('should not publish a chapter by $how', async ({ query, data }) => {
      const documentId = await createChapter();
      await annals.http
        .put(`${CHAPTERS}/${documentId}${query}`)
        .set(people.editor)
        .send({ title: '偷偷发布', ...data });
      const created = await annals.http
        .post(`${CHAPTERS}${query}`)
        .set(people.editor)
        .send({ title: '偷偷发布', ...data });
      const other = z
        .object({ data: z.object({ documentId: z.string() }) })
        .safeParse(created.body);
      expect(await publishedTitles(documentId)).toEqual([]);
      expect(await publishedTitles(other.data?.data.documentId ?? '')).toEqual([]);
    });

    it('should not publish by creating and publishing at once', async () => {
      await annals.http
        .post(`${CHAPTERS}/actions/publish`)
        .set(people.editor)
        .send({ title: '偷偷发布' })
        .expect(403);
    });

    it('should not delete a chapter, alone or with others', async () => {
      const documentId = await createChapter();
      const alone = await annals.http.delete(`${CHAPTERS}/${documentId}`).set(people.editor);
      const many = await annals.http
        .post(`${CHAPTERS}/actions/bulkDelete`)
        .set(people.editor)
        .send({ documentIds: [documentId] });
      expect([alone.status, many.status]).toEqual([403, 403]);
    });

    it('should not publish many chapters', async () => {
      const documentId = await createChapter();
      await annals.http
        .post(`${CHAPTERS}/actions/bulkPublish`)
        .set(people.editor)
        .send({ documentIds: [documentId] })
        .expect(403);
    });

    it.each([
      { what: 'a school', type: 'api::school.school', data: { code: 'new', name: '新学校' } },
      {
        what: 'a report',
        type: 'api::report.report',
        data: { schoolCode: 'juying', year: 2025, title: '新报告' },
      },
      { what: 'an indicator', type: 'api::indicator.indicator', data: { code: 'a.b', name: '新' } },
      {
        what: 'a table',
        type: 'api::indicator-table.indicator-table',
        data: { title: '新表', years: [2024], layout: [] },
      },
    ])('should not create $what', async ({ type, data }) => {
      await annals.http.post(`${CONTENT}/${type}`).set(people.editor).send(data).expect(403);
    });
  });

  describe('a reviewer', () => {
    it('should publish and unpublish a chapter', async () => {
      const documentId = await createChapter();
      await annals.http
        .post(`${CHAPTERS}/${documentId}/actions/publish`)
        .set(people.reviewer)
        .send({ title: '可以发布' })
        .expect(200);
      expect(await publishedTitles(documentId)).toEqual(['可以发布']);
      await annals.http
        .post(`${CHAPTERS}/${documentId}/actions/unpublish`)
        .set(people.reviewer)
        .send({})
        .expect(200);
      expect(await publishedTitles(documentId)).toEqual([]);
    });

    it('should delete a chapter', async () => {
      const documentId = await createChapter();
      await annals.http.delete(`${CHAPTERS}/${documentId}`).set(people.reviewer).expect(200);
    });

    it('should create a table', async () => {
      const path = TABLES;
      const data = { title: '新表', kind: 'trend', display: 'table', years: [2024], layout: [] };
      await create({ path, data, as: 'reviewer' });
    });

    it('should not create a school', async () => {
      await annals.http
        .post(`${CONTENT}/api::school.school`)
        .set(people.reviewer)
        .send({ code: 'new', name: '新学校' })
        .expect(403);
    });
  });

  describe('a releaser', () => {
    it('should create a school, a report and an indicator', async () => {
      const as = 'releaser';
      const school = { code: 'new', name: '新学校', type: 'technician' };
      await create({ path: `${CONTENT}/api::school.school`, data: school, as });
      const report = { schoolCode: 'new', year: 2024, title: '新报告' };
      const documentId = await create({ path: `${CONTENT}/api::report.report`, data: report, as });
      const indicator = {
        code: 'new.indicator',
        name: '新指标',
        kind: 'count',
        decimals: 0,
        aggregation: 'none',
        direction: 'neither',
      };
      await create({ path: `${CONTENT}/api::indicator.indicator`, data: indicator, as });
      await annals.http
        .delete(`${CONTENT}/api::report.report/${documentId}`)
        .set(people.releaser)
        .expect(200);
    });
  });

  describe('preview, release and settings', () => {
    it.each([
      { who: 'editor', expected: 200 },
      { who: 'reviewer', expected: 200 },
      { who: 'releaser', expected: 200 },
      { who: 'superAdmin', expected: 200 },
    ] as const)('should let the $who preview', async ({ who, expected }) => {
      await annals.http.get(`${REPORT}/preview`).set(people[who]).expect(expected);
    });

    it.each([
      { who: 'editor', expected: 403 },
      { who: 'reviewer', expected: 403 },
      { who: 'releaser', expected: 200 },
      { who: 'superAdmin', expected: 200 },
    ] as const)('should answer $expected to the settings for the $who', async (given) => {
      const headers = people[given.who];
      const read = await annals.http.get('/annual-report/settings').set(headers);
      const written = await annals.http
        .put('/annual-report/settings')
        .set(headers)
        .send({ publicAccess: true });
      expect([read.status, written.status]).toEqual([given.expected, given.expected]);
    });

    it.each([
      { who: 'editor', expected: 403 },
      { who: 'reviewer', expected: 403 },
      { who: 'releaser', expected: 201 },
    ] as const)('should answer $expected to a release by the $who', async ({ who, expected }) => {
      await annals.http
        .post(`${REPORT}/editions`)
        .set(people[who])
        .send({ note: '订正' })
        .expect(expected);
    });

    it('should not take the session of the admin panel for a token of the API', async () => {
      await annals.http
        .get('/api/annual-report/reports/juying/2024/preview')
        .set(people.releaser)
        .expect(401);
    });

    it('should not take a token of the API for a session of the admin panel', async () => {
      const token = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
      await annals.http.get(`${REPORT}/preview`).set(token).expect(401);
    });

    it.each(['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks'])(
      'should keep the releaser from %s',
      async (path) => {
        await annals.http.get(path).set(people.releaser).expect(403);
      },
    );
  });
});

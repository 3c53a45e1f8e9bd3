import type { Context } from 'koa';
import { z } from 'zod';
import { bindingsAnswerSchema } from '../../src/plugins/annual-report/contract/admin/bindings';
import { adminReportsSchema } from '../../src/plugins/annual-report/contract/admin/home';
import { ACTIONS } from '../../src/plugins/annual-report/server/src/admin-api/routes';
import { schoolFolder } from '../../src/plugins/annual-report/server/src/services/photos/school-folder';
import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { createAdminToken, createPerson, signIn, type Person } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { documentsOf } from '../support/content/documents';
import { createSmallReport, makePhoto, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

type Headers = { Authorization: string };

const DEMO = { school: 'juying', year: 2024 };
const BINDINGS = '/annual-report/bindings';
const resultsSchema = z.object({
  results: z.array(z.object({ documentId: z.string() })),
  pagination: z.object({ total: z.int() }),
});
const newReportSchema = z.object({
  data: z.object({ schools: z.array(z.looseObject({ code: z.string() })) }),
});
const createdSchema = z.object({ data: z.object({ documentId: z.string() }) });

describe('users who are bound to schools', () => {
  let annals: Annals;
  let small: SmallReport;
  let bound: Headers;
  let boundPerson: Person;
  let free: Headers;
  let superAdmin: Headers;
  let manager: ContentManager;

  const bind = (person: Person, schools: string[], headers = superAdmin) =>
    annals.http.put(`${BINDINGS}/${person.id}`).set(headers).send({ schools });

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    superAdmin = await signIn({
      strapi,
      person: await createPerson({ strapi, role: 'strapi-super-admin' }),
    });
    boundPerson = await createPerson({ strapi, role: 'annals-releaser' });
    bound = await signIn({ strapi, person: boundPerson });
    free = await signIn({
      strapi,
      person: await createPerson({ strapi, role: 'annals-releaser' }),
    });
    manager = contentManager({ annals, headers: bound });
    await bind(boundPerson, [small.school]).expect(204);
  });

  afterAll(() => annals.stop());

  const list = async (uid: string, headers = bound) =>
    resultsSchema.parse(
      (
        await annals.http
          .get(`/content-manager/collection-types/${uid}?pageSize=100`)
          .set(headers)
          .expect(200)
      ).body,
    );

  const oneOfDemo = async (table: string, where: string): Promise<string> => {
    const [row] = await sql(
      annals,
      `SELECT document_id AS id FROM ${table} WHERE ${where} LIMIT 1`,
    );
    return z.object({ id: z.string() }).parse(row).id;
  };
  const demoReport = () => oneOfDemo('reports', "school_code = 'juying'");
  const ofDemoReport = async (table: string) =>
    oneOfDemo(table, `report_document_id = '${await demoReport()}'`);
  const ofDemoSchool = (table: string) => oneOfDemo(table, "school_code = 'juying'");

  describe('the page of administrators', () => {
    it('should list every user with their schools, and every school', async () => {
      const response = await annals.http.get(BINDINGS).set(superAdmin).expect(200);
      const { users, schools } = bindingsAnswerSchema.parse(response.body).data;
      expect(users.find(({ id }) => id === boundPerson.id)?.schools).toEqual([small.school]);
      expect(users.filter(({ schools: own }) => own.length === 0).length).toBeGreaterThan(0);
      expect(schools.map(({ code }) => code)).toEqual(
        expect.arrayContaining([DEMO.school, small.school]),
      );
    });

    it('should be open to super administrators alone', async () => {
      await annals.http.get(BINDINGS).set(free).expect(403);
      await bind(boundPerson, [], free).expect(403);
      await annals.http.get(BINDINGS).expect(401);
    });

    it('should name a school that does not exist, and bind to nothing then', async () => {
      const refusal = refusalIn(await bind(boundPerson, [small.school, 'nowhere']).expect(400));
      expect(refusal.code).toBe('school-unknown');
      expect(refusal.params.code).toBe('nowhere');
      expect((await list(REPORT)).pagination.total).toBe(1);
    });

    it('should name a user that does not exist', async () => {
      const response = await annals.http
        .put(`${BINDINGS}/999999`)
        .set(superAdmin)
        .send({ schools: [] });
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'user-unknown' });
    });

    it('should count at once, and no more once it is taken back', async () => {
      const { strapi } = annals;
      const person = await createPerson({ strapi, role: 'annals-editor' });
      const headers = await signIn({ strapi, person });
      const before = (await list(REPORT, headers)).pagination.total;
      await bind(person, [DEMO.school]).expect(204);
      expect((await list(REPORT, headers)).pagination.total).toBe(1);
      await bind(person, []).expect(204);
      expect((await list(REPORT, headers)).pagination.total).toBe(before);
    });

    it('should forget a user who is deleted', async () => {
      const { strapi } = annals;
      const person = await createPerson({ strapi, role: 'annals-editor' });
      await bind(person, [DEMO.school]).expect(204);
      await annals.http.delete(`/admin/users/${person.id}`).set(superAdmin).expect(200);
      const rows = await sql(annals, 'SELECT 1 FROM annals_school_binding WHERE user_id = ?', [
        person.id,
      ]);
      expect(rows).toEqual([]);
    });
  });

  describe('reading', () => {
    it('should list the reports of their schools alone', async () => {
      const response = await annals.http.get('/annual-report/reports').set(bound).expect(200);
      const { data } = adminReportsSchema.parse(response.body);
      expect(data.map(({ school }) => school.code)).toEqual([small.school]);
      const all = await annals.http.get('/annual-report/reports').set(free).expect(200);
      expect(adminReportsSchema.parse(all.body).data.length).toBeGreaterThan(1);
    });

    it.each([SCHOOL, REPORT, CHAPTER, CASE, IMAGE, INDICATOR_TABLE, OBSERVATION])(
      'should list only what is theirs of %s',
      async (uid) => {
        expect((await list(uid)).pagination.total).toBe(1);
        expect((await list(uid, free)).pagination.total).toBeGreaterThan(1);
      },
    );

    it('should list all indicators, which schools share', async () => {
      expect((await list(INDICATOR)).pagination.total).toBeGreaterThan(100);
    });

    it('should not show a document of another school', async () => {
      const foreign: [string, string][] = [
        [REPORT, await demoReport()],
        [CHAPTER, await ofDemoReport('chapters')],
        [CASE, await ofDemoReport('cases')],
        [INDICATOR_TABLE, await ofDemoReport('indicator_tables')],
        [IMAGE, await ofDemoSchool('images')],
        [OBSERVATION, await ofDemoSchool('observations')],
      ];
      for (const [uid, documentId] of foreign) {
        const { status } = await manager.read(uid, documentId);
        expect([uid, status]).toEqual([uid, 403]);
      }
      await manager.read(CHAPTER, small.chapter).expect(200);
    });

    it('should offer only their own images to a relation', async () => {
      const response = await annals.http
        .get(`/content-manager/relations/${CASE}/cover?pageSize=100`)
        .set(bound)
        .expect(200);
      expect(resultsSchema.parse(response.body).results).toHaveLength(1);
    });
  });

  describe('writing', () => {
    it('should work on their own documents', async () => {
      await manager.save(CHAPTER, small.chapter, { title: '学校概况（修改）' }).expect(200);
      await manager.publish(CHAPTER, small.chapter, {}).expect(200);
      const response = await manager.create(CASE, {
        title: '新案例',
        chapter: { connect: [{ documentId: small.chapter }] },
      });
      expect(response.status).toBe(201);
    });

    it.each([
      ['a chapter', CHAPTER, 'chapters'],
      ['a case', CASE, 'cases'],
      ['a table', INDICATOR_TABLE, 'indicator_tables'],
    ])('should not change, delete or copy %s of another school', async (_what, uid, table) => {
      const documentId = await ofDemoReport(table);
      await manager.save(uid, documentId, { title: '改动' }).expect(403);
      await manager.remove(uid, documentId).expect(403);
      expect((await manager.clone(uid, documentId, { title: '副本' })).status).toBe(403);
      expect(await sql(annals, `SELECT 1 FROM ${table} WHERE title IN ('改动', '副本')`)).toEqual(
        [],
      );
    });

    it('should not publish a chapter of another school', async () => {
      const documentId = await ofDemoReport('chapters');
      await manager.publish(CHAPTER, documentId, {}).expect(403);
      await manager.unpublish(CHAPTER, documentId, {}).expect(403);
      await manager.discard(CHAPTER, documentId, {}).expect(403);
      await manager.publishMany(CHAPTER, [documentId]);
    });

    it('should not create anything in another school, though the form asks for it', async () => {
      const report = { connect: [{ documentId: await demoReport() }] };
      const chapter = { connect: [{ documentId: await ofDemoReport('chapters') }] };
      const attempts: [string, object][] = [
        [CHAPTER, { title: '混入', report }],
        [CASE, { title: '混入', chapter }],
        [INDICATOR_TABLE, { title: '混入', report, years: [2024], layout: [] }],
        [
          OBSERVATION,
          { schoolCode: DEMO.school, indicatorCode: small.indicator, year: 2019, value: 1 },
        ],
        [REPORT, { title: '混入', schoolCode: DEMO.school, year: 2031 }],
        [SCHOOL, { code: 'new-school', name: '混入' }],
      ];
      for (const [uid, data] of attempts) {
        const refusal = refusalIn(await manager.create(uid, { ...data }));
        expect([uid, refusal.status, refusal.code]).toEqual([uid, 403, 'school-not-yours']);
      }
      expect(await sql(annals, "SELECT 1 FROM chapters WHERE title = '混入'")).toEqual([]);
    });

    it('should hold every school that data names, whatever else it names', async () => {
      const user = { id: boundPerson.id, preferedLanguage: 'zh' };
      const state = { user, auth: { strategy: { name: 'admin' } } };
      const data = { code: small.school, schoolCode: DEMO.school, title: '混入', year: 2033 };
      const written = annals.strapi.requestContext.run({ state } as Context, async () => {
        await documentsOf(annals.strapi, REPORT).create({ data });
      });
      expect((await refusalOf(written)).code).toBe('school-not-yours');
    });

    it('should hold an administration token of theirs as it holds them', async () => {
      const headers = await createAdminToken({
        strapi: annals.strapi,
        owner: boundPerson,
        permissions: ['create', 'read'].map((action) => ({
          action: `plugin::content-manager.explorer.${action}`,
          subject: CHAPTER,
          fields: ['title', 'report'],
        })),
      });
      const script = contentManager({ annals, headers });
      const createIn = (documentId: string) =>
        script.create(CHAPTER, { title: '凭令牌', report: { connect: [{ documentId }] } });
      const refusal = refusalIn(await createIn(await demoReport()));
      expect(refusal).toMatchObject({ status: 403, code: 'school-not-yours' });
      const { documentId } = createdSchema.parse((await createIn(small.report)).body).data;
      await manager.remove(CHAPTER, documentId).expect(200);
    });

    it('should not change the indicators that all schools share', async () => {
      const documentId = await oneOfDemo('indicators', "code = 'graduates.total'");
      await manager.save(INDICATOR, documentId, { name: '别的名称' }).expect(403);
      const refusal = await manager.create(INDICATOR, { code: 'a.b', name: '新指标' });
      expect(refusal.status).toBe(403);
    });

    it('should be left to whoever is bound to nothing', async () => {
      const anybody = contentManager({ annals, headers: free });
      const response = await anybody.create(CHAPTER, {
        title: '不限学校',
        report: { connect: [{ documentId: await demoReport() }] },
      });
      const { documentId } = createdSchema.parse(response.body).data;
      await anybody.remove(CHAPTER, documentId).expect(200);
    });
  });

  describe('the media library', () => {
    const filesSchema = z.object({ results: z.array(z.object({ id: z.int(), name: z.string() })) });

    const files = async (headers: Headers) =>
      filesSchema.parse(
        (await annals.http.get('/upload/files?pageSize=500').set(headers).expect(200)).body,
      ).results;

    const upload = (headers: Headers, name: string, folder: number | null) =>
      annals.http
        .post('/upload')
        .set(headers)
        .field('fileInfo', JSON.stringify({ name, folder }))
        .attach('files', photo, { filename: name, contentType: 'image/jpeg' });

    let photo: Buffer;

    beforeAll(async () => {
      photo = await makePhoto();
    });

    it('should hold what they uploaded, in the folder of their school, and nothing of others', async () => {
      await upload(bound, 'ours.jpg', null).expect(201);
      expect((await files(bound)).map(({ name }) => name)).toEqual(['ours.jpg']);
      expect((await files(free)).length).toBeGreaterThan(10);
    });

    it('should not take what they upload into the folder of another school', async () => {
      const folder = await schoolFolder({
        strapi: annals.strapi,
        school: { code: DEMO.school, name: '聚英' },
      });
      await upload(bound, 'astray.jpg', folder.id).expect(201);
      expect((await files(bound)).map(({ name }) => name)).toContain('astray.jpg');
    });

    it.each([
      ['nothing is said', [], ['a.jpg', 'b.jpg', 'b.jpg']],
      [
        'something is said of two',
        [{ name: '甲.jpg' }, { name: '乙.jpg' }],
        ['甲.jpg', '乙.jpg', 'b.jpg'],
      ],
      [
        'something is said of each in another order',
        [{ name: 'b.jpg' }, { name: 'b.jpg' }, { name: 'a.jpg' }],
        ['a.jpg', 'b.jpg', 'b.jpg'],
      ],
      [
        'more is said than there are',
        ['甲', '乙', '丙', '丁'].map((name) => ({ name: `${name}.jpg` })),
        ['甲.jpg', '乙.jpg', '丙.jpg'],
      ],
    ])('should hold all of several files of which %s', async (_what, infos, names) => {
      const request = annals.http.post('/upload').set(bound);
      for (const info of infos) void request.field('fileInfo', JSON.stringify(info));
      for (const filename of ['a.jpg', 'b.jpg', 'b.jpg']) {
        void request.attach('files', photo, { filename, contentType: 'image/jpeg' });
      }
      const before = (await files(bound)).length;
      const response = await request.expect(201);
      const stored = z.array(z.object({ name: z.string() })).parse(response.body);
      expect(stored.map(({ name }) => name)).toEqual(names);
      expect(await files(bound)).toHaveLength(before + names.length);
    });

    it('should leave others free to choose the folder', async () => {
      const folder = await schoolFolder({
        strapi: annals.strapi,
        school: { code: DEMO.school, name: '聚英' },
      });
      await upload(free, 'theirs.jpg', folder.id).expect(201);
      expect((await files(bound)).map(({ name }) => name)).not.toContain('theirs.jpg');
    });
  });

  it('should save more at once than there are connections to the database', async () => {
    const saves = Array.from({ length: 24 }, (_, index) =>
      manager.save(CHAPTER, small.chapter, { title: `第 ${index} 稿` }),
    );
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses).toEqual(saves.map(() => 200));
  });

  describe('the actions of the admin API', () => {
    /** A place of a school, and what a request names there. */
    type Target = { school: string; documentId: string };

    const READ_OF_THEIR_OWN = [
      ['GET', '/home'],
      ['GET', '/reports'],
      ['GET', '/new-report'],
    ] as const;

    const actionsAt = (place: 'address' | 'document' | 'body' | 'own') =>
      ACTIONS.filter(({ school }) => school === place).map(({ method, path }): [string, string] => [
        method,
        path,
      ]);

    const call = (
      method: string,
      path: string,
      { school, documentId }: Target,
      headers = bound,
    ) => {
      const address = `/annual-report${path}`
        .replace(':school', school)
        .replace(':year', '2024')
        .replace(':type', 'chapter')
        .replace(':documentId', documentId)
        .replace(/:[a-zA-Z]+/g, 'x');
      const request = annals.http[method.toLowerCase() as 'get'](address).set(headers);
      return method === 'GET' ? request : request.send({ school });
    };

    const ours = (): Target => ({ school: small.school, documentId: small.chapter });
    const foreign = async (): Promise<Target> => ({
      school: DEMO.school,
      documentId: await ofDemoReport('chapters'),
    });

    /** Null when nobody said that the school is not theirs. */
    const boundaryOf = async (method: string, path: string, target: Target) => {
      const { status, body } = await call(method, path, target);
      return body.error?.details?.code === 'school-not-yours' ? status : null;
    };

    it('should be about one school wherever they can', () => {
      expect(actionsAt('address').length).toBeGreaterThan(30);
      expect(actionsAt('document')).toHaveLength(4);
      expect(actionsAt('body')).toEqual([['POST', '/reports']]);
      expect(actionsAt('own')).toEqual([...READ_OF_THEIR_OWN, ['POST', '/file-addresses']]);
    });

    it.each([...actionsAt('address'), ...actionsAt('document'), ...actionsAt('body')])(
      'should refuse %s %s for another school, and not for their own',
      async (method, path) => {
        expect(await boundaryOf(method, path, await foreign())).toBe(403);
        expect(await boundaryOf(method, path, ours())).toBeNull();
      },
    );

    it.each(READ_OF_THEIR_OWN)(
      'should answer %s %s with their own schools alone',
      async (method, path) => {
        const all = await call(method, path, await foreign(), free).expect(200);
        expect(JSON.stringify(all.body)).toContain(`"${DEMO.school}"`);
        const own = await call(method, path, await foreign()).expect(200);
        expect(JSON.stringify(own.body)).toContain(`"${small.school}"`);
        expect(JSON.stringify(own.body)).not.toContain(`"${DEMO.school}"`);
      },
    );

    it('should name the school that is not theirs, and those that are', async () => {
      const [method, path] = ['GET', '/reports/:school/:year/preview'];
      const refusal = refusalIn(await call(method, path, await foreign()));
      expect(refusal).toMatchObject({
        code: 'school-not-yours',
        params: { school: DEMO.school, own: small.school },
      });
      await call(method, path, ours()).expect(200);
    });

    it('should offer their own schools for a new report, and show their own reports at home', async () => {
      const offer = await annals.http.get('/annual-report/new-report').set(bound).expect(200);
      expect(newReportSchema.parse(offer.body).data.schools).toEqual([
        expect.objectContaining({ code: small.school }),
      ]);
      const home = await annals.http.get('/annual-report/home').set(bound).expect(200);
      expect(adminReportsSchema.parse({ data: home.body.data.reports }).data).toHaveLength(1);
    });

    it('should not create a report of another school', async () => {
      const body = { school: DEMO.school, year: 2032 };
      const response = await annals.http.post('/annual-report/reports').set(bound).send(body);
      expect(refusalIn(response)).toMatchObject({ status: 403, code: 'school-not-yours' });
    });
  });
});

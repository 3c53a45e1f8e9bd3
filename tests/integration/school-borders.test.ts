import { z } from 'zod';
import { CASE, CHAPTER, IMAGE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { createPerson, signIn } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import { contentOf, createTwoSchools, SECRET, type School } from '../support/content/two-schools';

type Headers = { Authorization: string };

const idsSchema = z.object({ data: z.array(z.object({ id: z.int() })) });
const folderSchema = z.object({
  data: z.object({
    id: z.int(),
    parent: z.unknown(),
    children: z.object({ count: z.int() }),
    files: z.object({ count: z.int() }),
  }),
});
const findingsSchema = z.object({
  data: z.array(z.looseObject({ check: z.string(), severity: z.string() })),
});

const statisticsSchema = z.object({ data: z.record(z.string(), z.int().nullable()) });

describe('the border between two schools', () => {
  let annals: Annals;
  let own: School;
  let foreign: School;
  let bound: Headers;
  let free: Headers;
  let administrator: Headers;
  let panel: ContentManager;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    ({ own, foreign } = await createTwoSchools(annals));
    const person = await createPerson({ strapi, role: 'annals-editor' });
    bound = await signIn({ strapi, person });
    free = await signIn({ strapi, person: await createPerson({ strapi, role: 'annals-editor' }) });
    administrator = await signIn({
      strapi,
      person: await createPerson({ strapi, role: 'strapi-super-admin' }),
    });
    panel = contentManager({ annals, headers: bound });
    await annals.http
      .put(`/annual-report/bindings/${person.id}`)
      .set(administrator)
      .send({ schools: [own.school] })
      .expect(204);
  });

  afterAll(() => annals.stop());

  const get = (path: string, headers = bound) => annals.http.get(path).set(headers);
  const post = (path: string, body: object, headers = bound) =>
    annals.http.post(path).set(headers).send(body);
  const put = (path: string, body: object, headers = bound) =>
    annals.http.put(path).set(headers).send(body);

  describe('in the media library', () => {
    it('should let nobody see, take, overwrite or delete what another school has', async () => {
      const before = await contentOf({ annals, school: foreign });
      const attempts = [
        get(`/upload/folders/${foreign.subfolder}?populate=files`),
        post('/upload/actions/bulk-move', {
          fileIds: [foreign.photo],
          destinationFolderId: own.folder,
        }),
        post('/upload/actions/bulk-delete', { fileIds: [foreign.photo] }),
        post('/upload/actions/bulk-delete', { folderIds: [foreign.subfolder] }),
        put(`/upload/folders/${foreign.subfolder}`, { parent: own.folder }),
        post(`/upload/files/${foreign.photo}/replace`, {}),
        post(`/upload?id=${foreign.photo}`, { fileInfo: JSON.stringify({ name: 'x' }) }),
      ];
      for (const attempt of attempts) {
        expect(refusalIn(await attempt)).toMatchObject({
          status: 403,
          code: 'not-in-your-library',
          params: { own: own.school },
        });
      }
      expect(await contentOf({ annals, school: foreign })).toEqual(before);
    });

    it('should say the same of what is of another school and of what does not exist', async () => {
      const ofOther = refusalIn(await get(`/upload/files/${foreign.photo}`));
      const ofNone = refusalIn(await get('/upload/files/999999'));
      expect(ofNone).toEqual(ofOther);
    });

    it('should put nothing of theirs where another school or nobody has it', async () => {
      const move = (destinationFolderId: number | null) =>
        post('/upload/actions/bulk-move', { fileIds: [own.photo], destinationFolderId });
      expect(refusalIn(await move(foreign.folder)).code).toBe('not-in-your-library');
      await move(null).expect(200);
      const [file] = await sql(
        annals,
        'SELECT l.folder_id AS folder FROM files_folder_lnk l WHERE l.file_id = ?',
        [own.photo],
      );
      expect(file).toEqual({ folder: own.folder });
    });

    it('should keep the school’s own folder where it is', async () => {
      const rename = { name: `改名 ${own.school}`, parent: null };
      await put(`/upload/folders/${own.folder}`, rename).expect(200);
      const attempts = [
        put(`/upload/folders/${own.folder}`, { parent: own.subfolder }),
        post('/upload/actions/bulk-delete', { folderIds: [own.folder] }),
        post('/upload/actions/bulk-move', {
          folderIds: [own.folder],
          destinationFolderId: own.subfolder,
        }),
      ];
      for (const attempt of attempts) {
        expect(refusalIn(await attempt).code).toBe('school-folder-stays');
      }
    });

    it('should not tie an upload to a document of whatever school', async () => {
      const [row] = await sql(annals, 'SELECT id FROM images WHERE document_id = ?', [
        foreign.image,
      ]);
      const { id } = z.object({ id: z.int() }).parse(row);
      const body = { ref: IMAGE, refId: id, field: 'file', fileInfo: '{}' };
      const refusal = refusalIn(await post('/upload', body).expect(400));
      expect(refusal.code).toBe('bad-request');
    });

    it('should answer what the panel asks with what is theirs, at the top what is theirs too', async () => {
      const top = 'filters[$and][0][parent][id][$null]=true';
      const folders = await get(`/upload/folders?sort=name:ASC&populate[parent]=true&${top}`);
      expect(idsSchema.parse(folders.body).data).toEqual([
        expect.objectContaining({ id: own.folder }),
      ]);
      const all = idsSchema.parse((await get('/upload/folders')).body).data.map(({ id }) => id);
      expect(all.sort()).toEqual([own.folder, own.subfolder].sort());
      await get('/upload/folders?pagination[pageSize]=-1').expect(200);
      const everything = await get('/upload/folders', free);
      expect(JSON.stringify(everything.body)).toContain(SECRET);
      const tree = idsSchema.parse((await get('/upload/folder-structure')).body).data;
      expect(tree.map(({ id }) => id)).toEqual([own.folder]);
      const populate =
        'populate[parent][populate][parent]=*&populate[children][count]=true&populate[files][count]=true';
      const one = await get(`/upload/folders/${own.folder}?${populate}`).expect(200);
      expect(folderSchema.parse(one.body).data).toMatchObject({
        parent: null,
        children: { count: 1 },
      });
      const files = 'page=1&pageSize=20&sort=updatedAt:DESC&filters[$and][0][folder][id]=';
      await get(`/upload/files?${files}${own.folder}`).expect(200);
      await get(`/upload/files?_q=${encodeURIComponent(SECRET)}`).expect(200, {
        results: [],
        pagination: { page: 1, pageSize: 10, pageCount: 0, total: 0 },
      });
    });

    it.each([
      ['/upload/folders?populate=files', 'populate'],
      ['/upload/folders?populate[createdBy]=true', 'populate'],
      ['/upload/folders?filters[createdBy][email][$startsWith]=a', 'filters.createdBy'],
      ['/upload/folders?filters[files][name][$contains]=a', 'filters.files'],
      ['/upload/folders?sort=createdBy.email:ASC', 'sort'],
      ['/upload/files?populate=related', 'populate'],
      ['/upload/files?filters[related][id]=1', 'filters.related'],
      ['/upload/files?filters[folder][name][$contains]=a', 'filters.folder'],
      ['/upload/files?fields=url', 'fields'],
      ['/upload/files?_q[$startsWith]=a', '_q'],
      ['/upload/folders?pagination[filters]=a', 'pagination'],
    ])('should refuse %s, which the panel does not ask', async (path, parameter) => {
      const refusal = refusalIn(await get(path).expect(400));
      expect(refusal).toMatchObject({ code: 'bad-request', params: { parameter } });
    });

    it.each([
      ['PUT', '/upload/folders/x', { name: 'x', parent: null }],
      ['POST', '/upload/folders', { name: 'x', parent: 'x' }],
      ['POST', '/upload/actions/bulk-move', { fileIds: [1], destinationFolderId: 'x' }],
      ['POST', '/upload/actions/bulk-update', { updates: [{ id: 1, fileInfo: { folder: 'x' } }] }],
      ['POST', '/upload/actions/bulk-delete', { fileIds: ['x'], folderIds: [] }],
      ['POST', '/upload/actions/bulk-delete', { fileIds: [99999999999], folderIds: [] }],
      ['PUT', '/upload/files/1.5', { fileInfo: '{}' }],
      ['PUT', '/upload/files/1', { fileInfo: '{' }],
      ['POST', '/upload?id=x', { fileInfo: '{}' }],
    ])(
      'should refuse ids that are none before anybody reads them: %s %s',
      async (method, path, body) => {
        for (const headers of [bound, free]) {
          const send = method === 'PUT' ? put : post;
          expect(refusalIn(await send(path, body, headers).expect(400)).code).toBe('bad-request');
        }
      },
    );

    it('should fetch no address for anybody', async () => {
      const body = { urls: ['http://0.0.0.0:1/x.jpg'] };
      await post('/upload/actions/upload-from-urls', body, administrator).expect(405);
    });
  });

  describe('in documents', () => {
    const asAdministrator = () => contentManager({ annals, headers: administrator });
    const block = (images: unknown) => ({ content: [{ __component: 'report.images', images }] });

    const spellings = (documentId: string): [string, unknown][] => [
      ['to connect', { connect: [{ documentId }] }],
      ['to connect beside one of theirs', { connect: [{ documentId }, { documentId: own.image }] }],
      ['to set', { set: [{ documentId }] }],
      ['as a list', [documentId]],
    ];

    it.each([
      ['bound', () => panel],
      ['not bound', asAdministrator],
    ])(
      'should refuse images of another school, however they are named, by whom is %s',
      async (_who, by) => {
        for (const [how, images] of spellings(foreign.image)) {
          const attempts = [
            await by().save(CHAPTER, own.chapter, block(images)),
            await by().save(CASE, own.case, { cover: images, title: '案例' }),
            await by().create(CHAPTER, {
              ...block(images),
              title: '新',
              report: { connect: [{ documentId: own.report }] },
            }),
            await by().clone(CHAPTER, own.chapter, { title: '副本', ...block(images) }),
          ];
          for (const attempt of attempts) {
            const { status, code } = refusalIn(attempt);
            expect([how, status, code]).toEqual([how, 400, 'relation-of-other-school']);
          }
        }
      },
    );

    it('should refuse an image by the id of its row', async () => {
      const [row] = await sql(annals, 'SELECT id FROM images WHERE document_id = ?', [
        foreign.image,
      ]);
      const { id } = z.object({ id: z.int() }).parse(row);
      const attempt = await panel.save(CASE, own.case, { cover: { connect: [{ id }] } });
      expect(refusalIn(attempt).code).toBe('relation-of-other-school');
    });

    it('should refuse files of another school for an image, and nobody’s for whoever is bound', async () => {
      const other = refusalIn(await panel.save(IMAGE, own.image, { file: foreign.photo }));
      expect(other.code).toBe('relation-of-other-school');
      const shown = refusalIn(await panel.save(IMAGE, own.image, { file: foreign.file.id }));
      expect(shown.code).toBe('relation-of-other-school');
      await panel.save(IMAGE, own.image, { file: own.file.id, caption: '校门' }).expect(200);
      await panel.save(IMAGE, own.image, { file: own.photo }).expect(200);
    });

    it('should not move an image that is shown to another school', async () => {
      const [row] = await sql(annals, 'SELECT document_id AS id FROM schools WHERE code = ?', [
        foreign.school,
      ]);
      const { id } = z.object({ id: z.string() }).parse(row);
      for (const school of [{ connect: [{ documentId: id }] }, { set: { documentId: id } }]) {
        const refusal = refusalIn(await asAdministrator().save(IMAGE, own.image, { school }));
        expect(refusal.code).toBe('image-school-is-fixed');
      }
    });

    it('should let them take away what was wrongly stored, which is an error until then', async () => {
      await sql(
        annals,
        `INSERT INTO cases_cover_lnk (case_id, image_id)
         SELECT c.id, i.id FROM cases c, images i
          WHERE c.document_id = ? AND i.document_id = ?
         ON CONFLICT DO NOTHING`,
        [own.case, foreign.image],
      );
      await sql(
        annals,
        `DELETE FROM cases_cover_lnk l USING cases c, images i
          WHERE l.case_id = c.id AND l.image_id = i.id AND c.document_id = ? AND i.document_id = ?`,
        [own.case, own.image],
      );
      const response = await get(
        `/annual-report/reports/${own.school}/${own.year}/findings`,
        administrator,
      ).expect(200);
      const findings = findingsSchema.parse(response.body).data;
      expect(findings.filter(({ check }) => check === 'images-of-other-schools')).toEqual([
        expect.objectContaining({ severity: 'error' }),
      ]);
      const taken = { cover: { disconnect: [{ documentId: foreign.image }] } };
      await panel.save(CASE, own.case, taken).expect(200);
    });

    it('should count what is theirs', async () => {
      const counts = async (headers: Headers) => {
        const path = '/content-manager/homepage/count-documents';
        const { body } = await get(path, headers).expect(200);
        return z.object({ data: z.record(z.string(), z.int()) }).parse(body).data;
      };
      const total = (of: Record<string, number>) =>
        Object.values(of).reduce((sum, count) => sum + count, 0);
      expect(total(await counts(bound))).toBeLessThan(20);
      expect(total(await counts(free))).toBeGreaterThan(100);
    });

    it('should count their own files on the first page, and nothing that they do not manage', async () => {
      const path = '/admin/homepage/key-statistics';
      const { body } = await get(path).expect(200);
      const { assets, ...rest } = statisticsSchema.parse(body).data;
      const [row] = await sql(
        annals,
        `SELECT count(*)::int AS count FROM files f JOIN upload_folders o
              ON f.folder_path = o.path OR starts_with(f.folder_path, o.path || '/')
          WHERE o.id = ?`,
        [own.folder],
      );
      expect(assets).toBe(z.object({ count: z.int().positive() }).parse(row).count);
      expect(new Set(Object.values(rest))).toEqual(new Set([null]));
      const all = statisticsSchema.parse((await get(path, free).expect(200)).body).data;
      expect(all.assets).toBeGreaterThan(assets ?? 0);
      expect(all.admins).toBeGreaterThan(1);
    });

    it.each([
      `/content-manager/collection-types/${CHAPTER}?filters[createdBy][email][$startsWith]=a`,
      `/content-manager/collection-types/${CHAPTER}?filters[$and][0][report][createdBy][email]=a`,
      `/content-manager/collection-types/${CHAPTER}?sort=createdBy.email:ASC`,
      `/content-manager/collection-types/${CHAPTER}?populate=createdBy`,
      `/content-manager/collection-types/${CHAPTER}?fields=title`,
      `/content-manager/relations/${CASE}/cover?filters[schoolCode]=a`,
      `/content-manager/relations/${CASE}/cover?id[0]=a&id[1]=b`,
    ])('should refuse %s, which the panel does not ask', async (path) => {
      expect(refusalIn(await get(path).expect(400)).code).toBe('bad-request');
    });

    it.each([
      ['beside a number', (id: string) => ({ documentIds: [id, 1] })],
      ['alone', (id: string) => ({ documentIds: [id] })],
    ])('should not read another school’s that is listed %s', async (_how, bodyOf) => {
      const path = `/content-manager/collection-types/${CHAPTER}/actions/bulkFindForValidation`;
      const response = await post(path, bodyOf(foreign.chapter));
      expect(refusalIn(response)).toMatchObject({ status: 403, code: 'school-not-yours' });
      expect(response.text).not.toContain(SECRET);
    });

    it.each([
      ['a question', { documentIds: { $startsWith: 'a' } }, 'documentIds'],
      ['a list with a question', { documentIds: [{ $startsWith: 'a' }] }, 'documentIds'],
      ['the order of authors’ addresses', { sort: 'createdBy.email:asc' }, 'sort'],
      ['an order in another spelling', { sort: { createdBy: { email: 'asc' } } }, 'sort'],
      ['anything else', { filters: { title: 'a' } }, 'filters'],
    ])('should not read several for a check by %s', async (_what, body, parameter) => {
      const path = `/content-manager/collection-types/${CHAPTER}/actions/bulkFindForValidation`;
      const response = await post(path, { documentIds: [own.chapter], ...body });
      const refusal = refusalIn(response);
      expect(refusal).toMatchObject({ status: 400, code: 'bad-request' });
      expect(String(refusal.params.parameter)).toMatch(new RegExp(`^${parameter}`));
    });

    it('should read several for a check as the panel asks it', async () => {
      const path = `/content-manager/collection-types/${CHAPTER}/actions/bulkFindForValidation`;
      const body = { documentIds: [own.chapter], sort: 'title:ASC' };
      expect((await post(path, body).expect(200)).body.results).toHaveLength(1);
    });

    it('should count relations to drafts of documents that are named, not guessed', async () => {
      const path = `/content-manager/collection-types/${CHAPTER}/actions/countManyEntriesDraftRelations`;
      const guessed = await get(`${path}?documentIds[$startsWith]=a`);
      expect(refusalIn(guessed)).toMatchObject({ status: 400, code: 'bad-request' });
      await get(`${path}?documentIds[0]=${own.chapter}`).expect(200);
      await get(`${path}?documentIds=${foreign.chapter}`).expect(403);
    });

    it('should answer the filters that the panel has', async () => {
      const path = `/content-manager/collection-types/${CHAPTER}?page=1&pageSize=10&sort=title:ASC`;
      const filters =
        '&filters[$and][0][title][$containsi]=a&filters[$and][1][report][title][$eq]=b&filters[$and][2][__status][$eq]=draft';
      await get(path + filters).expect(200);
    });

    it.each(['createdBy', 'updatedBy'])('should offer nobody as %s', async (field) => {
      await get(`/content-manager/relations/${CHAPTER}/${field}`).expect(403);
    });
  });

  describe('in what is the same for all', () => {
    const layouts = [
      ['PUT /upload/configuration', { pageSize: 10, sort: 'createdAt:DESC' }],
      ['PUT /content-manager/components/report.text/configuration', {}],
      ['PUT /i18n/settings', { aiLocalizations: false }],
      ['POST /email', { to: 'a@example.org', subject: 'a', text: 'a' }],
    ] as const;

    it.each(layouts)('should let no editor call %s, bound or not', async (route, body) => {
      const [method, path] = route.split(' ');
      const send = method === 'PUT' ? put : post;
      await send(path ?? '', body, bound).expect(403);
      await send(path ?? '', body, free).expect(403);
    });

    it('should let administrators say how the library looks', async () => {
      const body = { pageSize: 20, sort: 'createdAt:DESC' };
      await put('/upload/configuration', body, administrator).expect(200);
    });
  });
});

import { access } from 'node:fs/promises';
import path from 'node:path';
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
import { documentsOf, findDocument } from '../support/content/documents';
import { createReport, removeReport } from '../support/content/outline';
import { signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { sql } from '../support/stored/sql';

type Uid = typeof SCHOOL | typeof REPORT | typeof INDICATOR | typeof IMAGE;

describe('what is in use', () => {
  let annals: Annals;
  let headers: Record<string, string>;
  let manager: ContentManager;
  let report: string;

  const documents = (uid: Uid) => documentsOf(annals.strapi, uid);
  const find = (uid: Uid, filters: Record<string, unknown>) =>
    findDocument({ strapi: annals.strapi, uid, filters });

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
    manager = contentManager({ annals, headers });
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    report = await createReport({ strapi: annals.strapi, year: 2030 });
  });

  afterEach(() => removeReport(annals, report));

  const addImage = async (caption: string): Promise<string> => {
    const [file] = await sql(annals, 'SELECT id FROM files ORDER BY id LIMIT 1');
    const school = (await find(SCHOOL, { code: 'juying' })).documentId;
    const data = { caption, school, file: file?.id, consent: 'not-needed' };
    return (await documents(IMAGE).create({ data })).documentId;
  };

  const addTable = async (title: string, layout: unknown[] = []): Promise<string> => {
    const data = { title, years: [2030], layout, report };
    return (await documentsOf(annals.strapi, INDICATOR_TABLE).create({ data })).documentId;
  };

  const addIndicator = async (code: string): Promise<string> =>
    (await documents(INDICATOR).create({ data: { code, name: `指标 ${code}` } })).documentId;

  const row = (indicator: string) => ({
    key: 'row',
    indicator,
    label: '行',
    seq: 1,
    level: 0,
    parent: null,
    required: false,
    footnote: null,
  });

  describe('an image', () => {
    const inBlock = (image: string) => ({
      title: '有图的章节',
      report,
      content: [{ __component: 'report.images', images: [image] }],
    });

    it('should stay while a draft shows it, and go afterwards', async () => {
      const image = await addImage('草稿中的图');
      const { documentId } = await documentsOf(annals.strapi, CHAPTER).create({
        data: inBlock(image),
      });
      const refusal = await refusalOf(documents(IMAGE).delete({ documentId: image }));
      expect(refusal.code).toBe('image-in-use');
      expect(refusal.message).toContain('章节“有图的章节”');
      await documentsOf(annals.strapi, CHAPTER).update({ documentId, data: { content: [] } });
      await documents(IMAGE).delete({ documentId: image });
      expect(await documents(IMAGE).findMany({ filters: { documentId: image } })).toEqual([]);
    });

    it('should stay while only the published version shows it', async () => {
      const image = await addImage('已发布的图');
      const { documentId } = await documentsOf(annals.strapi, CHAPTER).create({
        data: inBlock(image),
        status: 'published',
      });
      await documentsOf(annals.strapi, CHAPTER).update({ documentId, data: { content: [] } });
      const refusal = await refusalOf(documents(IMAGE).delete({ documentId: image }));
      expect(refusal.code).toBe('image-in-use');
      await documentsOf(annals.strapi, CHAPTER).publish({ documentId });
      await documents(IMAGE).delete({ documentId: image });
    });

    it('should stay while a case shows it as its cover', async () => {
      const image = await addImage('封面');
      const { documentId } = await documentsOf(annals.strapi, CASE).create({
        data: { title: '有封面的案例', report, cover: image },
      });
      const refusal = await refusalOf(documents(IMAGE).delete({ documentId: image }));
      expect(refusal.message).toContain('案例“有封面的案例”的封面');
      await documentsOf(annals.strapi, CASE).update({ documentId, data: { cover: null } });
      await documents(IMAGE).delete({ documentId: image });
    });

    it('should be named with its place by the content manager, in English too', async () => {
      const { documentId } = await find(IMAGE, { key: 'competition-certificates' });
      const english = { ...headers, 'Accept-Language': 'en' };
      const answer = await contentManager({ annals, headers: english }).remove(IMAGE, documentId);
      const refusal = refusalIn(answer);
      expect(refusal).toMatchObject({ status: 400, code: 'image-in-use' });
      expect(refusal.message).toMatch(/^Image ".*" is in use .* chapter "/);
    });

    it('should stay, and every other with it, when many are deleted at once', async () => {
      const used = (await find(IMAGE, { key: 'competition-certificates' })).documentId;
      const free = await addImage('无用的图');
      const refusal = refusalIn(await manager.removeMany(IMAGE, [used, free]));
      expect(refusal).toMatchObject({ status: 400, code: 'image-in-use' });
      const left = await documents(IMAGE).findMany({
        filters: { documentId: { $in: [used, free] } },
      });
      expect(left).toHaveLength(2);
      await documents(IMAGE).delete({ documentId: free });
    });
  });

  describe('a photograph in the media library', () => {
    const pathOf = (url: unknown): string => path.join(annals.publicFolder, String(url));

    const findFile = async () => {
      const [file] = await sql(
        annals,
        `SELECT f.id, f.url FROM files f JOIN files_related_mph m ON m.file_id = f.id
           JOIN images i ON i.id = m.related_id AND m.related_type = 'api::image.image'
          WHERE i.key = 'competition-certificates'`,
      );
      return { id: Number(file?.id), url: file?.url };
    };

    it('should stay with its bytes while an image shows it', async () => {
      const { id, url } = await findFile();
      const response = await annals.http.delete(`/upload/files/${id}`).set(headers);
      const refusal = refusalIn(response);
      expect(refusal).toMatchObject({ status: 400, code: 'file-in-use' });
      expect(refusal.message).toContain('图片“');
      await expect(access(pathOf(url))).resolves.toBeUndefined();
    });

    it('should stay with its bytes when many are deleted at once', async () => {
      const { id, url } = await findFile();
      const response = await annals.http
        .post('/upload/actions/bulk-delete')
        .set(headers)
        .send({ fileIds: [id], folderIds: [] });
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'file-in-use' });
      await expect(access(pathOf(url))).resolves.toBeUndefined();
      expect(await sql(annals, 'SELECT id FROM files WHERE id = ?', [id])).toHaveLength(1);
    });

    it('should stay when its folder is deleted', async () => {
      const { id, url } = await findFile();
      const folder = await annals.http
        .post('/upload/folders')
        .set(headers)
        .send({ name: '二〇二四', parent: null });
      const folderId: unknown = folder.body.data.id;
      await annals.http
        .post('/upload/actions/bulk-move')
        .set(headers)
        .send({ fileIds: [id], folderIds: [], destinationFolderId: folderId })
        .expect(200);
      const response = await annals.http
        .post('/upload/actions/bulk-delete')
        .set(headers)
        .send({ fileIds: [], folderIds: [folderId] });
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'file-in-use' });
      await expect(access(pathOf(url))).resolves.toBeUndefined();
      expect(await sql(annals, 'SELECT id FROM files WHERE id = ?', [id])).toHaveLength(1);
    });

    it('should keep what is chosen with it, in folders too', async () => {
      const { id, url } = await findFile();
      const addFree = async (): Promise<number> => {
        const response = await annals.http
          .post('/upload')
          .set(headers)
          .attach('files', pathOf(url), 'free.jpg')
          .expect(201);
        return Number(response.body[0].id);
      };
      const addFolder = async (parent: number | null): Promise<number> => {
        const name = `文件夹 ${Math.random()}`;
        const response = await annals.http
          .post('/upload/folders')
          .set(headers)
          .send({ name, parent });
        return Number(response.body.data.id);
      };
      const [alone, beside, within] = [await addFree(), await addFree(), await addFree()];
      const outer = await addFolder(null);
      const inner = await addFolder(outer);
      const move = (fileIds: number[], destinationFolderId: number | null) =>
        annals.http
          .post('/upload/actions/bulk-move')
          .set(headers)
          .send({ fileIds, folderIds: [], destinationFolderId })
          .expect(200);
      await move([within], outer);
      const remove = (fileIds: number[], folderIds: number[]) =>
        annals.http.post('/upload/actions/bulk-delete').set(headers).send({ fileIds, folderIds });

      const listed = refusalIn(await remove([alone, id, beside], []));
      expect(listed).toMatchObject({ status: 400, code: 'file-in-use' });
      await move([id], inner);
      const nested = refusalIn(await remove([alone, beside], [outer]));
      expect(nested).toMatchObject({ status: 400, code: 'file-in-use' });
      expect(nested.message).toContain('图片“');

      const files = [id, alone, beside, within];
      const rows = await sql(annals, 'SELECT url FROM files WHERE id = ANY(?)', [files]);
      expect(rows).toHaveLength(files.length);
      for (const row of rows) await expect(access(pathOf(row.url))).resolves.toBeUndefined();
      const folders = await sql(annals, 'SELECT id FROM upload_folders WHERE id = ANY(?)', [
        [outer, inner],
      ]);
      expect(folders).toHaveLength(2);

      await move([id], null);
      await remove([alone, beside], [outer]).expect(200);
      expect(await sql(annals, 'SELECT id FROM files WHERE id = ANY(?)', [files])).toEqual([
        { id },
      ]);
    });

    it('should go once no image shows it', async () => {
      const caption = '将被删除的图';
      const image = await addImage(caption);
      await documents(IMAGE).delete({ documentId: image });
      const copy = await annals.http
        .post('/upload')
        .set(headers)
        .attach('files', pathOf((await findFile()).url), 'unused.jpg');
      expect(copy.status).toBe(201);
      const fileId = Number(copy.body[0].id);
      await annals.http.delete(`/upload/files/${fileId}`).set(headers).expect(200);
      expect(await sql(annals, 'SELECT id FROM files WHERE id = ?', [fileId])).toEqual([]);
    });
  });

  describe('an indicator', () => {
    it('should stay while it has values, and go afterwards', async () => {
      const documentId = await addIndicator('test.valued');
      const value = await documentsOf(annals.strapi, OBSERVATION).create({
        data: {
          schoolCode: 'juying',
          indicatorCode: 'test.valued',
          year: 2030,
          value: 1,
          text: '1',
        },
      });
      const refusal = await refusalOf(documents(INDICATOR).delete({ documentId }));
      expect(refusal.code).toBe('indicator-in-use');
      expect(refusal.message).toContain('juying 2030');
      await documentsOf(annals.strapi, OBSERVATION).delete({ documentId: value.documentId });
      await documents(INDICATOR).delete({ documentId });
      expect(await documents(INDICATOR).findMany({ filters: { documentId } })).toEqual([]);
    });

    it('should stay while a table prints it, and go afterwards', async () => {
      const documentId = await addIndicator('test.printed');
      const table = await addTable('测试表', [row('test.printed')]);
      const refusal = await refusalOf(documents(INDICATOR).delete({ documentId }));
      expect(refusal.message).toContain('指标表“测试表”');
      await documentsOf(annals.strapi, INDICATOR_TABLE).delete({ documentId: table });
      await documents(INDICATOR).delete({ documentId });
    });

    it('should stay while an edition holds values of it', async () => {
      const documentId = await addIndicator('test.released');
      await sql(
        annals,
        `INSERT INTO annals_released_value
           (edition_id, report_year, indicator_code, year, value, text, status, origin)
         SELECT id, year, 'test.released', year, 1, '1', 'final', 'reported'
           FROM annals_edition LIMIT 1`,
      );
      const refusal = await refusalOf(documents(INDICATOR).delete({ documentId }));
      expect(refusal).toMatchObject({ code: 'indicator-in-use' });
      expect(refusal.message).toContain('已发布的版次');
    });

    it('should keep its code once it has values', async () => {
      const { documentId } = await find(INDICATOR, { code: 'graduates.total' });
      const data = { code: 'graduates.all' };
      const refusal = await refusalOf(documents(INDICATOR).update({ documentId, data }));
      expect(refusal).toMatchObject({ code: 'code-is-fixed' });
      expect(refusal.message).toContain('graduates.total');
    });

    it('should take another code while nothing names it', async () => {
      const documentId = await addIndicator('test.unnamed');
      await documents(INDICATOR).update({ documentId, data: { code: 'test.renamed' } });
      expect((await find(INDICATOR, { documentId })).code).toBe('test.renamed');
    });

    it('should take another name at any time', async () => {
      const { documentId, name } = await find(INDICATOR, { code: 'graduates.total' });
      const response = await manager.save(INDICATOR, documentId, {
        code: 'graduates.total',
        name: '新名称',
      });
      expect(response.status).toBe(200);
      await documents(INDICATOR).update({ documentId, data: { name } });
    });
  });

  describe('an indicator table', () => {
    it('should stay while a block shows it, and go afterwards', async () => {
      const table = await addTable('块中的表');
      const { documentId } = await documentsOf(annals.strapi, CHAPTER).create({
        data: {
          title: '有表的章节',
          report,
          content: [{ __component: 'report.table', table }],
        },
      });
      const work = documentsOf(annals.strapi, INDICATOR_TABLE).delete({ documentId: table });
      const refusal = await refusalOf(work);
      expect(refusal.code).toBe('table-in-use');
      expect(refusal.message).toContain('章节“有表的章节”');
      await documentsOf(annals.strapi, CHAPTER).update({ documentId, data: { content: [] } });
      await documentsOf(annals.strapi, INDICATOR_TABLE).delete({ documentId: table });
    });

    it('should not be shown by a chapter of another report', async () => {
      const foreign = await findDocument({
        strapi: annals.strapi,
        uid: INDICATOR_TABLE,
        filters: { key: 'annex-1' },
      });
      const content = [{ __component: 'report.table', table: foreign.documentId }];
      const work = documentsOf(annals.strapi, CHAPTER).create({
        data: { title: '借表', report, content },
      });
      expect((await refusalOf(work)).code).toBe('table-missing');
    });
  });

  describe('a report', () => {
    it('should stay while it has content, and go afterwards', async () => {
      const { documentId } = await documentsOf(annals.strapi, CHAPTER).create({
        data: { title: '唯一的章节', report },
      });
      const refusal = await refusalOf(documents(REPORT).delete({ documentId: report }));
      expect(refusal.code).toBe('report-in-use');
      expect(refusal.message).toContain('章节“唯一的章节”');
      await documentsOf(annals.strapi, CHAPTER).delete({ documentId });
      await documents(REPORT).delete({ documentId: report });
      expect(await documents(REPORT).findMany({ filters: { documentId: report } })).toEqual([]);
    });

    it('should stay among many that the content manager deletes', async () => {
      const demo = await find(REPORT, { schoolCode: 'juying', year: 2024 });
      const refusal = refusalIn(await manager.removeMany(REPORT, [demo.documentId, report]));
      expect(refusal).toMatchObject({ status: 400, code: 'report-in-use' });
      expect(await documents(REPORT).findMany({})).toHaveLength(2);
    });

    it('should keep its school and year once it has content', async () => {
      const demo = await find(REPORT, { schoolCode: 'juying', year: 2024 });
      const work = documents(REPORT).update({
        documentId: demo.documentId,
        data: { year: 2025 },
      });
      expect((await refusalOf(work)).code).toBe('report-identity-is-fixed');
    });

    it('should take another year while it is empty', async () => {
      await documents(REPORT).update({ documentId: report, data: { year: 2031 } });
      expect((await find(REPORT, { documentId: report })).year).toBe(2031);
    });
  });

  describe('a school', () => {
    it('should stay while it has a report, and go afterwards', async () => {
      const { documentId } = await documents(SCHOOL).create({
        data: { code: 'third', name: '第三学校' },
      });
      const third = await documents(REPORT).create({
        data: { schoolCode: 'third', year: 2024, title: '第三学校报告' },
      });
      const refusal = await refusalOf(documents(SCHOOL).delete({ documentId }));
      expect(refusal.code).toBe('school-in-use');
      expect(refusal.message).toContain('年度报告“2024”');
      await documents(REPORT).delete({ documentId: third.documentId });
      await documents(SCHOOL).delete({ documentId });
      expect(await documents(SCHOOL).findMany({ filters: { documentId } })).toEqual([]);
    });

    it('should keep its code once anything names it, in the content manager too', async () => {
      const { documentId } = await find(SCHOOL, { code: 'juying' });
      const response = await manager.save(SCHOOL, documentId, { code: 'other', name: '聚英' });
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'code-is-fixed' });
    });
  });
});

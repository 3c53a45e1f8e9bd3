import {
  panelDocumentResponseSchema,
  readingResponseSchema,
  type ReadingRequest,
} from '../../src/plugins/annual-report/contract/admin/document';
import { passageReadingResponseSchema } from '../../src/plugins/annual-report/contract/admin/passage';
import { createPanelDocumentService } from '../../src/plugins/annual-report/server/src/services/editor-panel/panel-document-service';
import { CASE, CHAPTER, IMAGE, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager } from '../support/asking/content-manager';
import { documentsOf, findDocument } from '../support/content/documents';
import { enlargeReport } from '../support/content/enlarge-report';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';

const CASE_TITLE = '成功获批市级高技能人才培训基地';
const MAX_STATEMENTS = 25;

describe('what stands beside a form', () => {
  let annals: Annals;
  let editor: { Authorization: string };
  let caseId: string;

  beforeAll(async () => {
    annals = await startAnnals();
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    caseId = await idOf(CASE, { title: CASE_TITLE });
  });

  afterAll(() => annals.stop());

  const idOf = async (uid: typeof CASE | typeof CHAPTER | typeof REPORT, filters = {}) =>
    (await findDocument({ strapi: annals.strapi, uid, filters })).documentId;

  const ask = (type: string, documentId: string) =>
    annals.http.get(`/annual-report/documents/${type}/${documentId}/desk`).set(editor);

  const read = (documentId: string, written: Partial<ReadingRequest>, type = 'case') =>
    annals.http
      .post(`/annual-report/documents/${type}/${documentId}/reading`)
      .set(editor)
      .send({ title: CASE_TITLE, summary: null, blocks: [], ...written });

  const text = (words: string) => ({
    type: 'text' as const,
    content: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
  });

  it('should be an answer of the contract for an editor, never to be stored', async () => {
    const response = await ask('case', caseId).expect(200);
    expect(response.headers['cache-control']).toBe('no-store');
    const { data } = panelDocumentResponseSchema.parse(response.body);
    expect(data).toMatchObject({ label: '案例 1', report: { school: 'juying', year: 2024 } });
    expect(data.path.map(({ number }) => number)).toEqual(['1', '1.1']);
  });

  describe('a passage while it is typed', () => {
    const type = (documentId: string, body: object, headers = editor) =>
      annals.http
        .post(`/annual-report/documents/case/${documentId}/passage`)
        .set(headers)
        .send(body);

    it('should be answered with what checks and ledger say of it, at its places', async () => {
      const text = '开放日接待来访家长 4127 人，，反响热烈。';
      const response = await type(caseId, { field: 'content.0.content.0', text }).expect(200);
      const { findings, numbers } = passageReadingResponseSchema.parse(response.body).data;
      expect(findings.map(({ check }) => check)).toContain('doubled-punctuation');
      const [number] = numbers;
      expect(number?.account.kind).toBe('open');
      expect(number && text.slice(number.from, number.until)).toBe('4127 人');
    });

    it('should not be saved by it', async () => {
      const before = await ask('case', caseId);
      await type(caseId, { field: 'content.0.content.0', text: '别的话。' }).expect(200);
      expect((await ask('case', caseId)).body).toEqual(before.body);
    });

    it.each<[string, object]>([
      ['without a field', { text: '甲' }],
      ['in no field', { field: 'content/0', text: '甲' }],
      ['longer than any passage', { field: 'content.0.content.0', text: '甲'.repeat(20_001) }],
    ])('should be refused %s', async (_what, body) => {
      await type(caseId, body).expect(400);
    });
  });

  it('should show what a token prints now', async () => {
    const response = await ask('chapter', await idOf(CHAPTER, { title: '学校概况' })).expect(200);
    const { tokens } = panelDocumentResponseSchema.parse(response.body).data;
    const graduates = tokens.find(({ token }) => token === '{{graduates.total}}');
    expect(graduates).toMatchObject({ text: '305', name: '毕业生人数' });
  });

  it('should be there for a report too', async () => {
    await ask('report', await idOf(REPORT)).expect(200);
  });

  it('should say that there is no such document', async () => {
    expect(refusalIn(await ask('case', 'nosuchcase'))).toMatchObject({
      status: 404,
      code: 'document-unknown',
    });
  });

  it('should refuse another type, and somebody who is not signed in', async () => {
    await ask('image', caseId).expect(400);
    await annals.http.get(`/annual-report/documents/case/${caseId}/desk`).expect(401);
  });

  it('should print what stands in a form, with its tokens resolved', async () => {
    const blocks = [text('毕业生 {{graduates.total}} 人，见 {{table:annex-1}}。')];
    const response = await read(caseId, { title: '未保存的题目', blocks }).expect(200);
    expect(readingResponseSchema.parse(response.body).data).toMatchObject({
      label: '案例 1',
      title: '未保存的题目',
      blocks: [{ html: '<p>毕业生 305 人，见 附表 1。</p>' }],
    });
  });

  it('should write no tag that was typed', async () => {
    const response = await read(caseId, { blocks: [text('<script>alert(1)</script>')] });
    const { data } = readingResponseSchema.parse(response.body);
    expect(data?.blocks).toMatchObject([{ html: expect.not.stringContaining('<script') }]);
  });

  it('should show saved pictures and chosen ones, and none of another school', async () => {
    const { strapi } = annals;
    const [mine, theirs] = await Promise.all([
      findDocument({ strapi, uid: IMAGE, filters: { key: 'main-campus' } }),
      documentsOf(strapi, IMAGE).create({ data: { caption: '别校', consent: 'obtained' } }),
    ]);
    await sql(annals, 'UPDATE images SET school_code = ? WHERE document_id = ?', [
      'elsewhere',
      theirs.documentId,
    ]);
    const connect = [mine.documentId, theirs.documentId];
    const block = { type: 'images' as const, id: null, connect, disconnect: [] };
    const response = await read(caseId, { blocks: [block] }).expect(200);
    const { data } = readingResponseSchema.parse(response.body);
    expect(data?.images.map(({ id }) => id)).toEqual([mine.documentId]);
  });

  it('should be nothing for a case that stands in no chapter', async () => {
    const lost = await documentsOf(annals.strapi, CASE).create({ data: { title: '无处' } });
    const response = await read(lost.documentId, { title: '无处' }).expect(200);
    expect(response.body).toEqual({ data: null });
    await documentsOf(annals.strapi, CASE).delete({ documentId: lost.documentId });
  });

  it('should ask the database as often for a report ten times as large', async () => {
    const { strapi } = annals;
    await enlargeReport({ databaseUrl: annals.databaseUrl, times: 10 });
    const service = createPanelDocumentService({ strapi });
    const [large] = await sql(
      annals,
      `SELECT document_id FROM cases WHERE published_at IS NULL AND report_document_id <> ? LIMIT 1`,
      [await idOf(REPORT, { schoolCode: 'juying' })],
    );
    const largeId = String(large?.document_id);
    const count = async (work: () => Promise<unknown>): Promise<number> =>
      (await statementsOf(annals, work)).length;
    const written = { title: '', summary: null, blocks: [text('文字')] };
    const describeIt = (documentId: string) => () => service.describe({ type: 'case', documentId });
    const readIt = (documentId: string) => () =>
      service.read({ type: 'case', documentId, ...written });
    const small = [await count(describeIt(caseId)), await count(readIt(caseId))];
    const big = [await count(describeIt(largeId)), await count(readIt(largeId))];
    // The large one has no pack to read.
    expect(big.map((statements, index) => statements <= (small[index] ?? 0))).toEqual([true, true]);
    expect(Math.max(...small)).toBeLessThan(MAX_STATEMENTS);
  });
});

describe('choosing a chapter in a form', () => {
  let annals: Annals;
  let editor: { Authorization: string };

  beforeAll(async () => {
    annals = await startAnnals();
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  const offered = async (field: string, query: string): Promise<string[]> => {
    const response = await annals.http
      .get(`/content-manager/relations/${field}?${query}`)
      .set(editor)
      .expect(200);
    return response.body.results.map(({ title }: { title: string }) => title);
  };

  it('should offer chapters by number, in reading order', async () => {
    expect(await offered(`${CASE}/chapter`, 'pageSize=3&page=1')).toEqual([
      '2024 · 1 学校概况',
      '2024 · 1.1 基本情况',
      expect.stringMatching(/^2024 · 1\.[12]/),
    ]);
  });

  it('should go on where the page before ended', async () => {
    const both = await offered(`${CASE}/chapter`, 'pageSize=4&page=1');
    const second = await offered(`${CASE}/chapter`, 'pageSize=2&page=2');
    expect(second).toEqual(both.slice(2));
  });

  it('should find a chapter by its number or by words of its title', async () => {
    expect(await offered(`${CASE}/chapter`, '_q=1.1 基本')).toEqual(['2024 · 1.1 基本情况']);
  });

  it('should offer no chapter of the third level as a parent', async () => {
    const parents = await offered(`${CHAPTER}/parent`, 'pageSize=100');
    expect(parents.filter((label) => /\d+\.\d+\.\d+ /.test(label))).toEqual([]);
  });

  it('should name the chosen chapter the same way', async () => {
    const { strapi } = annals;
    const { documentId } = await findDocument({
      strapi,
      uid: CASE,
      filters: { title: CASE_TITLE },
    });
    expect(await offered(`${CASE}/${documentId}/chapter`, '')).toEqual(['2024 · 1.1 基本情况']);
  });

  it('should be all that a new case needs beside its title', async () => {
    const { strapi } = annals;
    const chapter = await findDocument({ strapi, uid: CHAPTER, filters: { title: '基本情况' } });
    const manager = contentManager({ annals, headers: editor });
    const connect = [{ id: chapter.id, documentId: chapter.documentId }];
    const body = { title: '新的案例', chapter: { connect, disconnect: [] } };
    const created = await manager.create(CASE, body).expect(201);
    const panel = await annals.http
      .get(`/annual-report/documents/case/${created.body.data.documentId}/desk`)
      .set(editor)
      .expect(200);
    expect(panel.body.data.path).toMatchObject([{ number: '1' }, { number: '1.1' }]);
  });
});

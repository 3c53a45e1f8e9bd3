import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { documentsOf, findDocument } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import { CHAPTER, REPORT } from '../../src/plugins/annual-report/server/src/uids';

const REPORT_PAGES = '/annual-report/reports/juying/2024';

const blocksSchema = z.object({
  data: z.object({
    content: z.array(z.looseObject({ __component: z.string(), content: z.unknown() })),
  }),
});
const findingsSchema = z.object({
  data: z.array(
    z.object({
      check: z.string(),
      severity: z.string(),
      place: z.object({ type: z.string(), id: z.string(), field: z.string().optional() }),
    }),
  ),
});

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const list = (properties: object) => ({
  type: 'list',
  format: 'unordered',
  children: [{ type: 'list-item', children: [{ type: 'text', text: '一项' }] }],
  ...properties,
});
const PICTURE = {
  type: 'image',
  image: {
    name: 'a.jpg',
    url: '/uploads/a.jpg',
    width: 1,
    height: 1,
    hash: 'a',
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 1,
    provider: 'local',
    createdAt: '2024-01-01',
    updatedAt: '2024-01-01',
  },
  children: [{ type: 'text', text: '' }],
};
const textBlock = (...content: unknown[]) => ({ __component: 'report.text', content });

describe('texts that no report could show', () => {
  let annals: Annals;
  let headers: { Authorization: string };
  let english: { Authorization: string };
  let editor: ContentManager;
  let chapter: string;
  let report: string;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    headers = await signInAs({ strapi, role: 'annals-releaser' });
    english = await signInAs({ strapi, role: 'annals-releaser', language: 'en' });
    editor = contentManager({ annals, headers });
    const find = async (uid: typeof CHAPTER | typeof REPORT, filters: object) =>
      (await findDocument({ strapi, uid, filters: { ...filters } })).documentId;
    report = await find(REPORT, { schoolCode: 'juying', year: 2024 });
    chapter = await find(CHAPTER, { title: '基本情况', reportDocumentId: report });
  });

  afterAll(() => annals.stop());

  const stored = async () =>
    blocksSchema.parse((await editor.read(CHAPTER, chapter).expect(200)).body).data.content;

  const save = (content: unknown, by = editor) => by.save(CHAPTER, chapter, { content });

  describe('at saving', () => {
    it.each([
      [-1, 0],
      [1.7, 1],
      ['deep', undefined],
    ])('should put an indent of %p in order', async (indentLevel, expected) => {
      await save([textBlock(list({ indentLevel }))]).expect(200);
      const [block] = await stored();
      expect(block?.content).toEqual([
        expected === undefined ? list({}) : list({ indentLevel: expected }),
      ]);
      const path = `${REPORT_PAGES}/preview?status=draft`;
      await annals.http.get(path).set(headers).expect(200);
    });

    it('should refuse a picture inside the text with its place, in the field of the form', async () => {
      const content = [textBlock(paragraph('前')), textBlock(paragraph('后'), PICTURE)];
      const refusal = refusalIn(await save(content));
      expect(refusal).toMatchObject({
        status: 400,
        name: 'ValidationError',
        code: 'picture-in-text',
        details: { errors: [{ path: ['content', 1, 'content'] }] },
      });
      expect(refusal.message).toContain('第 2 个内容块，第 2 段');
    });

    it.each([
      ['a node without children', { type: 'paragraph' }],
      ['a node of a kind that nobody knows', { type: 'marquee', children: [] }],
      [
        'an empty place among words',
        { type: 'quote', children: [null, { type: 'text', text: '' }] },
      ],
      ['a text without its words', { type: 'paragraph', children: [{ type: 'text' }] }],
      ['nothing at all', null],
      ['a word', 'x'],
    ])('should refuse %s, in the language of whoever saves', async (_what, node) => {
      const by = contentManager({ annals, headers: english });
      const refusal = refusalIn(await save([textBlock(paragraph('Before'), node)], by));
      expect(refusal).toMatchObject({ status: 400, code: 'text-unreadable' });
      expect(refusal.message).toContain('block 1, paragraph 2');
    });

    it('should refuse it in the statement of a report too', async () => {
      const data = { statement: [paragraph('声明'), PICTURE] };
      expect(refusalIn(await editor.save(REPORT, report, data))).toMatchObject({
        code: 'picture-in-text',
        details: { errors: [{ path: ['statement'] }] },
      });
    });

    it('should refuse it from a script as from the panel, at creation and for a copy', async () => {
      const documents = documentsOf(annals.strapi, CHAPTER);
      const data = { title: '新的一章', report, content: [textBlock(PICTURE)] };
      await expect(documents.create({ data })).rejects.toMatchObject({
        details: { code: 'picture-in-text' },
      });
      const copy = { documentId: chapter, data: { content: [textBlock({ type: 'x' })] } };
      await expect(documents.clone(copy)).rejects.toMatchObject({
        details: { code: 'text-unreadable' },
      });
    });
  });

  describe('that are stored already', () => {
    const unreadable = [paragraph('前'), PICTURE, { type: 'marquee' }, paragraph('后')];

    beforeAll(async () => {
      await save([textBlock(paragraph('第一块')), textBlock(paragraph('第二块'))]).expect(200);
      await sql(
        annals,
        `UPDATE components_report_text SET content = ?::jsonb
          WHERE id = (SELECT p.cmp_id FROM chapters_cmps p JOIN chapters c ON c.id = p.entity_id
                       WHERE c.document_id = ? AND c.published_at IS NULL
                         AND p.component_type = 'report.text' ORDER BY p."order" DESC LIMIT 1)`,
        [JSON.stringify(unreadable), chapter],
      );
      await sql(annals, 'UPDATE reports SET statement = ?::jsonb WHERE document_id = ?', [
        JSON.stringify({ not: 'a text' }),
        report,
      ]);
    });

    it.each([
      `${REPORT_PAGES}/preview?status=draft`,
      `${REPORT_PAGES}/findings`,
      `${REPORT_PAGES}/overview`,
      `${REPORT_PAGES}/outline`,
      `${REPORT_PAGES}/photos`,
      `${REPORT_PAGES}/changes`,
    ])('should leave %s as it is', async (path) => {
      await annals.http.get(path).set(headers).expect(200);
    });

    it('should leave the panel beside the form as it is, and the reading view', async () => {
      const base = `/annual-report/documents/chapter/${chapter}`;
      await annals.http.get(`${base}/desk`).set(headers).expect(200);
      const blocks = [{ type: 'text', content: unreadable }];
      const response = await annals.http
        .post(`${base}/reading`)
        .set(headers)
        .send({ title: '基本情况', blocks })
        .expect(200);
      expect(JSON.stringify(response.body.data.blocks)).toContain('后');
    });

    it('should print what stands before and behind', async () => {
      const path = `${REPORT_PAGES}/preview?status=draft`;
      const { text } = await annals.http.get(path).set(headers).expect(200);
      expect(text).toContain('第一块');
      expect(text).toContain('后');
    });

    it('should be errors at their places', async () => {
      const response = await annals.http.get(`${REPORT_PAGES}/findings`).set(headers).expect(200);
      const found = findingsSchema
        .parse(response.body)
        .data.filter(({ check }) => check === 'unreadable-text');
      expect(found.map(({ place: { id, field } }) => `${id} ${String(field)}`)).toEqual([
        `${report} statement`,
        `${chapter} content.1.content.1`,
        `${chapter} content.1.content.2`,
      ]);
      expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error']));
    });

    it('should keep nobody from saving something else', async () => {
      const blocks = await stored();
      const [first, second] = blocks;
      await sql(annals, `UPDATE components_report_text SET content = ?::jsonb WHERE id = ?`, [
        JSON.stringify([paragraph('前'), PICTURE]),
        second?.id,
      ]);
      const changed = { ...first, content: [paragraph('改过的第一块')] };
      const again = { ...second, content: [paragraph('也改了'), PICTURE] };
      await save([changed, again]).expect(200);
      expect((await stored())[1]?.content).toEqual([paragraph('也改了'), PICTURE]);
      const worse = { ...second, content: [PICTURE, { ...PICTURE, image: { name: 'b.jpg' } }] };
      expect(refusalIn(await save([changed, worse]))).toMatchObject({ code: 'picture-in-text' });
    });
  });
});

import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { CASE, CHAPTER, REPORT } from '../../src/plugins/annual-report/server/src/uids';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { documentsOf, findDocument } from '../support/content/documents';
import { startAnnals, type Annals } from '../support/running/annals';

const PAGES = '/annual-report/reports/juying/2024';

const savedSchema = z.object({
  data: z.object({
    documentId: z.string(),
    content: z.array(
      z.looseObject({
        __component: z.string(),
        id: z.number(),
        key: z.string().optional(),
        cells: z.unknown().optional(),
      }),
    ),
  }),
});

const CELLS = [
  ['企业', '专业'],
  ['甲公司', '软件技术\r\n网络技术'],
  ['毕业生', '{{graduates.total}} 人'],
];

const grid = (given: object = {}) => ({
  __component: 'report.grid',
  caption: '合作企业名录',
  headRow: true,
  headColumn: false,
  cells: CELLS,
  ...given,
});

const text = (words: string) => ({
  __component: 'report.text',
  content: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
});

describe('tables of plain cells', () => {
  let annals: Annals;
  let headers: { Authorization: string };
  let editor: ContentManager;
  let report: string;
  let chapter: string;
  let story: string;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    headers = await signInAs({ strapi, role: 'annals-releaser' });
    editor = contentManager({ annals, headers });
    report = (
      await findDocument({ strapi, uid: REPORT, filters: { schoolCode: 'juying', year: 2024 } })
    ).documentId;
    const ofReport = { reportDocumentId: report };
    chapter = (
      await findDocument({ strapi, uid: CHAPTER, filters: { title: '基本情况', ...ofReport } })
    ).documentId;
    story = (await findDocument({ strapi, uid: CASE, filters: ofReport })).documentId;
  });

  afterAll(() => annals.stop());

  const blocksOf = async (uid: typeof CHAPTER | typeof CASE, documentId: string) =>
    savedSchema.parse((await editor.read(uid, documentId).expect(200)).body).data.content;

  const keysOf = async (uid: typeof CHAPTER | typeof CASE, documentId: string) =>
    (await blocksOf(uid, documentId)).flatMap(({ key }) => key ?? []);

  const preview = async (status: string) => {
    const answer = await annals.http
      .get(`${PAGES}/preview?status=${status}`)
      .set(headers)
      .expect(200);
    return reportSchema.parse(z.object({ data: z.unknown() }).parse(answer.body).data);
  };

  it('should be saved as rows of equal length, and get a key that stays', async () => {
    await editor
      .save(CHAPTER, chapter, { content: [grid({ cells: [['一', '二'], ['三']] })] })
      .expect(200);
    const [saved] = await blocksOf(CHAPTER, chapter);
    expect(saved?.cells).toEqual([
      ['一', '二'],
      ['三', ''],
    ]);
    expect(saved?.key).toMatch(/^[a-z][a-z0-9]{7}$/);
    const { id } = saved ?? {};
    await editor
      .save(CHAPTER, chapter, { content: [text('前'), grid({ id, key: 'mine' })] })
      .expect(200);
    expect(await keysOf(CHAPTER, chapter)).toEqual([saved?.key]);
  });

  it('should have keys of their own in a report, also of indicator tables', async () => {
    const [taken] = await keysOf(CHAPTER, chapter);
    const content = [grid({ key: taken }), grid({ key: 'annex-1' }), grid({ key: 'partners' })];
    await editor.save(CASE, story, { content }).expect(200);
    const keys = await keysOf(CASE, story);
    expect(keys[2]).toBe('partners');
    expect(new Set([...keys, taken, 'annex-1']).size).toBe(5);
  });

  it('should get other keys when their document is copied', async () => {
    const documents = documentsOf(annals.strapi, CASE);
    const copy = z
      .object({ entries: z.array(z.object({ documentId: z.string() })).min(1) })
      .parse(await documents.clone({ documentId: story, data: { title: '副本' } }));
    const [entry] = copy.entries;
    const copied = await keysOf(CASE, entry?.documentId ?? '');
    expect(copied).toHaveLength(3);
    expect(new Set([...copied, ...(await keysOf(CASE, story))]).size).toBe(6);
    await documents.delete({ documentId: entry?.documentId ?? '' });
  });

  it.each([
    ['grid-not-cells', { cells: 'a,b' }],
    ['grid-too-many-rows', { cells: Array.from({ length: 201 }, () => ['']) }],
    ['grid-too-many-columns', { cells: [Array<string>(31).fill('')] }],
    ['grid-cell-too-long', { cells: [['', '好'.repeat(2001)]] }],
    ['grid-too-long', { cells: Array.from({ length: 26 }, () => ['好'.repeat(2000)]) }],
  ])('should be refused in the field of the form: %s', async (code, given) => {
    const refusal = refusalIn(
      await editor.save(CHAPTER, chapter, { content: [text('一'), grid(given)] }),
    );
    expect(refusal).toMatchObject({
      status: 400,
      code,
      details: { errors: [{ path: ['content', 1, 'cells'] }] },
    });
    expect(refusal.message).toContain('第 2 个内容块');
  });

  it('should be numbered with the other tables and named by tokens, draft and published', async () => {
    await editor.save(CASE, story, { content: [] }).expect(200);
    const before = (await preview('published')).tables.filter(({ kind }) => kind === 'trend');
    const key = (await keysOf(CHAPTER, chapter))[0] ?? '';
    await editor
      .save(CHAPTER, chapter, { content: [grid({ key }), text(`见{{table:${key}}}。`)] })
      .expect(200);
    const draft = await preview('draft');
    const blocks = draft.chapters
      .flatMap((top) => [top, ...top.chapters])
      .flatMap((one) => one.blocks);
    const found = blocks.find((block) => block.type === 'grid');
    const { graduates } = { graduates: draft.indicators['graduates.total'] };
    const printed = graduates?.values['2024']?.text ?? '';
    expect(found).toMatchObject({
      label: '表 1',
      caption: '合作企业名录',
      head: { row: true, column: false },
      rows: [
        [{ text: '企业' }, { text: '专业' }],
        [{ text: '甲公司' }, { text: '软件技术\n网络技术' }],
        [
          { text: '毕业生' },
          {
            text: `${printed} 人`,
            content: [{ text: printed, fact: { indicator: 'graduates.total' } }, { text: ' 人' }],
          },
        ],
      ],
    });
    expect(JSON.stringify(blocks)).toContain('见表 1。');
    const trend = draft.tables.filter(({ kind }) => kind === 'trend');
    expect(trend.map(({ number }) => number)).toEqual(before.map(({ number }) => number + 1));
    expect(JSON.stringify((await preview('published')).chapters)).not.toContain('合作企业名录');
    await editor.publish(CHAPTER, chapter, {}).expect(200);
    expect(JSON.stringify((await preview('published')).chapters)).toContain('合作企业名录');
  });

  it('should be told among the changes since the last edition', async () => {
    const changes = await annals.http.get(`${PAGES}/changes`).set(headers);
    expect(changes.status).toBe(200);
    expect(z.object({ data: z.unknown() }).parse(changes.body).data).toMatchObject({
      grids: [{ kind: 'added', caption: '合作企业名录', part: null }],
      counts: { grids: 1 },
    });
  });
});

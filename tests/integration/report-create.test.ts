import type { ReportContent } from '../../src/plugins/annual-report/domain/content/report-content';
import { readContent } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { createPackService } from '../../src/plugins/annual-report/server/src/services/packs/pack-service';
import {
  createReport,
  type NewReport,
} from '../../src/plugins/annual-report/server/src/services/reports/create-report';
import { CHAPTER, INDICATOR_TABLE, SCHOOL } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand } from '../support/running/command';
import { documentsOf, findDocument } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { runInProcess } from '../support/running/run-in-process';
import { sql } from '../support/stored/sql';
import { pack as makePack, packIndicator } from '../support/builders/pack';

const TEXT = 'secondary-vocational-text-2024';
const ENGLISH = { LC_ALL: 'en_GB.UTF-8' };
const TOP = [
  'overview',
  'talent-training',
  'industry-education',
  'service',
  'culture',
  'safeguards',
  'challenges',
  'annex-tables',
];
const ANNEXES = ['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5'];

describe('creating a report', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals();
    for (const type of ['technician', 'higher-vocational']) {
      const data = { code: `${type}-school`, name: `${type} 学校`, type };
      await documentsOf(annals.strapi, SCHOOL).create({ data });
    }
  });

  afterAll(() => annals.stop());

  const create = (request: Partial<NewReport> & { year: number }) =>
    createReport({ strapi: annals.strapi, school: 'juying', ...request });

  const contentOf = async (year: number, school = 'juying'): Promise<ReportContent> => {
    const connection = annals.strapi.db.connection;
    const content = await readContent({ connection, school, year, status: 'draft' });
    if (!content) throw new Error(`There is no report ${school}/${year}.`);
    return content;
  };

  const topOf = ({ chapters }: ReportContent) =>
    chapters
      .filter(({ parent }) => parent === null)
      .sort((left, right) => left.position - right.position)
      .map(({ key }) => key);

  const tablesShownIn = (content: ReportContent, chapter: string) => {
    const keys = new Map(content.tables.map((table) => [table.documentId, table.key]));
    const blocks = content.chapters.find(({ key }) => key === chapter)?.blocks ?? [];
    return blocks.map((block) =>
      block.type === 'table' ? keys.get(block.table ?? '') : block.type,
    );
  };

  /** Every chapter with the way of keys and titles to it, in reading order. */
  const outlineOf = ({ chapters }: ReportContent) => {
    const walk = (parent: string | null, way: string): string[] =>
      chapters
        .filter((chapter) => chapter.parent === parent)
        .sort((left, right) => left.position - right.position)
        .flatMap(({ documentId, key, title }) => {
          const here = `${way}/${key} ${title}`;
          return [here, ...walk(documentId, here)];
        });
    return walk(null, '');
  };

  const everything = () =>
    sql(
      annals,
      ['reports', 'chapters', 'indicator_tables', 'chapters_cmps']
        .map(
          (table) => `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS hash FROM ${table} t`,
        )
        .join(' UNION ALL '),
    );

  describe('for a school and a year', () => {
    it('should give it the official chapters and annex tables of the pack, on the command line', async () => {
      const args = ['juying', '2030'];
      const { code, stdout } = await runCommand({
        name: 'report-create',
        args,
        ...annals,
        env: ENGLISH,
      });
      const content = await contentOf(2030);
      expect({ code, first: stdout.split('\n')[0] }).toEqual({
        code: 0,
        first: `Created juying/2030 "重庆市聚英技工学校质量年度报告（2030年）", pack ${TEXT}`,
      });
      expect(topOf(content)).toEqual(TOP);
      expect(content.tables.map(({ key }) => key).sort()).toEqual(ANNEXES);
      expect(tablesShownIn(content, 'annex-tables')).toEqual(ANNEXES);
    });

    it('should print the year and the one before in each annex, laid out as in the official tables', async () => {
      await create({ year: 2031 });
      const { tables } = await contentOf(2031);
      const official = (await contentOf(2024)).tables.filter(({ kind }) => kind === 'annex');
      expect(tables.map(({ key, years }) => [key, years])).toEqual(
        expect.arrayContaining(ANNEXES.map((key) => [key, [2030, 2031]])),
      );
      expect(new Map(tables.map(({ key, layout }) => [key, layout]))).toEqual(
        new Map(official.map(({ key, layout }) => [key, layout])),
      );
    });

    it('should make the chapters drafts', async () => {
      await create({ year: 2032 });
      const connection = annals.strapi.db.connection;
      const request = { connection, school: 'juying', year: 2032 };
      const published = await readContent({ ...request, status: 'published' });
      expect(published?.chapters).toEqual([]);
      expect((await contentOf(2032)).chapters.length).toBeGreaterThan(TOP.length);
    });

    it('should note the pack and take a title', async () => {
      await create({ year: 2033, pack: 'secondary-vocational-2024', title: '质量年报' });
      expect(await sql(annals, 'SELECT title, pack FROM reports WHERE year = 2033')).toEqual([
        { title: '质量年报', pack: 'secondary-vocational-2024' },
      ]);
    });

    it('should serve every school type of the pack', async () => {
      const { pack } = await create({ school: 'technician-school', year: 2033 });
      expect(pack).toBe(TEXT);
    });

    it('should give a report that somebody made by hand its pack and all it lacks', async () => {
      const data = { schoolCode: 'juying', year: 2034, title: '手建报告' };
      await documentsOf(annals.strapi, 'api::report.report').create({ data });
      const outcome = await create({ year: 2034 });
      expect(outcome).toMatchObject({
        isNew: false,
        title: '手建报告',
        pack: TEXT,
        tables: ANNEXES,
      });
      expect(topOf(await contentOf(2034))).toEqual(TOP);
    });
  });

  describe('again', () => {
    beforeAll(() => create({ year: 2040 }));

    it('should change nothing, and say so', async () => {
      const before = await everything();
      const args = ['juying', '2040'];
      const { code, stdout } = await runInProcess(annals, {
        name: 'report-create',
        args,
        env: ENGLISH,
      });
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout:
          'juying/2040 "重庆市聚英技工学校质量年度报告（2040年）" has all official chapters and tables already; nothing to do\n',
      });
      expect(await everything()).toEqual(before);
    });

    it('should create one report when two ask at once', async () => {
      const outcomes = await Promise.all([create({ year: 2041 }), create({ year: 2041 })]);
      expect(outcomes.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
      expect(topOf(await contentOf(2041))).toEqual(TOP);
    });

    it('should bring a required chapter back to its place and leave an optional one away', async () => {
      const content = await contentOf(2040);
      for (const key of ['challenges', 'overview-staff']) {
        const documentId =
          content.chapters.find((chapter) => chapter.key === key)?.documentId ?? '';
        await documentsOf(annals.strapi, CHAPTER).delete({ documentId });
      }
      expect(await create({ year: 2040 })).toMatchObject({ chapters: ['challenges'], tables: [] });
      expect(topOf(await contentOf(2040))).toEqual(TOP);
    });

    it('should bring a table back behind what the chapter holds by now', async () => {
      const content = await contentOf(2040);
      const chapter = content.chapters.find(({ key }) => key === 'annex-tables')?.documentId ?? '';
      const tables = new Map(content.tables.map(({ key, documentId }) => [key, documentId]));
      const words = [{ type: 'paragraph', children: [{ type: 'text', text: '说明' }] }];
      await documentsOf(annals.strapi, CHAPTER).update({
        documentId: chapter,
        data: {
          content: [
            { __component: 'report.text', content: words },
            ...ANNEXES.slice(0, 4).map((key) => ({
              __component: 'report.table',
              table: tables.get(key),
            })),
            { __component: 'report.challenge', problem: '问题', cause: '原因', measures: '举措' },
          ],
        },
      });
      const documentId = tables.get('annex-5') ?? '';
      await documentsOf(annals.strapi, INDICATOR_TABLE).delete({ documentId });
      expect(await create({ year: 2040 })).toMatchObject({ chapters: [], tables: ['annex-5'] });
      const after = await contentOf(2040);
      expect(tablesShownIn(after, 'annex-tables')).toEqual([
        'text',
        ...ANNEXES.slice(0, 4),
        'challenge',
        'annex-5',
      ]);
      const blocks = after.chapters.find(({ documentId: id }) => id === chapter)?.blocks;
      expect(blocks).toMatchObject([
        { content: words },
        {},
        {},
        {},
        {},
        { problem: '问题', cause: '原因', measures: '举措' },
        {},
      ]);
    });

    it('should place the tables of an annex chapter that was deleted', async () => {
      await create({ year: 2042 });
      const { documentId } = (await contentOf(2042)).chapters.find(
        ({ key }) => key === 'annex-tables',
      ) ?? { documentId: '' };
      await documentsOf(annals.strapi, CHAPTER).delete({ documentId });
      await create({ year: 2042 });
      expect(tablesShownIn(await contentOf(2042), 'annex-tables')).toEqual(ANNEXES);
    });
  });

  describe('with the outline of an earlier report', () => {
    beforeAll(() => create({ year: 2025, outlineFrom: 2024 }));

    it('should have the same chapters with the same keys, in the same order', async () => {
      expect(outlineOf(await contentOf(2025))).toEqual(outlineOf(await contentOf(2024)));
    });

    it('should take no text, no picture and no case over', async () => {
      const { chapters, cases } = await contentOf(2025);
      const kinds = chapters.flatMap(({ blocks }) => blocks.map(({ type }) => type));
      expect(new Set(kinds)).toEqual(new Set(['table']));
      expect(cases).toEqual([]);
    });

    it('should take the charts over, a year later and in their chapters', async () => {
      const content = await contentOf(2025);
      const chart = content.tables.find(({ key }) => key === 'trend-1');
      expect(chart).toMatchObject({ kind: 'trend', display: 'bar', years: [2023, 2024, 2025] });
      expect(tablesShownIn(content, 'overview-students')).toEqual(['trend-1']);
      expect(content.tables).toHaveLength(15);
    });

    it('should add official chapters that the earlier report had not', async () => {
      await sql(
        annals,
        `UPDATE chapters SET key = 'own-challenges' WHERE key = 'challenges'
        AND report_document_id = (SELECT document_id FROM reports WHERE year = 2025)`,
      );
      await create({ year: 2026, outlineFrom: 2025 });
      const top = topOf(await contentOf(2026));
      expect(top.filter((key) => TOP.includes(key))).toEqual(TOP);
      expect(top).toContain('own-challenges');
    });

    it('should call the indicators of its charts as the new pack calls them', async () => {
      const renaming = makePack({
        pack: 'renaming-2050',
        year: 2050,
        indicators: [packIndicator('pupils.total')],
        renamed: { 'students.total': 'pupils.total' },
      });
      await createPackService({ strapi: annals.strapi }).load({ packs: [renaming] });
      await create({ year: 2050, pack: 'renaming-2050', outlineFrom: 2024 });
      const chart = (await contentOf(2050)).tables.find(({ key }) => key === 'trend-1');
      expect(chart?.layout.map(({ indicator }) => indicator)).toEqual([
        'pupils.total',
        'students.intake',
        'graduates.total',
        'students.retention-rate',
      ]);
    });
  });

  describe('should be refused', () => {
    it.each([
      {
        what: 'for an unknown school',
        request: { school: 'nowhere', year: 2060 },
        refusal: { code: 'school-unknown', params: { code: 'nowhere' } },
      },
      {
        what: 'with a pack that is not loaded',
        request: { year: 2060, pack: 'primary-2024' },
        refusal: { code: 'pack-unknown', params: { code: 'primary-2024' } },
      },
      {
        what: 'with a pack that is not made for the school',
        request: { school: 'higher-vocational-school', year: 2060, pack: TEXT },
        refusal: {
          code: 'pack-for-other-schools',
          params: { type: { zh: '高等职业学校', en: 'higher vocational college' } },
        },
      },
      {
        what: 'when no pack fits',
        request: { school: 'higher-vocational-school', year: 2060 },
        refusal: { code: 'pack-needed' },
      },
      {
        what: 'when it follows another pack',
        request: { year: 2024, pack: 'secondary-vocational-2024' },
        refusal: { code: 'report-has-other-pack', params: { current: TEXT } },
      },
      {
        what: 'when there is no report to take the outline from',
        request: { year: 2060, outlineFrom: 1999 },
        refusal: { code: 'report-not-found', params: { year: 1999 } },
      },
    ])('$what, and change nothing', async ({ request, refusal }) => {
      const before = await everything();
      expect(await refusalOf(create(request))).toMatchObject(refusal);
      expect(await everything()).toEqual(before);
    });

    it('on the command line with one clear line', async () => {
      const args = ['nowhere', '2060'];
      const { code, stderr } = await runInProcess(annals, { name: 'report-create', args });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^学校代码“nowhere”不存在。.*juying.*\n$/);
    });

    it.each([
      [[]],
      [['juying']],
      [['juying', 'next']],
      [['juying', '2060', '--outline-from', 'x']],
    ])('with a line of usage for %j', async (args) => {
      const { code, stderr } = await runInProcess(annals, { name: 'report-create', args });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringMatching(/^Usage: npm run report:create/),
      });
    });

    it('when a form names a pack that is not loaded', async () => {
      const { documentId } = await findDocument({
        strapi: annals.strapi,
        uid: 'api::report.report',
        filters: { year: 2024 },
      });
      const update = documentsOf(annals.strapi, 'api::report.report').update({
        documentId,
        data: { pack: 'primary-2024' },
      });
      expect(await refusalOf(update)).toMatchObject({ code: 'pack-unknown' });
    });
  });

  describe('by HTTP', () => {
    const post = async (
      role: 'annals-editor' | 'annals-reviewer' | 'annals-releaser',
      body: object,
    ) =>
      annals.http
        .post('/annual-report/reports')
        .set(await signInAs({ strapi: annals.strapi, role }))
        .send(body);

    it('should answer 201 to a reviewer, then 200 to a releaser who asks again', async () => {
      const body = { school: 'juying', year: 2045 };
      const first = await post('annals-reviewer', body);
      const second = await post('annals-releaser', body);
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(first.body.data).toMatchObject({ isNew: true, pack: TEXT, tables: ANNEXES });
      expect(second.body.data).toMatchObject({ isNew: false, chapters: [], tables: [] });
    });

    it('should be closed to an editor', async () => {
      expect((await post('annals-editor', { school: 'juying', year: 2046 })).status).toBe(403);
    });

    it.each([
      { year: 2046 },
      { school: 'juying', year: '2046' },
      { school: 'juying', year: 2046, pack: 'Pack' },
      { school: 'juying', year: 2046, title: ' ' },
      { school: 'juying', year: 2046, outline: 2024 },
    ])('should answer 400 to %j', async (body) => {
      const refusal = refusalIn(await post('annals-releaser', body));
      expect(refusal).toMatchObject({ status: 400, code: 'bad-request' });
    });

    it('should list the packs that a report can follow', async () => {
      const headers = await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' });
      const response = await annals.http.get('/annual-report/packs').set(headers).expect(200);
      expect(response.body.data).toEqual(
        expect.arrayContaining([
          {
            code: TEXT,
            version: 1,
            year: 2024,
            includes: ['secondary-vocational-2024'],
            schoolTypes: ['secondary-vocational', 'technician'],
            name: { zh: expect.any(String), en: expect.any(String) },
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            loadedAt: expect.any(String),
          },
        ]),
      );
    });
  });
});

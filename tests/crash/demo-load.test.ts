import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ReportFolderError } from '../../src/plugins/annual-report/server/src/report-folder/read/folder-files';
import { loadDemo } from '../../src/plugins/annual-report/server/src/demo/load-demo';
import { demoFolder } from '../../src/plugins/annual-report/server/src/demo/offer-demo';
import { readContent } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  OBSERVATION,
  REPORT,
} from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand } from '../support/running/command';
import { documentsOf, findDocument } from '../support/content/documents';
import { DEMO, releaseDemo } from '../support/content/editions';
import { createChapter, createReport, removeReport } from '../support/content/outline';
import { runInProcess } from '../support/running/run-in-process';
import { sql } from '../support/stored/sql';

const EDITION = '/api/annual-report/reports/juying/2024/editions/1';
const TABLES = [
  'schools',
  'reports',
  'chapters',
  'cases',
  'images',
  'indicator_tables',
  'indicators',
  'observations',
  'files',
  'annals_value_revision',
  'annals_pack',
];

describe('demo:load', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  const load = ({ folder, reset = false }: { folder?: string; reset?: boolean } = {}) =>
    loadDemo({
      strapi: annals.strapi,
      folder: folder ?? demoFolder({ strapi: annals.strapi }),
      reset,
      progress: () => undefined,
    });

  /** Every row of the content by its hash, and the files of the media library. */
  const everything = async () => {
    const tables: Record<string, unknown> = {};
    for (const table of TABLES) {
      const [row] = await sql(
        annals,
        `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS hash FROM ${table} t`,
      );
      tables[table] = row?.hash;
    }
    const files = await readdir(path.join(annals.publicFolder, 'uploads'));
    return { tables, files: files.sort() };
  };

  const find = (uid: Parameters<typeof documentsOf>[1], filters: Record<string, unknown>) =>
    findDocument({ strapi: annals.strapi, uid, filters });

  it('should write nothing when the demo is there and unchanged', async () => {
    const before = await everything();
    expect(await load()).toEqual({ school: 'juying', year: 2024, outcome: 'unchanged' });
    expect(await everything()).toEqual(before);
  });

  it('should know its content again whatever plan the database makes', async () => {
    const read = (settings: string) =>
      annals.strapi.db.connection.transaction(async (connection) => {
        await connection.raw(settings);
        return readContent({ connection, ...DEMO, status: 'draft' });
      });
    const scanned = await read('SET LOCAL enable_indexscan = off');
    const looked = await read(
      'SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_hashjoin = off',
    );
    expect(JSON.stringify(looked)).toBe(JSON.stringify(scanned));
  });

  it('should say so on the command line', async () => {
    const { code, stdout } = await runCommand({ name: 'demo-load', ...annals });
    expect(code).toBe(0);
    expect(stdout).toContain('already there and unchanged; nothing to do');
  });

  it('should explain its options to whoever mistypes them', async () => {
    const { code, stderr } = await runInProcess(annals, { name: 'demo-load', args: ['--rest'] });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Usage: npm run demo:load [-- --reset]\n',
    });
  });

  describe('after an edit', () => {
    type Edit = {
      uid: Parameters<typeof documentsOf>[1];
      filters: Record<string, unknown>;
      data: Record<string, unknown>;
    };
    const EDITS: (Edit & { what: string })[] = [
      {
        what: 'a draft of a chapter',
        uid: CHAPTER,
        filters: { key: 'party-building' },
        data: { title: '改' },
      },
      {
        what: 'a case',
        uid: CASE,
        filters: { key: 'fire-safety' },
        data: { summary: '改' },
      },
      {
        what: 'a caption',
        uid: IMAGE,
        filters: { key: 'army-song' },
        data: { caption: '改' },
      },
      {
        what: 'a value',
        uid: OBSERVATION,
        filters: { indicatorCode: 'graduates.total', year: 2024 },
        data: { value: 1, text: '1' },
      },
      {
        what: 'a definition',
        uid: INDICATOR,
        filters: { code: 'graduates.total' },
        data: { definition: '改' },
      },
      { what: 'the title', uid: REPORT, filters: { year: 2024 }, data: { title: '改' } },
    ];

    it.each(EDITS)('of $what should refuse and keep it', async ({ uid, filters, data }) => {
      const { documentId, ...before } = await find(uid, filters);
      const old = Object.fromEntries(Object.keys(data).map((field) => [field, before[field]]));
      await documentsOf(annals.strapi, uid).update({ documentId, data });
      const standing = await everything();
      await expect(load()).rejects.toThrow('npm run demo:load -- --reset');
      expect(await everything()).toEqual(standing);
      await documentsOf(annals.strapi, uid).update({ documentId, data: old });
    });

    it('should refuse while a chapter was added, on the command line too', async () => {
      const report = (await find(REPORT, { year: 2024 })).documentId;
      const documentId = await createChapter({ strapi: annals.strapi, title: '新', report });
      const { code, stderr } = await runInProcess(annals, { name: 'demo-load' });
      await documentsOf(annals.strapi, CHAPTER).delete({ documentId });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^The report juying\/2024 was edited since the demo was loaded/);
    });
  });

  describe('with --reset', () => {
    it('should bring the files’ content back and keep editions and what is not the demo’s', async () => {
      const edition = (await annals.http.get(EDITION)).text;
      const other = await createReport({ strapi: annals.strapi, year: 2030 });
      const kept = await createChapter({ strapi: annals.strapi, title: '留', report: other });
      const { documentId } = await find(CHAPTER, { key: 'party-building' });
      await documentsOf(annals.strapi, CHAPTER).update({ documentId, data: { title: '改' } });
      expect(await load({ reset: true })).toMatchObject({ outcome: 'loaded' });
      expect((await find(CHAPTER, { key: 'party-building' })).title).toBe('党建引领');
      expect((await annals.http.get(EDITION)).text).toBe(edition);
      expect(await find(CHAPTER, { documentId: kept })).toMatchObject({ title: '留' });
      expect(await load()).toMatchObject({ outcome: 'unchanged' });
      expect(await releaseDemo(annals)).toMatchObject({ number: 2 });
      await removeReport(annals, other);
    });

    it('should change nothing when something else shows an image of the demo', async () => {
      const other = await createReport({ strapi: annals.strapi, year: 2030 });
      const image = (await find(IMAGE, { key: 'army-song' })).documentId;
      await documentsOf(annals.strapi, CHAPTER).create({
        data: {
          title: '借图',
          report: other,
          content: [{ __component: 'report.images', images: [image] }],
        },
      });
      const before = await everything();
      await expect(load({ reset: true })).rejects.toThrow('借图');
      expect(await everything()).toEqual(before);
      await removeReport(annals, other);
    });
  });

  describe('with other files', () => {
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'annals-demo-'));
      await cp(demoFolder({ strapi: annals.strapi }), folder, { recursive: true });
    });

    afterEach(() => rm(folder, { recursive: true }));

    const replaceIn = async (file: string, from: string | RegExp, to: string): Promise<void> => {
      const text = await readFile(path.join(folder, file), 'utf8');
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      await writeFile(path.join(folder, file), changed);
    };

    const BREAKS: [string, string, () => Promise<unknown>][] = [
      [
        'a value that is no number',
        'values/text.yaml',
        () => replaceIn('values/text.yaml', "{ 2022: '339' }", "{ 2022: '339, }"),
      ],
      [
        'an image that does not exist',
        'cases/lei-feng-spirit.md',
        () => appendFile(path.join(folder, 'cases/lei-feng-spirit.md'), '\n![](no-such-image)\n'),
      ],
      ['a file that is missing', 'images.yaml', () => rm(path.join(folder, 'images.yaml'))],
      [
        'a file that nothing reads',
        'tables/notes.txt',
        () => writeFile(path.join(folder, 'tables/notes.txt'), 'x'),
      ],
    ];

    it.each(BREAKS)('should refuse %s before anything is written', async (_what, file, destroy) => {
      await destroy();
      const before = await everything();
      const work = load({ folder, reset: true });
      await expect(work).rejects.toThrow(ReportFolderError);
      await expect(work).rejects.toThrow(new RegExp(`${file}:\\d+: `));
      expect(await everything()).toEqual(before);
    });

    it('should replace content that nobody edited', async () => {
      await replaceIn('report.yaml', '党建引领', '党建引领（修订）');
      expect(await load({ folder })).toMatchObject({ outcome: 'loaded' });
      expect((await find(CHAPTER, { key: 'party-building' })).title).toBe('党建引领（修订）');
      expect(await load({ folder })).toMatchObject({ outcome: 'unchanged' });
    });
  });
});

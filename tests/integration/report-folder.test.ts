import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReportJson } from '../../src/plugins/annual-report/contract/report';
import { compileReport } from '../../src/plugins/annual-report/domain/compile/compile-report';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import { readContent } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { documentsOf, findDocument } from '../support/content/documents';
import { startAnnals, startEmptyAnnals, type Annals } from '../support/running/annals';
import { serverEnv } from '../support/running/boot-strapi';
import type { Outcome } from '../support/running/command';
import { runInProcess } from '../support/running/run-in-process';
import { sql } from '../support/stored/sql';

const MADE = path.resolve('tests', 'reports', 'made');
const ENGLISH = { LC_ALL: 'en_GB.UTF-8' };
const LIMIT_MS = 600_000;

/** Every file below a folder with its bytes, by its path. */
const filesIn = async (folder: string): Promise<Map<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (entry): Promise<[string, string]> => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), (await readFile(file)).toString('base64')];
      }),
    ),
  );
};

/** What must differ between two databases: ids, and the addresses of files that are not released yet. */
const withoutIds = (report: ReportJson, names: Map<string, string>): unknown => {
  let json = JSON.stringify(report);
  for (const [id, key] of names) json = json.replaceAll(id, key);
  return JSON.parse(json.replace(/"url":"[^"]*"/g, '"url":""'));
};

describe('reports as folders', () => {
  let source: Annals;
  let target: Annals;
  let folder: string;

  beforeAll(async () => {
    source = await startAnnals();
    target = await startEmptyAnnals();
    folder = await mkdtemp(path.join(tmpdir(), 'annals-folders-'));
  }, LIMIT_MS);

  afterAll(async () => {
    await source.stop();
    await target.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const load = (annals: Annals, ...args: string[]) =>
    runInProcess(annals, { name: 'report-load', args, env: ENGLISH });

  const exportTo = (annals: Annals, school: string, year: number, out: string) =>
    runInProcess(annals, {
      name: 'report-export',
      args: [school, String(year), '--out', out],
      env: ENGLISH,
    });

  const sound = (outcome: Outcome): void => {
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
  };

  const jsonOf = async ({ strapi }: Annals, school: string, year: number): Promise<unknown> => {
    const connection = strapi.db.connection;
    const content = await readContent({ connection, school, year, status: 'published' });
    if (!content) throw new Error(`There is no report ${school}/${year}.`);
    const prepared = prepareReport({ content });
    const { report } = compileReport({ prepared, edition: null, findings: [] });
    const named = [...content.chapters, ...content.cases, ...content.images, ...content.tables];
    return withoutIds(report, new Map(named.map(({ documentId, key }) => [documentId, key])));
  };

  const count = async (annals: Annals): Promise<unknown> => {
    const [row] = await sql(
      annals,
      `SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM chapters) AS chapters,
              (SELECT count(*) FROM observations) AS observations, (SELECT count(*) FROM images) AS images,
              (SELECT count(*) FROM files) AS files, (SELECT count(*) FROM schools) AS schools,
              (SELECT count(*) FROM annals_waiver) AS waivers`,
    );
    return { ...row, stored: (await filesIn(path.join(annals.publicFolder, 'uploads'))).size };
  };

  describe('the demo', () => {
    it(
      'should be the same report, in the same files, after an export and a load',
      async () => {
        const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
        sound(await exportTo(source, 'juying', 2024, first));
        sound(await load(target, first));
        sound(await exportTo(target, 'juying', 2024, second));
        expect(await filesIn(second)).toEqual(await filesIn(first));
        expect((await filesIn(first)).size).toBeGreaterThan(100);
        expect(await jsonOf(target, 'juying', 2024)).toEqual(await jsonOf(source, 'juying', 2024));
      },
      LIMIT_MS,
    );

    it('should be refused where it is already, and nothing be written', async () => {
      const before = await count(target);
      const { code, stderr } = await load(target, path.join(folder, 'first'));
      expect(code).toBe(1);
      expect(stderr).toMatch(/report\.yaml:1: the report juying\/2024 exists already/);
      expect(await count(target)).toEqual(before);
    });

    it('should not be exported over anything', async () => {
      const out = path.join(folder, 'first');
      const before = await filesIn(out);
      const { code, stderr } = await exportTo(target, 'juying', 2024, out);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining('is not overwritten'),
      });
      expect(await filesIn(out)).toEqual(before);
    });
  });

  describe('made reports of two years', () => {
    it.each([
      ['northwest', 'northwest'],
      ['health', 'lingxi-health'],
      ['technician', 'songliao'],
    ])(
      'should load together and be the same after an export: %s',
      async (name, school) => {
        sound(await load(target, path.join(MADE, name)));
        const exported = path.join(folder, name);
        for (const year of [2023, 2024]) {
          sound(await exportTo(target, school, year, path.join(exported, String(year))));
        }
        const again = await startEmptyAnnals();
        try {
          sound(await load(again, path.join(exported, '2023'), path.join(exported, '2024')));
          for (const year of [2023, 2024]) {
            const out = path.join(folder, `${name}-again`, String(year));
            sound(await exportTo(again, school, year, out));
            expect(await filesIn(out)).toEqual(await filesIn(path.join(exported, String(year))));
            expect(await jsonOf(again, school, year)).toEqual(await jsonOf(target, school, year));
          }
        } finally {
          await again.stop();
        }
      },
      LIMIT_MS,
    );

    it('should hold each value once, though both years print it', async () => {
      const [row] = await sql(
        target,
        `SELECT count(*) AS rows, count(DISTINCT (indicator_code, year)) AS values
           FROM observations WHERE school_code = 'lingxi-health'`,
      );
      expect(row?.rows).toBe(row?.values);
    });

    it('should give an image another key where another one of the school has it', async () => {
      const [row] = await sql(
        target,
        `SELECT count(*) AS found FROM images WHERE school_code = 'lingxi-health' AND key = 'main-gate-2024'`,
      );
      expect(Number(row?.found)).toBe(1);
    });
  });

  describe('a folder that cannot be loaded', () => {
    let broken: string;

    beforeEach(async () => {
      broken = await mkdtemp(path.join(folder, 'broken-'));
      await cp(path.join(MADE, 'northwest', '2024'), broken, { recursive: true });
    });

    const change = async (file: string, from: string, to: string): Promise<void> => {
      const text = await readFile(path.join(broken, file), 'utf8');
      expect(text).toContain(from);
      await writeFile(
        path.join(broken, file),
        text.replaceAll(from, () => to),
      );
    };

    const refused = async (pattern: RegExp): Promise<void> => {
      const before = await count(target);
      const { code, stderr } = await load(target, broken);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(pattern) });
      expect(await count(target)).toEqual(before);
    };

    it('should name the school that is another one in the database', async () => {
      await change('report.yaml', 'year: 2024', 'year: 2025');
      await change('report.yaml', 'city: 靖川市', 'city: 靖水市');
      await refused(/report\.yaml:\d+: the "city" of school "northwest" is "靖川市"/);
    });

    it('should leave nothing of itself where a late part fails, photographs included', async () => {
      await change('report.yaml', 'code: northwest', 'code: northwest-two');
      const long = '很'.repeat(300);
      await change('report.yaml', '靖川农业学校质量年度报告', long);
      await refused(/title/);
    });

    it('should name a photograph that is missing', async () => {
      await rm(path.join(broken, 'photographs', 'fengming-gate.webp'));
      await refused(/images\.yaml:1: the image "fengming-gate" has no photograph/);
    });

    it('should say so in Chinese too', async () => {
      await rm(path.join(broken, 'photographs', 'fengming-gate.webp'));
      const args = [broken];
      const env = { LC_ALL: 'zh_CN.UTF-8' };
      const { stderr } = await runInProcess(target, { name: 'report-load', args, env });
      expect(stderr).toContain('图片“fengming-gate”没有照片文件');
    });
  });

  describe('a report that no folder can hold', () => {
    it('should be named with the place, and nothing be written', async () => {
      const { documentId } = await findDocument({
        strapi: source.strapi,
        uid: CHAPTER,
        filters: { key: 'overview-basics' },
      });
      const [row] = await sql(
        source,
        `SELECT c.id, c.content::text AS content FROM components_report_text c
           JOIN chapters_cmps l ON l.cmp_id = c.id AND l.component_type = 'report.text'
           JOIN chapters ch ON ch.id = l.entity_id
          WHERE ch.document_id = '${documentId}' AND ch.published_at IS NULL LIMIT 1`,
      );
      await sql(
        source,
        `UPDATE components_report_text SET content = '[{"type":"poem","children":[{"type":"text","text":"诗句"}]}]'
          WHERE id = ${String(row?.id)}`,
      );
      const out = path.join(folder, 'poem');
      const { code, stderr } = await exportTo(source, 'juying', 2024, out);
      expect(code).toBe(1);
      expect(stderr).toMatch(/1\.1 基本情况: .*诗句/);
      await expect(readdir(out)).rejects.toThrow('ENOENT');
    });

    it('should keep a chapter that nobody has published a draft', async () => {
      await documentsOf(target.strapi, CHAPTER).unpublish({
        documentId: (
          await findDocument({
            strapi: target.strapi,
            uid: CHAPTER,
            filters: { key: 'party-building' },
          })
        ).documentId,
      } as never);
      const out = path.join(folder, 'draft');
      sound(await exportTo(target, 'juying', 2024, out));
      expect(await readFile(path.join(out, 'report.yaml'), 'utf8')).toMatch(/draft: true/);
    });
  });

  describe('by npm', () => {
    const npm = (annals: Annals, ...args: string[]): Promise<Outcome> => {
      const child = spawn('npm', ['run', '--silent', ...args], {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          ...serverEnv(annals),
          ...ENGLISH,
          NODE_ENV: 'production',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output = { stdout: '', stderr: '' };
      child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString('utf8')));
      child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString('utf8')));
      return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...output })));
    };

    it(
      'should load and export as any command does',
      async () => {
        const empty = await startEmptyAnnals();
        const out = path.join(folder, 'by-npm', '2023');
        try {
          const loaded = await npm(
            empty,
            'report:load',
            '--',
            path.join(MADE, 'northwest', '2023'),
          );
          expect(loaded.code).toBe(0);
          expect(loaded.stdout).toContain('Loaded northwest/2023');
          const exported = await npm(
            empty,
            'report:export',
            '--',
            'northwest',
            '2023',
            '--out',
            out,
          );
          expect(exported.code).toBe(0);
          expect(await filesIn(out)).toEqual(await filesIn(path.join(folder, 'northwest', '2023')));
        } finally {
          await empty.stop();
        }
      },
      LIMIT_MS,
    );

    it('should check without a database', async () => {
      const { code, stdout } = await npm(
        { databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', publicFolder: folder } as Annals,
        'report:load',
        '--',
        'database/demo',
        '--check-only',
      );
      const { reports } = JSON.parse(stdout) as { reports: Record<string, unknown>[] };
      expect(reports).toMatchObject([
        { school: 'juying', year: 2024, findings: expect.any(Array) },
      ]);
      expect(code).toBe(0);
    });

    it.each(['report:load', 'report:export'])('should say how %s is called', async (name) => {
      const { code, stdout } = await npm(source, name, '--', '--help');
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringMatching(/^Usage: npm run report:(load|export) .*docs\/folders\.md/),
      });
    });
  });
});

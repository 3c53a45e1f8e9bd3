import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReportJson } from '../../src/plugins/annual-report/contract/report';
import { findingIdentity } from '../../src/plugins/annual-report/domain/checks/finding-identity';
import { compileReport } from '../../src/plugins/annual-report/domain/compile/compile-report';
import { prepareReport } from '../../src/plugins/annual-report/domain/compile/prepare-report';
import { readContent } from '../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import {
  createOwnIndicatorRepository,
  type NewOwnIndicator,
} from '../../src/plugins/annual-report/server/src/repositories/values/own-indicator-repository';
import {
  CHAPTER,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../../src/plugins/annual-report/server/src/uids';
import { documentsOf, findDocument } from '../support/content/documents';
import { startAnnals, startEmptyAnnals, type Annals } from '../support/running/annals';
import { serverEnv } from '../support/running/boot-strapi';
import { createDatabase, databaseUrl, dropDatabase } from '../support/running/databases';
import type { Outcome } from '../support/running/command';
import { runInProcess } from '../support/running/run-in-process';
import { sql } from '../support/stored/sql';

const MADE = path.resolve('tests', 'reports', 'made');
const PHOTOGRAPH = path.join(MADE, 'northwest', '2024', 'photographs', 'fengming-gate.webp');
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

const SCHOOLS = [
  { name: 'northwest', school: 'northwest' },
  { name: 'health', school: 'lingxi-health' },
  { name: 'technician', school: 'songliao' },
  { name: 'port', school: 'langang' },
];

const REPORTS = [
  { school: 'juying', year: 2024 },
  ...SCHOOLS.flatMap(({ school }) => [2023, 2024].map((year) => ({ school, year }))),
];

/** An error that was let pass, as its identity is stored. */
const OVERRIDDEN = findingIdentity({
  check: 'whole-counts',
  place: { type: 'indicator-table', key: 'annex-1', row: 'graduates.total', year: 2024 },
  quote: null,
  numbers: [{ text: '-3', indicator: 'graduates.total', year: 2024 }],
});

const OWN: NewOwnIndicator = {
  ...{ code: 'own.northwest.abcdefgh', name: '开放日来访家长', unit: '人', kind: 'count' },
  ...{ decimals: 0, definition: '开放日登记的家长' },
};

type Place = { databaseUrl: string; publicFolder: string };

type Round = { files: Map<string, Map<string, string>>; reports: Map<string, unknown> };

describe('reports as folders', () => {
  /** Holds every report, loaded from the exports of another database. */
  let target: Annals;
  let folder: string;
  let first: Round;
  let second: Round;

  const load = (annals: Annals, ...args: string[]) =>
    runInProcess(annals, { name: 'report-load', args, env: ENGLISH });

  const exportTo = (annals: Annals, school: string, year: number, out: string) =>
    runInProcess(annals, {
      name: 'report-export',
      args: [school, String(year), '--out', out],
      env: ENGLISH,
    });

  const sound = ({ code, stderr }: Outcome): void => {
    // The driver of PostgreSQL warns once of what Strapi does inside of transactions.
    const said = stderr.split('\n').filter((line) => !/Deprecation|--trace/.test(line));
    expect({ code, stderr: said.join('') }).toEqual({ code: 0, stderr: '' });
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

  /** A made report's folders; where photographs are left out, one stands for all of them. */
  const withPhotographs = async (name: string): Promise<string> => {
    const made = path.join(folder, 'made', name);
    await cp(path.join(MADE, name), made, { recursive: true });
    for (const year of ['2023', '2024']) {
      const images = await readFile(path.join(made, year, 'images.yaml'), 'utf8');
      const photographs = path.join(made, year, 'photographs');
      if ((await readdir(path.join(made, year))).includes('photographs')) continue;
      await mkdir(photographs);
      for (const [, key = ''] of images.matchAll(/^- key: (\S+)$/gm)) {
        await cp(PHOTOGRAPH, path.join(photographs, `${key}.webp`));
      }
    }
    return made;
  };

  /** A value of an indicator of the school's own, which no pack knows. */
  const addOwnValue = async ({ strapi }: Annals): Promise<void> => {
    const { connection } = strapi.db;
    const indicator = { strapi, school: 'northwest', indicator: OWN, userId: null };
    await createOwnIndicatorRepository({ connection }).add(indicator);
    const value = { schoolCode: 'northwest', indicatorCode: OWN.code, year: 2024 };
    await documentsOf(strapi, OBSERVATION).create({
      data: { ...value, value: 4127, text: '4127' },
    });
  };

  const exportAll = async (annals: Annals, out: string): Promise<Round> => {
    const round: Round = { files: new Map(), reports: new Map() };
    for (const { school, year } of REPORTS) {
      const place = path.join(out, `${school}-${year}`);
      sound(await exportTo(annals, school, year, place));
      round.files.set(`${school}/${year}`, await filesIn(place));
      round.reports.set(`${school}/${year}`, await jsonOf(annals, school, year));
    }
    return round;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'annals-folders-'));
    const source = await startAnnals();
    await sql(source, `UPDATE reports SET number_coverage = 90`);
    await sql(
      source,
      `INSERT INTO annals_override (school_code, year, finding, reason, name)
       VALUES ('juying', 2024, ?, '以学籍系统为准', '教务处')`,
      [OVERRIDDEN],
    );
    for (const { name } of SCHOOLS) sound(await load(source, await withPhotographs(name)));
    await addOwnValue(source);
    first = await exportAll(source, path.join(folder, 'first'));
    await source.stop();
    target = await startEmptyAnnals();
    sound(await load(target, path.join(folder, 'first')));
    second = await exportAll(target, path.join(folder, 'second'));
  }, LIMIT_MS);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await target.stop();
  });

  it('should take along what the report asks for, and errors that were let pass', async () => {
    const textOf = (name: string): string =>
      Buffer.from(second.files.get('juying/2024')?.get(name) ?? '', 'base64').toString();
    expect(textOf('report.yaml')).toContain('numberCoverage: 90');
    expect(textOf('overrides.yaml')).toContain('以学籍系统为准');
    expect(
      await sql(target, `SELECT finding FROM annals_override WHERE revoked_at IS NULL`),
    ).toEqual([{ finding: OVERRIDDEN }]);
  });

  it('should write every part of a report, photographs as files', () => {
    const names = [...(first.files.get('juying/2024')?.keys() ?? [])];
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => name.startsWith('photographs/')).length).toBeGreaterThan(10);
  });

  it.each(REPORTS)(
    'should give the same report in the same files after a load: $school $year',
    ({ school, year }) => {
      const key = `${school}/${year}`;
      expect(second.files.get(key)).toEqual(first.files.get(key));
      expect(second.reports.get(key)).toEqual(first.reports.get(key));
    },
  );

  it('should take along what a school made for itself, as its own', async () => {
    expect(
      await sql(
        target,
        `SELECT i.name, i.definition, i.school_code AS school, o.value::float AS value
           FROM indicators i JOIN observations o ON o.indicator_code = i.code
          WHERE i.code = '${OWN.code}'`,
      ),
    ).toEqual([{ name: OWN.name, definition: OWN.definition, school: 'northwest', value: 4127 }]);
  });

  it('should refuse a report that exists, and write nothing', async () => {
    const before = await count(target);
    const { code, stderr } = await load(target, path.join(folder, 'first', 'juying-2024'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/report\.yaml:1: the report juying\/2024 exists already/);
    expect(await count(target)).toEqual(before);
  });

  it('should not export over anything', async () => {
    const out = path.join(folder, 'first', 'juying-2024');
    const before = await filesIn(out);
    const { code, stderr } = await exportTo(target, 'juying', 2024, out);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('is not overwritten'),
    });
    expect(await filesIn(out)).toEqual(before);
  });

  it('should hold each value once, though both years print it', async () => {
    const [row] = await sql(
      target,
      `SELECT count(*) AS rows, count(DISTINCT (indicator_code, year)) AS values
         FROM observations WHERE school_code = 'lingxi-health'`,
    );
    expect(row?.rows).toBe(row?.values);
    expect(Number(row?.rows)).toBe(294 + 330 - 183);
  });

  it('should give an image another key where another one of the school has it', async () => {
    const [row] = await sql(
      target,
      `SELECT count(*) AS found FROM images
        WHERE school_code = 'lingxi-health' AND key IN ('main-gate', 'main-gate-2024')`,
    );
    expect(Number(row?.found)).toBe(2);
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
      await documentsOf(target.strapi, SCHOOL).create({
        data: {
          ...{ code: 'northwest-one', name: '靖川农业学校', type: 'secondary-vocational' },
          ...{ district: '靖川区', city: '靖水市', province: '甘肃省' },
        },
      });
      await change('report.yaml', 'code: northwest', 'code: northwest-one');
      await refused(/report\.yaml:\d+: the "city" of school "northwest-one" is "靖水市"/);
    });

    it('should name what another school made for itself', async () => {
      await change('report.yaml', 'code: northwest', 'code: northwest-two');
      await writeFile(
        path.join(broken, 'indicators.yaml'),
        `- code: ${OWN.code}
  name: 甲
  unit: 人
  kind: count
  decimals: 0
  aggregation: none
  direction: neither
`,
      );
      await refused(/indicators\.yaml:1: .*\("own\.northwest\.abcdefgh"\) is of the school/);
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

  describe('a report that is being written', () => {
    const chapterOfDemo = async (key: string): Promise<string> => {
      const { strapi } = target;
      const filters = { schoolCode: 'juying', year: 2024 };
      const report = await findDocument({ strapi, uid: REPORT, filters });
      const found = await findDocument({
        strapi,
        uid: CHAPTER,
        filters: { key, reportDocumentId: report.documentId },
      });
      return found.documentId;
    };

    it('should mark what changed since it was published, and be loaded so', async () => {
      const documentId = await chapterOfDemo('party-building');
      await documentsOf(target.strapi, CHAPTER).update({ documentId, data: { title: '党建' } });
      const out = path.join(folder, 'draft');
      sound(await exportTo(target, 'juying', 2024, out));
      expect(await readFile(path.join(out, 'report.yaml'), 'utf8')).toMatch(
        /key: party-building\n +title: '党建'\n +draft: true/,
      );
    });

    it('should name what no folder can hold with its place, and write nothing', async () => {
      const documentId = await chapterOfDemo('overview-basics');
      await sql(
        target,
        `UPDATE components_report_text SET content = '[{"type":"poem","children":[{"type":"text","text":"诗句"}]}]'
          WHERE id IN (SELECT l.cmp_id FROM chapters_cmps l JOIN chapters ch ON ch.id = l.entity_id
            WHERE l.component_type = 'report.text' AND ch.document_id = '${documentId}')`,
      );
      const out = path.join(folder, 'poem');
      const { code, stderr } = await exportTo(target, 'juying', 2024, out);
      expect(code).toBe(1);
      expect(stderr).toMatch(/1\.1 基本情况: .*诗句/);
      await expect(readdir(out)).rejects.toThrow('ENOENT');
    });
  });

  describe('by npm', () => {
    const npm = (place: Place, ...args: string[]): Promise<Outcome> => {
      const child = spawn('npm', ['run', '--silent', ...args], {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          ...serverEnv(place),
          ...ENGLISH,
          NODE_ENV: 'production',
          PORT: '1337',
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
        const name = `annals_${randomUUID().slice(0, 8)}`;
        const publicFolder = path.join(folder, 'public');
        await createDatabase({ name });
        await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
        const place = { databaseUrl: databaseUrl({ name }), publicFolder };
        const out = path.join(folder, 'by-npm', '2023');
        try {
          const folders = [2023, 2024].map((year) =>
            path.join(folder, 'first', `northwest-${year}`),
          );
          const loaded = await npm(place, 'report:load', '--', ...folders);
          expect(loaded).toMatchObject({
            code: 0,
            stdout: expect.stringContaining('northwest/2023'),
          });
          const exported = await npm(
            place,
            'report:export',
            '--',
            'northwest',
            '2023',
            '--out',
            out,
          );
          expect(exported.code).toBe(0);
          expect(await filesIn(out)).toEqual(first.files.get('northwest/2023'));
        } finally {
          await dropDatabase({ name });
        }
      },
      LIMIT_MS,
    );

    it('should check without a database', async () => {
      const { code, stdout } = await npm(
        { databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', publicFolder: folder },
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
      const { code, stdout } = await npm(target, name, '--', '--help');
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringMatching(/^Usage: npm run report:(load|export) .*docs\/folders\.md/),
      });
    });
  });
});

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack } from '../../src/plugins/annual-report/contract/pack';
import {
  ReportFolderError,
  type FolderFiles,
  readFolderFiles,
} from '../../src/plugins/annual-report/server/src/report-folder/read/folder-files';
import {
  assembleFolder,
  readFolder,
} from '../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { readOutline } from '../../src/plugins/annual-report/server/src/report-folder/read/read-outline';
import { readPacks } from '../../src/plugins/annual-report/server/src/packs/read-packs';
import { DEMO_FOLDER, PACKS_FOLDER } from './demo-folder';

type Edit = { file: string; from: string; to: string };

describe('a broken file of the demo', () => {
  let demo: FolderFiles;
  let packs: Pack[];
  /** The demo's texts, to be broken by a test. */
  let files: FolderFiles;

  beforeAll(async () => {
    demo = await readFolderFiles({ folder: DEMO_FOLDER });
    const codes = [readOutline(demo).file?.report.pack ?? ''];
    packs = await readPacks({ folder: PACKS_FOLDER, language: 'en', codes });
  });

  beforeEach(() => {
    files = { ...demo, texts: new Map(demo.texts) };
  });

  const textOf = (file: string): string => files.texts.get(file) ?? '';

  const edit = ({ file, from, to }: Edit): void => {
    expect(textOf(file)).toContain(from);
    files.texts.set(
      file,
      textOf(file).replace(from, () => to),
    );
  };

  const lineWith = ({ file, words }: { file: string; words: string }): number =>
    (textOf(file).split(words)[0] ?? '').split('\n').length;

  const problems = () => {
    const outline = readOutline(files);
    const found = assembleFolder({ files, outline, packs: outline.file === null ? [] : packs });
    return found.problems.map(({ reason, ...place }) => ({ ...place, reason: reason.en }));
  };

  it('should not be there as it is shipped', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    {
      what: 'broken YAML',
      file: 'report.yaml',
      from: 'code: juying',
      to: 'code: juying: school',
      at: 'code: juying: school',
      reason: /Nested mappings are not allowed/,
    },
    {
      what: 'a repeated field',
      file: 'report.yaml',
      from: 'year: 2024',
      to: 'year: 2024\n  year: 2025',
      at: 'year: 2025',
      reason: /unique/,
    },
    {
      what: 'a waiver without a reason',
      file: 'waivers.yaml',
      from: "  reason: '原报告文本中没有真实性声明，不代为补写。'\n",
      to: '',
      at: '- check: statement',
      reason: /reason" is missing/,
    },
    {
      what: 'a waiver given twice',
      file: 'waivers.yaml',
      from: "- check: uncollected-cells\n  place: { type: indicator-table, key: trend-2 }\n  numbers: [{ text: '12' }]",
      to: '- check: statement # again\n  place: { type: report, key: juying-2024 }',
      at: 'check: statement # again',
      reason: /accepted twice/,
    },
    {
      what: 'an unknown field',
      file: 'images.yaml',
      from: 'credit: null',
      to: 'photographer: null',
      at: 'photographer',
      reason: /unknown field "photographer"/,
    },
    {
      what: 'a field left out',
      file: 'images.yaml',
      from: "caption: '重庆市聚英技工学校'",
      to: '',
      at: 'key: main-campus',
      reason: /caption" is missing/,
    },
    {
      what: 'a wrong type',
      file: 'values/text.yaml',
      from: "{ 2022: '339' }",
      to: '{ 2022: 339 }',
      at: '{ 2022: 339 }',
      reason: /quoted text/,
    },
    {
      what: 'a word that is no choice',
      file: 'images.yaml',
      from: 'consent: not-needed',
      to: 'consent: perhaps',
      at: 'perhaps',
      reason: /consent": Invalid option/,
    },
    {
      what: 'an unreadable value',
      file: 'values/text.yaml',
      from: "{ 2022: '339' }",
      to: "{ 2022: '三百' }",
      at: '三百',
      reason: /graduates\.total 2022 cannot be read: "三百" is not a number/,
    },
    {
      what: 'a value that contradicts its text',
      file: 'values/text.yaml',
      from: "text: '两', value: 2",
      to: "text: '3', value: 2",
      at: "text: '3', value: 2",
      reason: /the text reads as 3, the value says 2/,
    },
    {
      what: 'a number where the status says that there is none',
      file: 'values/text.yaml',
      from: '{ status: not-collected }',
      to: '{ status: not-collected, value: 0 }',
      at: 'value: 0',
      reason: /not-collected has no number/,
    },
    {
      what: 'a token that names no indicator',
      file: 'chapters/overview-students.md',
      from: '{{students.grade.third}}',
      to: '{{students.grade.fourth}}',
      at: '{{students.grade.fourth}}',
      reason: /^\{\{students\.grade\.fourth\}\}: No indicator has the code/,
    },
    {
      what: 'a token of a year without a value',
      file: 'cases/cruise-order-class.md',
      from: '.interns@2023}}',
      to: '.interns@2021}}',
      at: '.interns@2021}}',
      reason: /has no value for 2021; it has 2023/,
    },
    {
      what: 'a reference to nothing',
      file: 'images.yaml',
      from: "caption: '青春期教育'",
      to: "caption: '青春期教育（见{{case:no-such-case}}）'",
      at: '{{case:no-such-case}}',
      reason: /The report has no "case:no-such-case"/,
    },
    {
      what: 'a token that is never closed',
      file: 'chapters/further-study.md',
      from: '{{graduates.entrance-exam.undergraduate}}',
      to: '{{graduates.entrance-exam.undergraduate',
      at: '{{graduates.entrance-exam.undergraduate',
      reason: /never closed/,
    },
    {
      what: 'an unknown indicator',
      file: 'values/text.yaml',
      from: 'graduates.total:',
      to: 'graduates.totl:',
      at: 'graduates.totl:',
      reason: /unknown indicator "graduates\.totl"/,
    },
    {
      what: 'an unknown indicator in a table',
      file: 'tables/trend-1.yaml',
      from: 'indicator: graduates.total\n',
      to: 'indicator: graduates.totl\n',
      at: 'graduates.totl',
      reason: /unknown indicator "graduates\.totl"/,
    },
    {
      what: 'an unknown indicator among the values of an annex',
      file: 'values/annex-1.yaml',
      from: 'graduates.total:',
      to: 'graduates.totl:',
      at: 'graduates.totl:',
      reason: /unknown indicator "graduates\.totl"/,
    },
    {
      what: 'a value for a row that the annex has not',
      file: 'values/annex-1.yaml',
      from: 'graduates.total:',
      to: 'students.intake:',
      at: 'students.intake:',
      reason: /"annex-1" has no row "students\.intake"/,
    },
    {
      what: 'a row of an annex without a value',
      file: 'values/annex-1.yaml',
      from: "graduates.placed: { 2023: '312', 2024: '305' }",
      to: '',
      at: 'graduates.total:',
      reason: /graduates\.placed has no value for 2023/,
    },
    {
      what: 'respondents that are no number of people',
      file: 'values/annex-2.yaml',
      from: 'respondents: 633',
      to: "respondents: '六百'",
      at: '六百',
      reason: /respondents": .*expected number/,
    },
    {
      what: 'a table of a kind that there is not',
      file: 'tables/trend-1.yaml',
      from: 'kind: trend',
      to: 'kind: chart',
      at: 'kind: chart',
      reason: /"kind": .*expected one of/,
    },
    {
      what: 'a value given twice and not alike',
      file: 'values/text.yaml',
      from: "{ 2022: '339' }",
      to: "{ 2022: '339', 2024: '306' }",
      at: "2024: '306'",
      reason: /graduates\.total 2024 is given twice: '305' and '306'/,
    },
    {
      what: 'a value for a column that the table has not',
      file: 'values/annex-1.yaml',
      from: "{ 2023: '312', 2024: '305' }",
      to: "{ 2022: '339', 2023: '312', 2024: '305' }",
      at: "2022: '339'",
      reason: /no column 2022/,
    },
    {
      what: 'an empty cell of an annex',
      file: 'values/annex-1.yaml',
      from: "graduates.industry.total: { 2023: '131', 2024: '143' }",
      to: "graduates.industry.total: { 2023: '131' }",
      at: 'graduates.industry.total:',
      reason: /graduates\.industry\.total has no value for 2024/,
    },
    {
      what: 'an empty cell of a chart',
      file: 'tables/trend-1.yaml',
      from: 'indicator: students.retention-rate',
      to: 'indicator: finance.special-public-funds',
      at: 'indicator: finance.special-public-funds',
      reason: /finance\.special-public-funds has no value for 2022/,
    },
    {
      what: 'an unreadable cell of a chart',
      file: 'tables/trend-6.yaml',
      from: "'964.2'",
      to: "'约 964'",
      at: '约 964',
      reason: /the cell 2022 cannot be read/,
    },
    {
      what: 'a parent that is no row above',
      file: 'tables/trend-8.yaml',
      from: 'parent: graduates.further-study',
      to: 'parent: graduates.settled',
      at: 'graduates.settled',
      reason: /"graduates\.settled" is no row above/,
    },
    {
      what: 'a table whose key is not its file name',
      file: 'tables/trend-1.yaml',
      from: 'key: trend-1',
      to: 'key: trend-one',
      at: 'trend-one',
      reason: /not the name of the file/,
    },
    {
      what: 'an unknown picture',
      file: 'chapters/overview-basics.md',
      from: 'image:shapingba-campus',
      to: 'image:other-campus',
      at: 'image:other-campus',
      reason: /unknown image "other-campus"/,
    },
    {
      what: 'a picture used twice',
      file: 'chapters/overview-basics.md',
      from: '![](image:shapingba-campus)',
      to: ' ![](image:main-campus)',
      at: ' ![](image:main-campus)',
      reason: /"main-campus" is used twice/,
    },
    {
      what: 'a picture defined twice',
      file: 'images.yaml',
      from: 'key: shapingba-campus',
      to: 'key: main-campus',
      at: "key: main-campus\n  caption: '重庆市聚英技工学校沙坪坝分校'",
      reason: /"main-campus" is defined twice/,
    },
    {
      what: 'an unknown table',
      file: 'chapters/annex-tables.md',
      from: 'table:annex-5',
      to: 'table:annex-6',
      at: 'table:annex-6',
      reason: /unknown table "annex-6"/,
    },
    {
      what: 'a table used twice',
      file: 'chapters/annex-tables.md',
      from: 'table:annex-2',
      to: 'table:annex-1',
      at: '![](table:annex-1)\n\n![](table:annex-3)',
      reason: /"annex-1" is used twice/,
    },
    {
      what: 'a table in a case',
      file: 'cases/fire-safety.md',
      from: '学校与',
      to: '![](table:trend-1)\n\n学校与',
      at: 'table:trend-1',
      reason: /text, pictures and tables of plain cells only/,
    },
    {
      what: 'a date that is none',
      file: 'cases/national-day-blessing.md',
      from: '2023-10-01',
      to: '1 October',
      at: '1 October',
      reason: /"date": /,
    },
    {
      what: 'an unknown cover',
      file: 'cases/fire-safety.md',
      from: 'cover: null',
      to: 'cover: no-picture',
      at: 'cover:',
      reason: /unknown image "no-picture"/,
    },
    {
      what: 'HTML in the text of a case',
      file: 'cases/fire-safety.md',
      from: '学校与',
      to: '<font>学校</font>与',
      at: '<font>',
      reason: /is HTML/,
    },
    {
      what: 'a case without front matter',
      file: 'cases/fire-safety.md',
      from: '---\ntitle',
      to: 'title',
      at: 'title',
      reason: /front matter/,
    },
    {
      what: 'a chapter used twice',
      file: 'report.yaml',
      from: 'key: overview-programmes',
      to: 'key: overview-basics',
      at: 'key: overview-basics\n        title: 专业建设',
      reason: /the chapter "overview-basics" is used twice/,
    },
    {
      what: 'a case used twice',
      file: 'report.yaml',
      from: '- infrastructure',
      to: '- master-studio',
      at: '- master-studio\n  - key: talent-training',
      reason: /the case "master-studio" is used twice/,
    },
    {
      what: 'a case without its file',
      file: 'report.yaml',
      from: '- master-studio',
      to: '- studio',
      at: '- studio',
      reason: /cases\/studio\.md is missing/,
    },
  ])('should be named with line and reason: $what', ({ file, from, to, at, reason }) => {
    edit({ file, from, to });
    const line = lineWith({ file, words: at });
    expect(problems()).toContainEqual({ file, line, reason: expect.stringMatching(reason) });
  });

  it('should be noticed when a picture is never used', () => {
    edit({ file: 'cases/fire-safety.md', from: '![](image:fire-equipment-practice)', to: '' });
    expect(problems()).toEqual([
      {
        file: 'images.yaml',
        line: lineWith({ file: 'images.yaml', words: 'key: fire-equipment-practice' }),
        reason: 'the image "fire-equipment-practice" is never used',
      },
    ]);
  });

  it('should be noticed when an annex of the pack is never used', () => {
    edit({ file: 'chapters/annex-tables.md', from: '![](table:annex-5)\n', to: '' });
    expect(problems()).toEqual([
      {
        file: 'report.yaml',
        line: lineWith({ file: 'report.yaml', words: 'pack: secondary-vocational' }),
        reason: 'the table "annex-5" is never used',
      },
    ]);
  });

  it('should not hide the problems of other files', () => {
    edit({ file: 'images.yaml', from: 'consent: not-needed', to: 'consent: perhaps' });
    edit({ file: 'values/text.yaml', from: "'339'", to: "'三百'" });
    edit({ file: 'cases/fire-safety.md', from: '学校与', to: '<font>学校</font>与' });
    expect(new Set(problems().map(({ file }) => file))).toEqual(
      new Set(['cases/fire-safety.md', 'images.yaml', 'values/text.yaml']),
    );
  });

  describe('in a folder', () => {
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'demo-'));
      await cp(DEMO_FOLDER, folder, { recursive: true });
    });

    afterEach(() => rm(folder, { recursive: true }));

    const read = () => readFolder({ folder, packsFolder: PACKS_FOLDER });

    /** Writes a broken text into the folder. */
    const writeEdit = async (given: Edit): Promise<void> => {
      edit(given);
      await writeFile(join(folder, given.file), textOf(given.file));
    };

    const readProblems = async () => {
      const result: unknown = await read().catch((error: unknown) => error);
      if (!(result instanceof ReportFolderError)) throw new Error('the demo was read');
      return result.problems.map(({ reason, ...place }) => ({ ...place, reason: reason.en }));
    };

    it.each([
      ['images.yaml', 'images.yaml', /the file is missing/],
      ['cases/fire-safety.md', 'report.yaml', /cases\/fire-safety\.md is missing/],
      ['tables/trend-3.yaml', 'chapters/overview-staff.md', /unknown table "trend-3"/],
      ['values/annex-3.yaml', 'values/annex-3.yaml', /the file is missing/],
    ])('should be missed: %s', async (file, named, reason) => {
      await rm(join(folder, file));
      expect(await readProblems()).toContainEqual(
        expect.objectContaining({
          file: join(folder, named),
          reason: expect.stringMatching(reason),
        }),
      );
    });

    it.each([
      ['chapters/stray.md', /no place of the outline in report\.yaml names the chapter "stray"/],
      ['cases/notes.txt', /no part of the report reads this file/],
    ])('should be noticed when nothing places it: %s', async (file, reason) => {
      await writeFile(join(folder, file), '正文\n');
      expect(await readProblems()).toEqual([
        { file: join(folder, file), line: 1, reason: expect.stringMatching(reason) },
      ]);
    });

    it('should say which packs there are when the report names another', async () => {
      const from = 'pack: secondary-vocational-text-2024';
      await writeEdit({ file: 'report.yaml', from, to: 'pack: primary-2024' });
      await expect(read()).rejects.toThrow(
        /packs\/primary-2024\.yaml:1: .*secondary-vocational-2024.*secondary-vocational-text-2024/,
      );
    });

    it('should be said in one line for each problem', async () => {
      await writeEdit({ file: 'values/text.yaml', from: "'339'", to: "'三百'" });
      const line = lineWith({ file: 'values/text.yaml', words: '三百' });
      await expect(read()).rejects.toThrow(
        `${join(folder, 'values/text.yaml')}:${line}: graduates.total 2022 年的值读不出`,
      );
    });
  });
});

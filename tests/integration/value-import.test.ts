import type { CellValue } from 'exceljs';
import { z } from 'zod';
import { createImportService } from '../../src/plugins/annual-report/server/src/services/values/import-service';
import { createTemplateService } from '../../src/plugins/annual-report/server/src/services/values/value-sheets';
import { createValueService } from '../../src/plugins/annual-report/server/src/services/values/value-service';
import { FILE_READERS } from '../../src/plugins/annual-report/server/src/file-reading/readers';
import { readSheets } from '../../src/plugins/annual-report/server/src/sheets/read-sheets';
import {
  INDICATOR_TABLE,
  REPORT as REPORT_TYPE,
} from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf, findDocument } from '../support/content/documents';
import { DEMO } from '../support/content/editions';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';
import { makeRawWorkbook, makeWorkbook, type WorkbookCell } from '../support/content/workbook';

const REPORT = '/annual-report/reports/juying/2024';

type Headers = Record<string, string>;

const trialSchema = z.object({
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      sheet: z.string(),
      row: z.int().nullable(),
      column: z.object({ letters: z.string(), name: z.string() }).nullable(),
      quote: z.string(),
      code: z.string(),
      messages: z.object({ zh: z.string().min(1), en: z.string().min(1) }),
    }),
  ),
  differences: z.array(
    z
      .object({
        indicator: z.string(),
        year: z.int(),
        kind: z.enum(['added', 'changed', 'same']),
        revision: z.int().nullable(),
      })
      .loose(),
  ),
  counts: z.record(z.string(), z.int()),
});

type Trial = z.infer<typeof trialSchema>;

describe('importing values', () => {
  let annals: Annals;
  let editor: Headers;
  let reviewer: Headers;

  beforeAll(async () => {
    annals = await startAnnals();
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    reviewer = await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' });
  });

  afterAll(() => annals.stop());

  const download = async (table: string, format = 'xlsx'): Promise<Buffer> => {
    const response = await annals.http
      .get(`${REPORT}/tables/${table}/template?format=${format}`)
      .set(editor)
      .responseType('blob')
      .expect(200);
    return z.instanceof(Buffer).parse(response.body);
  };

  const rowsOf = async (table: string): Promise<WorkbookCell[][]> => {
    const reading = await readSheets({ bytes: await download(table), name: `${table}.xlsx` });
    return reading.ok ? (reading.sheets[0]?.rows ?? []) : [];
  };

  const edit = (rows: WorkbookCell[][], cells: Record<string, CellValue>): WorkbookCell[][] => {
    const copy = rows.map((row) => [...row]);
    for (const [address, value] of Object.entries(cells)) {
      const row = copy[Number(address.slice(1)) - 1];
      if (!row) throw new Error(`The sheet has no row for ${address}.`);
      row[address.charCodeAt(0) - 65] = value;
    }
    return copy;
  };

  const send = (
    bytes: Buffer,
    {
      dryRun = true,
      seen,
      name = 'values.xlsx',
    }: {
      dryRun?: boolean;
      seen?: unknown;
      name?: string;
    } = {},
  ) => {
    const request = annals.http.post(`${REPORT}/import?dryRun=${dryRun}`).set(editor);
    if (seen !== undefined) request.field('seen', JSON.stringify(seen));
    return request.field('reason', '导入').attach('file', bytes, name);
  };

  const tryOut = async (bytes: Buffer, name?: string): Promise<Trial> =>
    trialSchema.parse(
      (await send(bytes, name === undefined ? {} : { name }).expect(200)).body.data,
    );

  const revisions = async (): Promise<unknown> =>
    (await sql(annals, 'SELECT count(*)::int AS count FROM annals_value_revision'))[0]?.count;

  const valueOf = async (indicator: string, year = 2024): Promise<unknown> =>
    (
      await sql(
        annals,
        `SELECT text, value::float AS value, value_status AS status, revision, reviewed_revision, respondents
           FROM observations WHERE school_code = 'juying' AND indicator_code = ? AND year = ?`,
        [indicator, year],
      )
    )[0];

  describe('a template', () => {
    it.each(['xlsx', 'csv'])('should be sent as a file: %s', async (format) => {
      const response = await annals.http
        .get(`${REPORT}/tables/annex-2/template?format=${format}`)
        .set(editor)
        .expect(200);
      expect(response.headers['content-disposition']).toBe(
        `attachment; filename="juying-2024-annex-2.${format}"`,
      );
    });

    it.each(['xlsx', 'csv'])('should change nothing when it is sent back: %s', async (format) => {
      const before = await revisions();
      for (const table of ['annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5']) {
        const bytes = await download(table, format);
        const trial = await tryOut(bytes, `values.${format}`);
        expect(trial.problems).toEqual([]);
        expect(trial.counts).toMatchObject({ added: 0, changed: 0 });
        const seen = trial.differences;
        const { body } = await send(bytes, { dryRun: false, seen, name: `values.${format}` });
        expect(body.data).toEqual({ written: [], unchanged: seen.length });
      }
      expect(await revisions()).toBe(before);
    });

    it('should not exist for a table that the report has not', async () => {
      const response = await annals.http.get(`${REPORT}/tables/annex-9/template`).set(editor);
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'table-not-found' });
    });
  });

  describe('a workbook with many mistakes', () => {
    const makeBroken = async (): Promise<Buffer> => {
      const first = edit(await rowsOf('annex-1'), {
        F4: '备往',
        D5: '12人/3人',
        E5: '12 个',
        I5: '旁边的数',
        D6: '1,23',
        E6: '未采',
        D7: '无',
        E7: '0.1234567',
        D9: '5人',
        E9: '912%',
        E10: '3000元/月',
        E11: { error: '#REF!' },
        E12: new Date('2024-12-15'),
        E13: { formula: 'SUM(E1:E9)', date1904: false },
        G14: 'graduates.nothing',
        B15: '毕业三年晋升比例',
        C16: '元',
      });
      const second = edit(await rowsOf('annex-2'), {
        D4: '2019 年',
        F5: '约 600',
        I6: 'satisfaction.students',
        E7: '-1%',
      });
      const other = edit(await rowsOf('annex-3'), { B3: 'juying/2023/annex-3' });
      return makeWorkbook({ sheets: { 一: first, 二: second, 三: other, 草稿: [['待办']] } });
    };

    const placeOf = ({ sheet, row, column, code }: Trial['problems'][number]): string =>
      `${sheet} ${column?.letters ?? ''}${row ?? ''} ${code}`;

    const EXPECTED = [
      '一 F4 column-unknown',
      '一 D5 value-several-numbers',
      '一 E5 value-unit',
      '一 I5 column-unnamed',
      '一 D6 value-thousands',
      '一 E6 value-status-misspelt',
      '一 D7 value-ambiguous',
      '一 E7 value-digits',
      '一 D9 value-unit',
      '一 E9 percent-range',
      '一 E10 value-unit',
      '一 E11 cell-error',
      '一 E12 cell-date',
      '一 E13 cell-formula',
      '一 G14 code-unknown',
      '一 B15 label-mismatch',
      '一 C16 unit-mismatch',
      '二 D4 year-unknown',
      '二 F5 respondents-not-whole',
      '二 I6 row-twice',
      '二  row-missing',
      '二 E7 percent-range',
      '三  sheet-of-another',
      '草稿  sheet-left-out',
    ];

    it('should be reported for all of them, each with its cell and in both languages', async () => {
      const { problems, counts } = await tryOut(await makeBroken());
      expect(problems.map(placeOf).sort()).toEqual([...EXPECTED].sort());
      expect(counts).toMatchObject({ errors: EXPECTED.length - 1, warnings: 1 });
    });

    it('should be refused whole, and nothing written', async () => {
      const before = await revisions();
      const refusal = refusalIn(await send(await makeBroken(), { dryRun: false, seen: [] }));
      expect(refusal).toMatchObject({ status: 400, code: 'import-refused' });
      const { problems } = z
        .object({ problems: trialSchema.shape.problems })
        .parse(refusal.details);
      expect(problems).toHaveLength(EXPECTED.length);
      expect(await revisions()).toBe(before);
    });

    it('should be imported once it is fixed, and change nothing when it is sent again', async () => {
      const bytes = await makeWorkbook({
        sheets: {
          一: edit(await rowsOf('annex-1'), {
            E5: 306,
            E6: '约 300 人',
            E9: { formula: '1', result: 63 },
          }),
          二: edit(await rowsOf('annex-2'), { E5: '92%', F5: 640 }),
        },
      });
      const trial = await tryOut(bytes);
      expect(trial.problems).toEqual([]);
      expect(trial.counts).toMatchObject({ added: 0, changed: 4 });
      const seen = trial.differences.filter(({ kind }) => kind !== 'same');
      const { body } = await send(bytes, { dryRun: false, seen }).expect(200);
      expect(body.data.written).toHaveLength(4);
      expect(await valueOf('graduates.total')).toMatchObject({
        text: '306',
        value: 306,
        revision: 2,
        reviewed_revision: 1,
      });
      expect(await valueOf('graduates.placed')).toMatchObject({ value: 300, status: 'estimated' });
      expect(await valueOf('satisfaction.students')).toMatchObject({ value: 92, respondents: 640 });
      const before = await revisions();
      const again = await tryOut(bytes);
      expect(again.counts).toMatchObject({ added: 0, changed: 0 });
      await send(bytes, { dryRun: false, seen: again.differences }).expect(200);
      expect(await revisions()).toBe(before);
    });
  });

  describe('what others change between the trial and the import', () => {
    const makeChange = async (text: string) =>
      makeWorkbook({ sheets: { 一: edit(await rowsOf('annex-1'), { D8: text }) } });

    const changeElsewhere = (indicator: string, text: string, revision: number) =>
      annals.http
        .put(`${REPORT}/values`)
        .set(reviewer)
        .send({ cells: [{ indicator, year: 2023, text, revision }] })
        .expect(200);

    const conflictsOf = (response: unknown) => {
      const refusal = refusalIn(response);
      expect(refusal).toMatchObject({ status: 409, code: 'values-in-conflict' });
      return refusal.details.conflicts;
    };

    it('should be a conflict that names it, and nothing is written', async () => {
      const bytes = await makeChange('7');
      const { differences } = await tryOut(bytes);
      await changeElsewhere('graduates.further-study.undergraduate', '8', 1);
      const response = await send(bytes, { dryRun: false, seen: differences });
      expect(conflictsOf(response)).toMatchObject([
        { current: { text: '8', changedBy: { name: 'annals-reviewer' } } },
      ]);
      expect(await valueOf('graduates.further-study.undergraduate', 2023)).toMatchObject({
        text: '8',
        revision: 2,
      });
    });

    it('should be a conflict also where the trial saw no difference', async () => {
      const bytes = await makeChange('9');
      const { differences } = await tryOut(bytes);
      await changeElsewhere('graduates.promotion-rate', '1%', 1);
      const seen = differences.filter(({ kind }) => kind !== 'same');
      expect(conflictsOf(await send(bytes, { dryRun: false, seen }))).toMatchObject([
        { indicator: 'graduates.promotion-rate', current: { text: '1%' } },
      ]);
    });

    it('should need to be told what the trial saw', async () => {
      const response = await send(await makeChange('9'), { dryRun: false });
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'import-seen-needed' });
    });

    it.each([[{}], ['x'], [[{ indicator: 'a.b' }]]])(
      'should refuse %j for what was seen',
      async (seen) => {
        const response = await send(await makeChange('9'), { dryRun: false, seen });
        expect(refusalIn(response)).toMatchObject({ status: 400, code: 'bad-request' });
      },
    );
  });

  describe('a file that cannot be read', () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    const bomb = makeRawWorkbook({ sheetData: ' '.repeat(60 * 1024 * 1024) });

    it.each([
      ['a zip bomb', bomb, 'sheet-expands'],
      ['a workbook that was cut off', Buffer.from('PK\x03\x04 cut off'), 'sheet-broken'],
      ['an old workbook', compound, 'sheet-old-excel'],
      [
        'a workbook with a password',
        Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
        'sheet-encrypted',
      ],
      ['a web page', Buffer.from('<html><table></table></html>'), 'sheet-web-page'],
      ['more than 5 MB', Buffer.alloc(6 * 1024 * 1024, 'a'), 'sheet-too-large'],
      ['nothing', Buffer.from(' '), 'sheet-empty'],
    ])('should be reported for what it is: %s', async (_what, bytes, code) => {
      const refusal = refusalIn(await send(bytes));
      expect(refusal).toMatchObject({ status: 400, code });
      expect(refusal.message).toContain('values.xlsx');
    });

    it.each([
      ['memory', { residentBytes: 1 }, 'file-needs-memory'],
      ['time', { milliseconds: 1 }, 'file-needs-time'],
    ])('should be given up where it needs too much %s', async (_what, limit, code) => {
      const { limits } = FILE_READERS.sheets;
      const usual = { ...limits };
      try {
        Object.assign(limits, limit);
        const refusal = refusalIn(await send(await download('annex-1')));
        expect(refusal).toMatchObject({ status: 400, code });
        expect(refusal.message).toMatch(/^.*values\.xlsx.*什么都没有保存.*$/);
      } finally {
        Object.assign(limits, usual);
      }
    });

    it('should hold nobody up while it is read', async () => {
      const wide = makeRawWorkbook({
        beforeData: '<cols><col min="1" max="2000000000" width="9"/></cols>',
        sheetData: '<row r="1"><c r="A1"><v>305</v></c></row>',
      });
      const brackets = makeRawWorkbook({
        sheetData: '<row r="1"><c r="A1" s="0"><v>305</v></c></row>',
        styles: `<numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(120_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
      });
      const reading = { isOver: false };
      const trials = Promise.all([tryOut(wide), tryOut(brackets)]).finally(() => {
        reading.isOver = true;
      });
      // The last answer may have come when the files were read.
      let answers = -1;
      while (!reading.isOver) {
        await annals.http.get('/_health').expect(204);
        answers += 1;
      }
      for (const { problems } of await trials) {
        expect(problems.map(({ code }) => code)).toEqual(['head-missing']);
      }
      expect(answers).toBeGreaterThan(0);
    });

    it('should be asked for', async () => {
      const response = await annals.http.post(`${REPORT}/import`).set(editor).send({});
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'import-file-needed' });
    });
  });

  describe('10,000 values', () => {
    const YEARS = [2023, 2024];

    /** A chart of so many values, and its template as it is taken down. */
    const makeLarge = async ({ key, values }: { key: string; values: number }): Promise<Buffer> => {
      const { strapi } = annals;
      const codes = Array.from(
        { length: values / YEARS.length },
        (_, index) => `${key}.n${String(index).padStart(5, '0')}`,
      );
      await sql(
        annals,
        `INSERT INTO indicators (document_id, code, name, unit, kind, decimals, aggregation, direction)
         SELECT code, code, '指标' || code, '人', 'count', 0, 'none', 'neither' FROM unnest(?::text[]) AS code`,
        [codes],
      );
      const layout = codes.map((code, index) => ({
        key: code,
        indicator: code,
        label: `指标 ${index}`,
        seq: index + 1,
        level: 0,
        parent: null,
        required: true,
        footnote: null,
      }));
      const { documentId: report } = await findDocument({
        strapi,
        uid: REPORT_TYPE,
        filters: { schoolCode: 'juying', year: 2024 },
      });
      await documentsOf(strapi, INDICATOR_TABLE).create({
        data: { title: key, kind: 'annex', years: YEARS, layout, key, report },
      });
      const cells = codes.flatMap((indicator, index) =>
        YEARS.map((year) => ({ indicator, year, text: String(index), revision: null })),
      );
      await createValueService({ strapi }).write({
        school: 'juying',
        cells,
        by: { userId: null },
        reason: null,
      });
      return createTemplateService({ strapi }).make({ ...DEMO, table: key, format: 'xlsx' });
    };

    const tryIt = async (bytes: Buffer) => {
      const file = { name: 'large.xlsx', bytes };
      const { counts } = await createImportService(annals).dryRun({ ...DEMO, file });
      expect(counts.errors).toBe(0);
      return counts;
    };

    /** Milliseconds of the processor, the least of three tries. */
    const costOf = async (bytes: Buffer): Promise<number> => {
      const milliseconds: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        const before = process.cpuUsage();
        await tryIt(bytes);
        milliseconds.push(process.cpuUsage(before).user / 1000);
      }
      return Math.min(...milliseconds);
    };

    it('should be tried by two statements, and for ten times what a thousand cost', async () => {
      const thousand = await makeLarge({ key: 'thousand', values: 1_000 });
      const costOfThousand = await costOf(thousand);
      const tenThousand = await makeLarge({ key: 'ten-thousand', values: 10_000 });
      expect(await tryIt(tenThousand)).toMatchObject({ same: 10_000 });
      const statements = await statementsOf(annals, () => tryIt(tenThousand));
      expect(statements.filter((statement) => statement.includes('SELECT'))).toHaveLength(3);
      expect(await costOf(tenThousand)).toBeLessThan(25 * costOfThousand);
    });
  });
});

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { createValueGridService } from '../../src/plugins/annual-report/server/src/services/values/value-grid-service';
import { createValueService } from '../../src/plugins/annual-report/server/src/services/values/value-service';
import {
  INDICATOR,
  OBSERVATION,
  VALUES_WRITTEN,
} from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf, findDocument } from '../support/content/documents';
import { DEMO, releaseDemo } from '../support/content/editions';
import { signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';

const REPORT = '/annual-report/reports/juying/2024';
const VALUES = `${REPORT}/values`;
const YEAR = 2024;

type Headers = Record<string, string>;
type Cell = Record<string, unknown> & { revision: number | null };

const writtenSchema = z.object({
  data: z.object({
    written: z.array(z.object({ indicator: z.string(), year: z.int(), revision: z.int() })),
    unchanged: z.int(),
  }),
});

const gridSchema = z.object({
  tables: z.array(z.unknown()),
  indicators: z.record(z.string(), z.unknown()),
  cells: z.array(z.unknown()),
});

describe('writing values', () => {
  let annals: Annals;
  let first: Headers;
  let second: Headers;
  let reviewer: Headers;
  let indicator: string;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    first = await signInAs({ strapi, role: 'annals-editor' });
    second = await signInAs({ strapi, role: 'annals-editor' });
    reviewer = await signInAs({ strapi, role: 'annals-reviewer' });
  });

  afterAll(() => annals.stop());

  const createIndicator = async (data: Record<string, unknown> = {}): Promise<string> => {
    const code = `test.n${randomBytes(6).toString('hex')}`;
    await documentsOf(annals.strapi, INDICATOR).create({
      data: { code, name: '测试人数', unit: '人', kind: 'count', ...data },
    });
    return code;
  };

  beforeEach(async () => {
    indicator = await createIndicator();
  });

  const put = (cells: Cell[], headers: Headers = first, reason: string | null = null) =>
    annals.http
      .put(VALUES)
      .set(headers)
      .send({ cells: cells.map((cell) => ({ indicator, year: YEAR, ...cell })), reason });

  const write = async (cells: Cell[], headers: Headers = first, reason: string | null = null) =>
    writtenSchema.parse((await put(cells, headers, reason).expect(200)).body).data;

  const history = async (code = indicator) => {
    const { body } = await annals.http
      .get(`${VALUES}/${code}/${YEAR}/history`)
      .set(first)
      .expect(200);
    return z.array(z.record(z.string(), z.unknown())).parse(body.data);
  };

  const stored = (code = indicator) =>
    findDocument({ strapi: annals.strapi, uid: OBSERVATION, filters: { indicatorCode: code } });

  const review = (body: Record<string, unknown>, headers: Headers = reviewer) =>
    annals.http.post(`${REPORT}/review`).set(headers).send(body);

  describe('one value', () => {
    it('should be read from its text', async () => {
      const { written } = await write([{ text: '约 3.3万人', revision: null }]);
      expect(written).toEqual([{ indicator, year: YEAR, revision: 1 }]);
      expect(await stored()).toMatchObject({
        value: 33000,
        text: '约 3.3万人',
        valueStatus: 'estimated',
      });
    });

    it('should look to Strapi like one that Strapi made', async () => {
      const begun = Date.now();
      const other = await createIndicator();
      await documentsOf(annals.strapi, OBSERVATION).create({
        data: { schoolCode: 'juying', indicatorCode: other, year: YEAR, value: 5, text: '5' },
      });
      await write([{ text: '5', revision: null }]);
      const rows = await sql(
        annals,
        `SELECT *, abs(extract(epoch FROM created_at - updated_at)) < 1 AS is_new
           FROM observations WHERE indicator_code = ANY(?) ORDER BY id`,
        [[other, indicator]],
      );
      const [made, ours] = z
        .array(
          z
            .object({
              id: z.int(),
              document_id: z.string().regex(/^[a-z0-9]{24}$/),
              indicator_code: z.string(),
              created_at: z.date(),
              updated_at: z.date(),
              published_at: z.date(),
              created_by_id: z.int().nullable(),
              updated_by_id: z.int().nullable(),
            })
            .loose(),
        )
        .parse(rows)
        .map(({ id, document_id, indicator_code, created_by_id, updated_by_id, ...row }) => ({
          ...row,
          created_at: row.created_at.getTime() >= begun,
          updated_at: row.updated_at.getTime() >= begun,
          published_at: row.published_at.getTime() >= begun,
        }));
      expect(ours).toEqual(made);
    });

    it('should be edited by the content manager afterwards', async () => {
      await write([{ text: '5', revision: null }]);
      const { documentId } = await stored();
      await documentsOf(annals.strapi, OBSERVATION).update({
        documentId,
        data: { value: 6, text: '6' },
      });
      expect(await stored()).toMatchObject({ value: 6, revision: 2 });
      await write([{ text: '7', revision: 2 }]);
      expect(await stored()).toMatchObject({ documentId, value: 7, revision: 3 });
    });

    it('should keep what a change does not name', async () => {
      await write([{ text: '5', respondents: 12, note: '说明', revision: null }]);
      await write([{ text: '6', note: null, revision: 1 }]);
      expect(await stored()).toMatchObject({ value: 6, respondents: 12, note: null });
    });

    it('should have no new revision where nothing changes', async () => {
      await write([{ text: '5', revision: null }]);
      expect(await write([{ text: '5', revision: 1 }])).toEqual({ written: [], unchanged: 1 });
      expect(await history()).toHaveLength(1);
    });

    it('should be reported once to who listens, whatever the number of values', async () => {
      const events: unknown[] = [];
      const stop = annals.strapi.eventHub.on(VALUES_WRITTEN, async (event: unknown) => {
        await Promise.resolve(events.push(event));
      });
      await write([
        { text: '5', revision: null },
        { text: '6', year: 2023, revision: null },
      ]);
      stop();
      expect(events).toEqual([{ school: 'juying', values: 2 }]);
    });
  });

  describe('what is not valid', () => {
    it('should be listed whole, and nothing written', async () => {
      const response = await put([
        { text: '12人/3人', revision: null },
        { text: '12 个', year: 2023, revision: null },
        { text: '1', year: 2022, revision: null },
        { text: '1', indicator: 'no.such', revision: null },
        { text: '1', year: 1, revision: null },
        { text: '1', year: 2022, revision: null },
      ]);
      const refusal = refusalIn(response);
      expect(refusal).toMatchObject({ status: 400, code: 'values-refused', params: { count: 5 } });
      const problems = z
        .array(
          z.object({
            code: z.string(),
            year: z.int(),
            messages: z.object({ zh: z.string(), en: z.string() }),
          }),
        )
        .parse(refusal.details.problems);
      expect(problems.map(({ code }) => code).sort()).toEqual([
        'indicator-unknown',
        'value-several-numbers',
        'value-twice',
        'value-unit',
        'year-unreadable',
      ]);
      expect(
        await sql(annals, 'SELECT 1 FROM observations WHERE indicator_code = ?', [indicator]),
      ).toEqual([]);
    });

    it('should be reported in Chinese, or in the language that is asked for', async () => {
      expect(refusalIn(await put([{ text: '12 个', revision: null }])).message).toContain(
        '什么都没有保存',
      );
      const english = await put([{ text: '12 个', revision: null }]).set('Accept-Language', 'en');
      expect(refusalIn(english).message).toContain('nothing was saved');
    });

    it.each([
      [{}],
      [{ cells: [] }],
      [{ cells: [{ indicator: 'a.b', year: 2024, text: '1' }] }],
      [{ cells: [{ indicator: 'a.b', year: 2024, text: '1', revision: 0 }] }],
      [{ cells: [{ indicator: 'a.b', year: '2024', text: '1', revision: 1 }] }],
      [{ cells: [{ indicator: 'a.b', year: 2024, text: 1, revision: 1 }] }],
      [{ cells: [{ indicator: 'a.b', year: 2024, text: '1', revision: 1, id: 1 }] }],
      [
        {
          cells: [{ indicator: 'a.b', year: 2024, text: '1', revision: 1 }],
          reason: 'x'.repeat(501),
        },
      ],
    ])('should be refused as a request: %j', async (body) => {
      const response = await annals.http.put(VALUES).set(first).send(body);
      expect(refusalIn(response)).toMatchObject({ status: 400, code: 'bad-request' });
    });

    it('should name the reports that exist', async () => {
      const response = await annals.http
        .put('/annual-report/reports/juying/2019/values')
        .set(first)
        .send({ cells: [{ indicator, year: YEAR, text: '1', revision: null }] });
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'report-not-found' });
    });
  });

  describe('two writers of one value', () => {
    const conflictsOf = (response: unknown) => {
      const refusal = refusalIn(response);
      expect(refusal).toMatchObject({
        status: 409,
        name: 'ConflictError',
        code: 'values-in-conflict',
      });
      return { message: refusal.message, conflicts: refusal.details.conflicts };
    };

    it('should not overwrite each other: the second hears who was first, when, and with what', async () => {
      await write([{ text: '5', revision: null }], reviewer, '初次填报');
      await write([{ text: '6', revision: 1 }], first, '更正');
      const refused = conflictsOf(await put([{ text: '7', revision: 1 }], second, '另一个更正'));
      expect(refused.message).toMatch(/“测试人数”2024 年的值已由annals-editor于 刚才 改为“6”/);
      expect(refused.conflicts).toMatchObject([
        {
          indicator,
          year: YEAR,
          expected: 1,
          current: {
            revision: 2,
            value: 6,
            text: '6',
            changedBy: { id: expect.any(Number), name: 'annals-editor' },
            changedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
          },
        },
      ]);
      expect(await history()).toMatchObject([
        {
          revision: 2,
          text: '6',
          reason: '更正',
          isCurrent: true,
          changedBy: { name: 'annals-editor' },
        },
        {
          revision: 1,
          text: '5',
          reason: '初次填报',
          isCurrent: false,
          changedBy: { name: 'annals-reviewer' },
        },
      ]);
    });

    it('should let exactly one of many through that write at once, a new value and a known one', async () => {
      for (const revision of [null, 1]) {
        const responses = await Promise.all(
          ['11', '12', '13', '14', '15', '16'].map((text, index) =>
            put([{ text: `${text}${revision ?? 0}`, revision }], index % 2 === 0 ? first : second),
          ),
        );
        expect(responses.map(({ status }) => status).sort()).toEqual([
          200, 409, 409, 409, 409, 409,
        ]);
      }
      expect(await history()).toHaveLength(2);
    });

    it('should not wait for each other for ever, in whatever order they name their values', async () => {
      const codes = await Promise.all(Array.from({ length: 6 }, () => createIndicator()));
      const cells = codes.map((code) => ({ indicator: code, text: '1', revision: null }));
      await write(cells.slice(0, 3));
      const again = cells.map((cell, index) => ({
        ...cell,
        text: '2',
        revision: index < 3 ? 1 : null,
      }));
      const responses = await Promise.all([
        put(again, first),
        put([...again].reverse(), second),
        put(again.slice(2), first),
        put([...again].reverse().slice(1), second),
      ]);
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    });

    it('should write none of many values when one of them has changed', async () => {
      const other = await createIndicator();
      await write([{ text: '5', revision: null }]);
      const response = await put([
        { indicator: other, text: '1', revision: null },
        { text: '6', revision: null },
      ]);
      expect(conflictsOf(response).conflicts).toHaveLength(1);
      expect(
        await sql(annals, 'SELECT 1 FROM observations WHERE indicator_code = ?', [other]),
      ).toEqual([]);
    });

    it('should hear of a value that was deleted', async () => {
      await write([{ text: '5', revision: null }]);
      const { documentId } = await stored();
      await documentsOf(annals.strapi, OBSERVATION).delete({ documentId });
      const refused = conflictsOf(await put([{ text: '6', revision: 1 }]));
      expect(refused.message).toContain('已被删除');
      await write([{ text: '6', revision: null }]);
      expect(await stored()).toMatchObject({ value: 6, revision: 2 });
    });
  });

  describe('2,500 values', () => {
    const COUNT = 2500;
    const codes = Array.from(
      { length: COUNT },
      (_, index) => `bulk.n${String(index).padStart(5, '0')}`,
    );
    const cells = (text: string, revision: number | null) =>
      codes.map((code) => ({ indicator: code, year: YEAR, text, revision }));
    const writeAll = (text: string, revision: number | null) =>
      createValueService(annals).write({
        school: 'juying',
        cells: cells(text, revision),
        by: { userId: null },
        reason: '批量',
      });
    const count = async () =>
      sql(
        annals,
        `SELECT count(*)::int AS rows, count(DISTINCT document_id)::int AS documents, max(revision) AS revision,
                min(value)::text AS value FROM observations WHERE indicator_code LIKE 'bulk.n%'`,
      );

    beforeAll(() =>
      sql(
        annals,
        `INSERT INTO indicators (document_id, code, name, unit, kind, decimals, aggregation, direction)
         SELECT code, code, code, '人', 'count', 0, 'none', 'neither' FROM unnest(?::text[]) AS code`,
        [codes],
      ),
    );

    it('should be written in a fixed number of statements, one per thousand rows', async () => {
      const added = await statementsOf(annals, () => writeAll('1', null));
      expect(
        added.filter((statement) => statement.includes('INSERT INTO observations')),
      ).toHaveLength(3);
      expect(added.length).toBeLessThanOrEqual(9);
      const changed = await statementsOf(annals, () => writeAll('2', 1));
      expect(changed).toHaveLength(added.length);
      expect(await count()).toEqual([
        { rows: COUNT, documents: COUNT, revision: 2, value: '2.000000' },
      ]);
    });

    it('should be gone with the transaction that failed in the middle of it', async () => {
      const work = annals.strapi.db.transaction(async () => {
        await writeAll('3', 2);
        throw new Error('killed');
      });
      await expect(work).rejects.toThrow('killed');
      expect(await count()).toMatchObject([{ revision: 2, value: '2.000000' }]);
    });

    it('should be gone when the database breaks off at a late row', async () => {
      await sql(
        annals,
        `ALTER TABLE observations ADD CONSTRAINT late_row CHECK (indicator_code <> 'bulk.n02400' OR value <> 4)`,
      );
      await expect(writeAll('4', 2)).rejects.toMatchObject({ code: '23514' });
      await sql(annals, 'ALTER TABLE observations DROP CONSTRAINT late_row');
      expect(await count()).toMatchObject([{ revision: 2, value: '2.000000' }]);
    });

    it('should name all that somebody else changed', async () => {
      const refusal = await refusalOf(writeAll('5', 1));
      expect(refusal).toMatchObject({ code: 'values-in-conflict', params: { count: COUNT } });
    });

    it('should fit into one request of the admin panel', async () => {
      const response = await annals.http
        .put(VALUES)
        .set(first)
        .send({ cells: cells('6', 2), reason: null })
        .expect(200);
      expect(writtenSchema.parse(response.body).data.written).toHaveLength(COUNT);
    });
  });

  describe('a grid', () => {
    it('should be one table with what stands now', async () => {
      const { body } = await annals.http.get(`${VALUES}?table=annex-1`).set(first).expect(200);
      const grid = gridSchema.parse(body.data);
      expect(grid.tables).toMatchObject([{ key: 'annex-1', years: [2023, 2024] }]);
      expect(grid.indicators['graduates.total']).toMatchObject({ kind: 'count', unit: '人' });
      expect(grid.cells).toHaveLength(24);
      expect(grid.cells).toContainEqual({
        indicator: 'graduates.total',
        year: 2024,
        value: 305,
        text: '305',
        printed: '305',
        status: 'final',
        respondents: null,
        method: null,
        note: null,
        revision: 1,
        reviewedRevision: 1,
        changedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        changedBy: null,
      });
    });

    it('should be read in two statements, whatever its size', async () => {
      const grids = createValueGridService(annals);
      const read = (table: string | null) => () => grids.read({ ...DEMO, table });
      for (const table of ['annex-1', null]) {
        const statements = await statementsOf(annals, read(table));
        expect(statements.filter((statement) => statement.includes('SELECT'))).toHaveLength(2);
      }
    });

    it('should be all tables of the report when none is named', async () => {
      const { body } = await annals.http.get(VALUES).set(first).expect(200);
      expect(body.data.tables).toHaveLength(15);
    });

    it('should name the tables of the report when it has no such table', async () => {
      const refusal = refusalIn(await annals.http.get(`${VALUES}?table=annex-9`).set(first));
      expect(refusal).toMatchObject({ status: 404, code: 'table-not-found' });
      expect(refusal.message).toContain('annex-1');
    });
  });

  describe('review', () => {
    const reviewed = (code = indicator) =>
      sql(
        annals,
        `SELECT v.revision, u.firstname AS by FROM annals_value_review v
           LEFT JOIN admin_users u ON u.id = v.reviewed_by WHERE v.indicator_code = ? ORDER BY v.id`,
        [code],
      );

    const released = async () => {
      await releaseDemo(annals);
      const { body } = await annals.http.get('/api/annual-report/reports/juying/2024').expect(200);
      return body.data.indicators[indicator]?.values['2024'];
    };

    it('should move what a release reads, and remember who did it', async () => {
      await write([{ text: '5', revision: null }]);
      expect(await released()).toBeUndefined();
      const { body } = await review({
        scope: 'cells',
        cells: [{ indicator, year: YEAR, revision: 1 }],
      }).expect(200);
      expect(body.data).toEqual({ moved: 1, already: 0, changed: [] });
      await write([{ text: '6', revision: 1 }]);
      expect(await released()).toMatchObject({ value: 5 });
      expect(await reviewed()).toEqual([{ revision: 1, by: 'annals-reviewer' }]);
      expect(await history()).toMatchObject([
        { revision: 2, isCurrent: true, isReviewed: false, reviews: [] },
        {
          revision: 1,
          isReviewed: true,
          reviews: [{ reviewedAt: expect.any(String), reviewedBy: { name: 'annals-reviewer' } }],
        },
      ]);
    });

    it('should leave a value alone that is not what the reviewer saw, and mark the others', async () => {
      const other = await createIndicator();
      await write([
        { text: '5', revision: null },
        { indicator: other, text: '5', revision: null },
      ]);
      await write([{ text: '6', revision: 1 }]);
      const { body } = await review({
        scope: 'cells',
        cells: [
          { indicator, year: YEAR, revision: 1 },
          { indicator: other, year: YEAR, revision: 1 },
          { indicator, year: 2010, revision: 1 },
        ],
      }).expect(200);
      expect(body.data).toMatchObject({
        moved: 1,
        changed: [
          { indicator, year: YEAR, expected: 1, current: { revision: 2, text: '6' } },
          { indicator, year: 2010, current: null },
        ],
      });
      expect(await reviewed()).toEqual([]);
    });

    it('should mark a table, or all years that the report speaks of, and nothing twice', async () => {
      await write([
        { text: '5', revision: null },
        { text: '5', year: 2010, revision: null },
      ]);
      const table = await review({ scope: 'table', table: 'annex-1' }).expect(200);
      expect(table.body.data).toMatchObject({ moved: 0, already: expect.any(Number) });
      await review({ scope: 'report' }).expect(200);
      const again = await review({ scope: 'report' }).expect(200);
      expect(again.body.data).toMatchObject({ moved: 0, changed: [] });
      expect(await reviewed()).toEqual([{ revision: 1, by: 'annals-reviewer' }]);
    });

    it.each([
      ['UPDATE', 'UPDATE annals_value_review SET revision = 1'],
      ['DELETE', 'DELETE FROM annals_value_review'],
      ['TRUNCATE', 'TRUNCATE annals_value_review'],
    ])('should be remembered for good: no %s', async (_what, statement) => {
      await expect(sql(annals, statement)).rejects.toMatchObject({ code: '23000' });
    });

    it.each([
      [{}],
      [{ scope: 'all' }],
      [{ scope: 'table' }],
      [{ scope: 'cells' }],
      [{ scope: 'report', cells: [] }],
    ])('should be refused as a request: %j', async (body) => {
      expect(refusalIn(await review(body))).toMatchObject({ status: 400, code: 'bad-request' });
    });
  });

  describe('permissions', () => {
    it('should let an editor write, and not review', async () => {
      await put([{ text: '5', revision: null }], first).expect(200);
      await review({ scope: 'report' }, first).expect(403);
    });

    it.each([
      ['get', VALUES],
      ['put', VALUES],
      ['get', `${VALUES}/students.total/2024/history`],
      ['post', `${REPORT}/review`],
      ['get', `${REPORT}/tables/annex-1/template`],
      ['post', `${REPORT}/import`],
    ] as const)('should be asked for: %s %s', async (method, path) => {
      await annals.http[method](path).expect(401);
    });
  });

  describe('the history of a value', () => {
    it('should not exist where there never was one', async () => {
      const response = await annals.http.get(`${VALUES}/${indicator}/1999/history`).set(first);
      expect(refusalIn(response)).toMatchObject({ status: 404, code: 'value-without-history' });
    });

    it('should outlive the value', async () => {
      await write([{ text: '5', revision: null }]);
      const { documentId } = await stored();
      await documentsOf(annals.strapi, OBSERVATION).delete({ documentId });
      expect(await history()).toMatchObject([{ revision: 1, isCurrent: false, isReviewed: false }]);
    });
  });
});

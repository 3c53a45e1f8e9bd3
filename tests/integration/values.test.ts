import fc from 'fast-check';
import { z } from 'zod';
import { readObservations } from '../../src/plugins/annual-report/server/src/repositories/content/read-numbers';
import { markAllReviewed } from '../../src/plugins/annual-report/server/src/repositories/review-repository';
import { INDICATOR, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager, type ContentManager } from '../support/asking/content-manager';
import { documentsOf, findDocument } from '../support/content/documents';
import { DEMO, releaseDemo } from '../support/content/editions';
import { signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { sql } from '../support/stored/sql';

const CELL = { schoolCode: 'juying', indicatorCode: 'test.value', year: 2024 };
const YEAR_OF_NUMBERS = 2050;

describe('values', () => {
  let annals: Annals;
  let manager: ContentManager;
  let headers: Record<string, string>;
  let documentId: string;

  const observations = () => documentsOf(annals.strapi, OBSERVATION);
  const update = (data: Record<string, unknown>) => observations().update({ documentId, data });
  const current = () =>
    findDocument({ strapi: annals.strapi, uid: OBSERVATION, filters: { documentId } });

  const revisions = () =>
    sql(
      annals,
      `SELECT revision, value::text AS value, text, status, changed_by, reason
         FROM annals_value_revision WHERE indicator_code = ? ORDER BY year, revision`,
      [CELL.indicatorCode],
    );

  const review = () =>
    markAllReviewed({ connection: annals.strapi.db.connection, school: DEMO.school });

  const isPreviewed = async (status: 'draft' | 'published') => {
    const { body } = await annals.http
      .get(`/annual-report/reports/juying/2024/preview?status=${status}`)
      .set(headers)
      .expect(200);
    return body.data.indicators[CELL.indicatorCode]?.values['2024'];
  };

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
    manager = contentManager({ annals, headers });
    await documentsOf(annals.strapi, INDICATOR).create({
      data: { code: CELL.indicatorCode, name: '测试指标', decimals: 2 },
    });
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    // Revisions are never deleted, so that each test counts on an indicator of its own.
    CELL.indicatorCode = `test.value-${Math.random().toString(36).slice(2)}`;
    await documentsOf(annals.strapi, INDICATOR).create({
      data: { code: CELL.indicatorCode, name: '测试指标', decimals: 2 },
    });
    const created = await observations().create({ data: { ...CELL, value: 1.5, text: '1.50' } });
    documentId = created.documentId;
  });

  afterEach(async () => {
    await sql(annals, 'DELETE FROM observations WHERE indicator_code = ?', [CELL.indicatorCode]);
  });

  describe('revisions', () => {
    it('should begin with the first value', async () => {
      expect(await revisions()).toMatchObject([{ revision: 1, value: '1.500000', text: '1.50' }]);
    });

    it('should have one more for each change of a cell', async () => {
      await update({ value: 2, text: '2' });
      await update({ valueStatus: 'provisional' });
      await update({ note: '说明' });
      expect(await revisions()).toMatchObject([
        { revision: 1, value: '1.500000', status: 'final' },
        { revision: 2, value: '2.000000', status: 'final' },
        { revision: 3, value: '2.000000', status: 'provisional' },
        { revision: 4, value: '2.000000', status: 'provisional' },
      ]);
    });

    it('should have none for a save that changes nothing', async () => {
      await update({ value: 1.5, text: '1.50' });
      expect(await revisions()).toHaveLength(1);
    });

    it('should have none for an unchanged form of the content manager, and name who changed one', async () => {
      const { body } = await manager.read(OBSERVATION, documentId);
      await manager.save(OBSERVATION, documentId, body.data).expect(200);
      await manager
        .save(OBSERVATION, documentId, { ...body.data, value: 7, text: '7' })
        .expect(200);
      const [first, second, ...more] = await revisions();
      expect(more).toEqual([]);
      expect(first).toMatchObject({ changed_by: null });
      expect(second).toMatchObject({ value: '7.000000', changed_by: expect.any(Number) });
    });

    it('should have one for a change by plain SQL, with its reason', async () => {
      await annals.strapi.db.connection.transaction(async (trx) => {
        await trx.raw("SET LOCAL annals.reason = '统一口径'");
        await trx.raw('UPDATE observations SET value = 9 WHERE document_id = ?', [documentId]);
      });
      expect((await revisions()).at(-1)).toMatchObject({
        revision: 2,
        value: '9.000000',
        reason: '统一口径',
      });
    });

    it('should have none for a plain UPDATE that changes nothing', async () => {
      await sql(annals, 'UPDATE observations SET value = 1.5 WHERE document_id = ?', [documentId]);
      expect(await revisions()).toHaveLength(1);
    });

    it('should have one per row for one statement over many rows', async () => {
      await observations().create({ data: { ...CELL, year: 2023, value: 1, text: '1' } });
      await sql(annals, 'UPDATE observations SET value = value + 1 WHERE indicator_code = ?', [
        CELL.indicatorCode,
      ]);
      expect(await revisions()).toHaveLength(4);
    });

    it('should go on counting when a value is deleted and entered again', async () => {
      await observations().delete({ documentId });
      const again = await observations().create({ data: { ...CELL, value: 3, text: '3' } });
      documentId = again.documentId;
      expect(await revisions()).toMatchObject([{ revision: 1 }, { revision: 2 }]);
    });

    it('should be gone with the transaction that made it', async () => {
      const work = annals.strapi.db.transaction(async () => {
        await update({ value: 4, text: '4' });
        throw new Error('undone');
      });
      await expect(work).rejects.toThrow('undone');
      expect(await revisions()).toHaveLength(1);
    });

    it.each([
      ['UPDATE', 'UPDATE annals_value_revision SET value = 0'],
      ['DELETE', 'DELETE FROM annals_value_revision'],
      ['TRUNCATE', 'TRUNCATE annals_value_revision'],
    ])('should refuse %s', async (_what, statement) => {
      await expect(sql(annals, statement)).rejects.toMatchObject({ code: '23000' });
    });

    it('should not be counted by hand', async () => {
      await update({ revision: 50, reviewedRevision: 1 });
      await sql(annals, 'UPDATE observations SET revision = 50 WHERE document_id = ?', [
        documentId,
      ]);
      expect(await current()).toMatchObject({ revision: 1, reviewedRevision: null });
    });
  });

  describe('the reviewed revision', () => {
    it('should not be one that does not exist', async () => {
      const statement = 'UPDATE observations SET reviewed_revision = 9 WHERE document_id = ?';
      await expect(sql(annals, statement, [documentId])).rejects.toMatchObject({ code: '23000' });
    });

    it('should not be set by the content manager', async () => {
      const { body } = await manager.read(OBSERVATION, documentId);
      await manager.save(OBSERVATION, documentId, { ...body.data, reviewedRevision: 1 });
      expect(await current()).toMatchObject({ reviewedRevision: null });
    });

    it('should be what a release reads, while the draft preview shows what stands now', async () => {
      await review();
      await update({ value: 2.5, text: '2.50' });
      expect(await isPreviewed('draft')).toMatchObject({ value: 2.5, text: '2.50' });
      expect(await isPreviewed('published')).toMatchObject({ value: 1.5, text: '1.50' });
      await releaseDemo(annals);
      const { body } = await annals.http.get('/api/annual-report/reports/juying/2024');
      expect(body.data.indicators[CELL.indicatorCode].values['2024']).toMatchObject({
        value: 1.5,
      });
      await review();
      expect(await isPreviewed('published')).toMatchObject({ value: 2.5 });
    });

    it('should leave a value that nobody reviewed out of a release', async () => {
      expect(await isPreviewed('draft')).toMatchObject({ value: 1.5 });
      expect(await isPreviewed('published')).toBeUndefined();
    });

    it('should stay with the status it had', async () => {
      await review();
      await update({ valueStatus: 'suppressed', value: null, text: null });
      expect(await isPreviewed('draft')).toMatchObject({ value: null, status: 'suppressed' });
      expect(await isPreviewed('published')).toMatchObject({ value: 1.5, status: 'final' });
    });
  });

  describe('what can be entered', () => {
    const DIGITS = [
      1_234_567_890_123_456, 1e20, 0.123_456_7, 1_234_567_890.123_456, -0.000_000_1, 1e-9,
    ];

    it.each(DIGITS)('should refuse %p for its digits', async (value) => {
      expect((await refusalOf(update({ value, text: 'x' }))).code).toBe('value-digits');
    });

    it.each([
      '1234567890123456',
      '123456789012345.0000001',
      '1e400',
      '12a',
      '',
      ' ',
      'Infinity',
      true,
      [],
      [5],
      {},
    ])('should refuse %p in the form', async (value) => {
      const response = await manager.save(OBSERVATION, documentId, { value, text: 'x' });
      expect(response.status).toBe(400);
      expect(await current()).toMatchObject({ value: 1.5 });
    });

    it.each([
      999_999_999_999_999, -999_999_999_999_999, 0.000_001, 123_456_789.123_456, -0.1, 0, 100.25,
    ])('should keep %p exactly from the form to the JSON', async (value) => {
      await manager.save(OBSERVATION, documentId, { value, text: '见表' }).expect(200);
      expect(await isPreviewed('draft')).toMatchObject({ value, text: '见表' });
    });

    it('should keep every decimal of 15 digits, 6 of them decimals, through the database', async () => {
      const decimals = fc
        .tuple(
          fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
          fc.integer({ min: 0, max: 6 }),
        )
        .map(([digits, places]) => Number(`${digits}e-${places}`));
      const roundTrip = async (values: number[]): Promise<void> => {
        await sql(annals, 'DELETE FROM observations WHERE year = ?', [YEAR_OF_NUMBERS]);
        await sql(
          annals,
          `INSERT INTO observations (document_id, school_code, indicator_code, year, value, value_status)
           SELECT 'n' || place, 'juying', 'test.n' || lpad(place::text, 5, '0'), ?::integer, number::numeric, 'final'
             FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS given(number, place)`,
          [YEAR_OF_NUMBERS, JSON.stringify(values)],
        );
        const stored = await readObservations({
          connection: annals.strapi.db.connection,
          school: 'juying',
          status: 'draft',
        });
        const numbers = stored
          .filter(({ year }) => year === YEAR_OF_NUMBERS)
          .map(({ value }) => value);
        const served = z.array(z.number()).parse(JSON.parse(JSON.stringify(numbers)));
        expect(served).toEqual(values.map((value) => value + 0));
      };
      const many = fc.array(decimals, { minLength: 300, maxLength: 1000, size: 'max' });
      await fc.assert(fc.asyncProperty(many, roundTrip), { numRuns: 4, endOnFailure: true });
      await sql(annals, 'DELETE FROM observations WHERE year = ?', [YEAR_OF_NUMBERS]);
    });

    it.each(['not-applicable', 'not-collected', 'suppressed'])(
      'should refuse a number with the status %s',
      async (valueStatus) => {
        expect((await refusalOf(update({ valueStatus }))).code).toBe('value-with-status');
      },
    );

    it.each(['not-applicable', 'not-collected', 'suppressed'])(
      'should accept the status %s without a number',
      async (valueStatus) => {
        await update({ valueStatus, value: null, text: null });
        expect(await current()).toMatchObject({ valueStatus, value: null });
      },
    );

    it.each([null, '', '   '])('should refuse neither number nor text (%p)', async (text) => {
      expect((await refusalOf(update({ value: null, text }))).code).toBe('value-or-status');
    });

    it('should accept a text without a number', async () => {
      await update({ value: null, text: '二年制' });
      expect(await current()).toMatchObject({ value: null, text: '二年制' });
    });

    it('should take zero for a number', async () => {
      await update({ value: 0, text: '0' });
      expect(await isPreviewed('draft')).toMatchObject({ value: 0, text: '0', status: 'final' });
    });

    it('should tell the content manager in words', async () => {
      const response = await manager.save(OBSERVATION, documentId, {
        value: 0.123_456_7,
        text: 'x',
      });
      expect(refusalIn(response)).toMatchObject({
        status: 400,
        message: expect.stringContaining('15 位有效数字'),
      });
    });
  });

  describe('identity', () => {
    it.each([{ schoolCode: 'other' }, { indicatorCode: 'graduates.total' }, { year: 2023 }])(
      'should not change to %p',
      async (data) => {
        expect((await refusalOf(update(data))).code).toBe('observation-identity-is-fixed');
      },
    );

    it('should name a school that exists', async () => {
      const data = { ...CELL, schoolCode: 'nowhere', value: 1, text: '1' };
      const refusal = await refusalOf(observations().create({ data }));
      expect(refusal).toMatchObject({ code: 'school-unknown' });
      expect(refusal.message).toContain('juying');
    });

    it('should name an indicator that exists', async () => {
      const data = { ...CELL, indicatorCode: 'no.such', value: 1, text: '1' };
      expect((await refusalOf(observations().create({ data }))).code).toBe('indicator-unknown');
    });

    it('should be another one in a copy', async () => {
      const { entries } = await observations().clone({ documentId, data: { year: 2019 } });
      expect(entries[0]).toMatchObject({ year: 2019, value: 1.5, text: '1.50' });
    });

    it('should not be taken twice by a copy', async () => {
      const refusal = await refusalOf(observations().clone({ documentId, data: {} }));
      expect(refusal.code).toBe('already-exists');
    });
  });
});

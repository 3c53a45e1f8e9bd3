import { z } from 'zod';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { CHAPTER, INDICATOR } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf } from '../support/content/documents';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { FAR_AHEAD } from '../support/content/schedule';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

type Headers = Record<string, string>;

const answerSchema = z.object({ data: reportSchema });

describe('a correction', () => {
  let annals: Annals;
  let small: SmallReport;
  let releaser: Headers;
  let path: string;

  beforeAll(async () => {
    annals = await startAnnals();
    releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
  });

  afterAll(() => annals.stop());

  const post = (what: string, body: object, headers: Headers = releaser) =>
    annals.http.post(`${path}/${what}`).set(headers).send(body);

  const value = async (code = small.indicator) => {
    const [row] = await sql(
      annals,
      `SELECT value::float8 AS value, revision, reviewed_revision AS reviewed FROM observations
        WHERE school_code = ? AND indicator_code = ? AND year = 2024`,
      [small.school, code],
    );
    return z
      .object({ value: z.number(), revision: z.int(), reviewed: z.int().nullable() })
      .parse(row);
  };

  const cell = async (text: string) => ({
    indicator: small.indicator,
    year: 2024,
    text,
    revision: (await value()).revision,
  });

  const latest = async () =>
    answerSchema.parse((await annals.http.get(`/api${path}`).expect(200)).body).data;

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    path = `/annual-report/reports/${small.school}/2024`;
    await post('editions', {}).expect(201);
  });

  it('should go live in one action, reviewed, with its note', async () => {
    const { body } = await post('corrections', {
      values: [await cell('306')],
      note: '更正在校生人数',
      reason: '录入有误',
    }).expect(201);
    expect(body.data).toMatchObject({ number: 2, written: [{ indicator: small.indicator }] });
    const report = await latest();
    expect(report.edition).toMatchObject({ number: 2, note: '更正在校生人数' });
    expect(report.indicators[small.indicator]?.values['2024']).toMatchObject({ value: 306 });
    const { revision, reviewed } = await value();
    expect(reviewed).toBe(revision);
    expect(
      await sql(
        annals,
        'SELECT reason FROM annals_value_revision WHERE indicator_code = ? AND revision = ?',
        [small.indicator, revision],
      ),
    ).toEqual([{ reason: '录入有误' }]);
  });

  it('should leave other values that wait for a review, and drafts, as they are', async () => {
    const other = `${small.school}.other`;
    await documentsOf(annals.strapi, INDICATOR).create({
      data: { code: other, name: '其他', unit: '人' },
    });
    const cells = [{ indicator: other, year: 2024, text: '7', revision: null }];
    await annals.http.put(`${path}/values`).set(releaser).send({ cells }).expect(200);
    await documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
      data: { title: '还没有写好' },
    });
    await post('corrections', { values: [await cell('306')], note: '更正' }).expect(201);
    expect((await value(other)).reviewed).toBeNull();
    const report = await latest();
    expect(report.chapters.map(({ title }) => title)).toEqual(['学校概况']);
    expect(report.indicators[other]).toBeUndefined();
  });

  it('should write nothing when one of its values is not valid', async () => {
    const before = await value();
    const values = [
      await cell('306'),
      { ...(await cell('1')), indicator: 'no.such', revision: null },
    ];
    const refusal = refusalIn(await post('corrections', { values, note: '更正' }));
    expect(refusal.code).toBe('values-refused');
    expect(await value()).toEqual(before);
    expect((await latest()).edition).toMatchObject({ number: 1 });
  });

  it('should write nothing when a value is not what its writer saw', async () => {
    const before = await value();
    const stale = { ...(await cell('306')), revision: before.revision + 5 };
    const refusal = refusalIn(await post('corrections', { values: [stale], note: '更正' }));
    expect(refusal).toMatchObject({ status: 409, code: 'values-in-conflict' });
    expect(await value()).toEqual(before);
  });

  it('should leave the values unwritten when the release is refused', async () => {
    const before = await value();
    const values = [await cell('306')];
    await sql(annals, "UPDATE images SET consent = 'pending' WHERE document_id = ?", [small.image]);
    const refusal = refusalIn(await post('corrections', { values, note: '更正' }));
    expect(refusal.code).toBe('release-blocked');
    expect(await value()).toEqual(before);
  });

  it('should be refused while a release is scheduled', async () => {
    await post('schedule', { releaseAt: FAR_AHEAD, note: '第二版' }).expect(201);
    const before = await value();
    const refusal = refusalIn(
      await post('corrections', { values: [await cell('306')], note: '改' }),
    );
    expect(refusal.code).toBe('schedule-pending');
    expect(await value()).toEqual(before);
  });

  it('should let one of several at once win and tell the others', async () => {
    const values = [await cell('306')];
    const answers = await Promise.all(
      [1, 2, 3].map(() => post('corrections', { values, note: '更正' })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    const refused = answers
      .filter(({ status }) => status !== 201)
      .map((answer) => refusalIn(answer));
    expect(
      refused.every(({ code }) => ['release-in-progress', 'values-in-conflict'].includes(code)),
    ).toBe(true);
    expect((await latest()).edition).toMatchObject({ number: 2 });
  });

  it('should ask for a note', async () => {
    const refusal = refusalIn(
      await post('corrections', { values: [await cell('306')], note: ' ' }),
    );
    expect(refusal).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('should need all three rights', async () => {
    const reviewer = await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' });
    await post('corrections', { values: [await cell('306')], note: '更正' }, reviewer).expect(403);
  });
});

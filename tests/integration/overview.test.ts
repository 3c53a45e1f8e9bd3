import { overviewResponseSchema } from '../../src/plugins/annual-report/contract/admin/overview';
import { createOverviewService } from '../../src/plugins/annual-report/server/src/services/reports/overview-service';
import { CHAPTER, IMAGE, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { waitUntilIdle } from '../../src/plugins/annual-report/server/src/cli/wait-until-idle';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf } from '../support/content/documents';
import { DEMO } from '../support/content/editions';
import { enlargeReport } from '../support/content/enlarge-report';
import { createChapter } from '../support/content/outline';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { FAR_AHEAD } from '../support/content/schedule';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';

const STATEMENTS_OF_OVERVIEW = 27;

describe('the overview of a report', () => {
  let annals: Annals;
  let small: SmallReport;
  let editor: Record<string, string>;
  let path: string;

  beforeAll(async () => {
    annals = await startAnnals();
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    path = `/annual-report/reports/${small.school}/2024`;
  });

  const show = async () => {
    const response = await annals.http.get(`${path}/overview`).set(editor).expect(200);
    return overviewResponseSchema.parse(response.body).data;
  };

  it('should say how far each chapter and case has come', async () => {
    await createChapter({ strapi: annals.strapi, title: '空', report: small.report });
    const { documents } = await show();
    expect(documents).toMatchObject([
      { type: 'chapter', number: '1', title: '学校概况', state: 'published' },
      { type: 'case', number: '案例 1', title: '一个案例', state: 'empty' },
      { type: 'chapter', number: '2', title: '空', state: 'empty', publication: 'draft' },
    ]);
  });

  it('should tell a chapter that was changed after it was published', async () => {
    const data = { title: '新的题目' };
    await documentsOf(annals.strapi, CHAPTER).update({ documentId: small.chapter, data });
    const older = "UPDATE chapters SET updated_at = updated_at - interval '1 minute'";
    await sql(annals, `${older} WHERE document_id = ? AND published_at IS NOT NULL`, [
      small.chapter,
    ]);
    const { documents } = await show();
    expect(documents[0]).toMatchObject({ title: '新的题目', state: 'modified' });
  });

  it('should count required values, and those that wait for a review', async () => {
    expect((await show()).values).toEqual({ required: 1, reported: 1, unreviewed: 0 });
    await documentsOf(annals.strapi, OBSERVATION).update({
      documentId: small.observation,
      data: { value: 306, text: '306' },
    });
    expect((await show()).values).toEqual({ required: 1, reported: 1, unreviewed: 1 });
  });

  it('should count images without consent or alternative text', async () => {
    expect((await show()).images).toEqual({ shown: 1, ready: 0, withoutConsent: 0, withoutAlt: 1 });
    await documentsOf(annals.strapi, IMAGE).update({
      documentId: small.image,
      data: { consent: 'pending', alt: '校门' },
    });
    expect((await show()).images).toEqual({ shown: 1, ready: 0, withoutConsent: 1, withoutAlt: 0 });
  });

  it('should name the editions and the release that waits', async () => {
    const releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
    await annals.http.post(`${path}/editions`).set(releaser).send({}).expect(201);
    await annals.http
      .post(`${path}/schedule`)
      .set(releaser)
      .send({ releaseAt: FAR_AHEAD, note: '改' })
      .expect(201);
    const { editions, scheduled } = await show();
    expect(editions).toMatchObject([{ number: 1, isWithdrawn: false }]);
    expect(scheduled).toMatchObject({ number: 2, releaseAt: '2099-03-01T01:00:00.000Z' });
  });

  it('should be the same fixed number of statements for a report of either size', async () => {
    const overviews = createOverviewService({ strapi: annals.strapi });
    const large = await enlargeReport({ databaseUrl: annals.databaseUrl, times: 3 });
    for (const key of [DEMO, large]) {
      await waitUntilIdle({ strapi: annals.strapi });
      const statements = await statementsOf(annals, () => overviews.show(key));
      expect(statements).toHaveLength(STATEMENTS_OF_OVERVIEW);
    }
  });

  it('should be closed to who has not signed in, and name the reports that there are', async () => {
    await annals.http.get(`${path}/overview`).expect(401);
    const unknown = await annals.http
      .get('/annual-report/reports/juying/2019/overview')
      .set(editor);
    expect(refusalIn(unknown)).toMatchObject({ status: 404, code: 'report-not-found' });
  });
});

import { homeResponseSchema } from '../../src/plugins/annual-report/contract/admin/home';
import { createHomeService } from '../../src/plugins/annual-report/server/src/services/reports/home-service';
import { CHAPTER, IMAGE, OBSERVATION } from '../../src/plugins/annual-report/server/src/uids';
import { waitUntilIdle } from '../../src/plugins/annual-report/server/src/cli/wait-until-idle';
import { startAnnals, type Annals } from '../support/running/annals';
import { contentManager } from '../support/asking/content-manager';
import { documentsOf } from '../support/content/documents';
import { createChapter } from '../support/content/outline';
import { signInAs } from '../support/asking/people';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { statementsOf } from '../support/stored/statements';
import { sql } from '../support/stored/sql';

const STATEMENTS_OF_HOME = 3;

describe('what the home page tells', () => {
  let annals: Annals;
  let small: SmallReport;
  let editor: Record<string, string>;

  beforeAll(async () => {
    annals = await startAnnals();
    editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    small = await createSmallReport({ strapi: annals.strapi });
  });

  afterAll(() => annals.stop());

  const show = async (headers = editor) => {
    const response = await annals.http.get('/annual-report/home').set(headers).expect(200);
    return homeResponseSchema.parse(response.body).data;
  };

  const missing = async () =>
    (await show()).reports.find(({ school }) => school.code === small.school)?.missing;

  it('should count what a report lacks', async () => {
    expect(await missing()).toEqual({
      emptyChapters: 0,
      unready: 0,
      values: 0,
      consents: 0,
      alts: 1,
    });
  });

  it('should count an empty chapter, which is not published either', async () => {
    await createChapter({ strapi: annals.strapi, title: '空', report: small.report });
    expect(await missing()).toMatchObject({ emptyChapters: 1, unready: 1 });
  });

  it('should count consent that is pending', async () => {
    await documentsOf(annals.strapi, IMAGE).update({
      documentId: small.image,
      data: { consent: 'pending' },
    });
    expect(await missing()).toMatchObject({ consents: 1 });
  });

  it('should count required values that are not there', async () => {
    await documentsOf(annals.strapi, OBSERVATION).delete({ documentId: small.observation });
    expect(await missing()).toMatchObject({ values: 1 });
  });

  it('should agree with the demo, which lacks none', async () => {
    const demo = (await show()).reports.find(({ school }) => school.code === 'juying');
    expect(demo?.missing).toMatchObject({ emptyChapters: 0, values: 0, consents: 0 });
  });

  it('should remember what whoever asks changed last, and nobody else’s work', async () => {
    const content = contentManager({ annals, headers: editor });
    await content.save(CHAPTER, small.chapter, { title: '我改的章节' }).expect(200);
    const { recent } = await show();
    expect(recent).toMatchObject([
      { type: 'chapter', documentId: small.chapter, title: '我改的章节', school: small.school },
    ]);
    const other = await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' });
    expect((await show(other)).recent).toEqual([]);
  });

  it('should be three statements, however many reports there are', async () => {
    const user = (await sql(annals, 'SELECT min(id) AS id FROM admin_users')) as { id: number }[];
    const homes = createHomeService({ strapi: annals.strapi });
    const ask = () => homes.show({ user: user[0]?.id ?? 0, schools: null });
    await waitUntilIdle({ strapi: annals.strapi });
    expect(await statementsOf(annals, ask)).toHaveLength(STATEMENTS_OF_HOME);
    await createSmallReport({ strapi: annals.strapi });
    await waitUntilIdle({ strapi: annals.strapi });
    expect(await statementsOf(annals, ask)).toHaveLength(STATEMENTS_OF_HOME);
  });

  it('should be closed to who has not signed in', async () => {
    await annals.http.get('/annual-report/home').expect(401);
  });
});

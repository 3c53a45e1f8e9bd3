import {
  newReportOfferResponseSchema,
  reportOutcomeResponseSchema,
} from '../../src/plugins/annual-report/contract/admin/new-report';
import { createNewReportOfferService } from '../../src/plugins/annual-report/server/src/services/reports/new-report-offer-service';
import { waitUntilIdle } from '../../src/plugins/annual-report/server/src/cli/wait-until-idle';
import { startAnnals, type Annals } from '../support/running/annals';
import { signInAs } from '../support/asking/people';
import { createSmallReport } from '../support/content/small-report';
import { statementsOf } from '../support/stored/statements';

const STATEMENTS_OF_OFFER = 2;
const TEXT = 'secondary-vocational-text-2024';

describe('what a new report can be', () => {
  let annals: Annals;
  let reviewer: Record<string, string>;

  beforeAll(async () => {
    annals = await startAnnals();
    reviewer = await signInAs({ strapi: annals.strapi, role: 'annals-reviewer' });
  });

  afterAll(() => annals.stop());

  const offer = async () => {
    const response = await annals.http.get('/annual-report/new-report').set(reviewer).expect(200);
    return newReportOfferResponseSchema.parse(response.body).data;
  };

  it('should name the schools with their reports, and the year after the last', async () => {
    const school = (await offer()).schools.find(({ code }) => code === 'juying');
    expect(school).toMatchObject({ nextYear: 2025, reports: [{ year: 2024 }] });
  });

  it('should suggest the pack that fits the type and the year, with what it brings', async () => {
    const { schools, packs } = await offer();
    const type = schools.find(({ code }) => code === 'juying')?.type;
    const fitting = packs.find((offered) => offered.type === type && offered.year === 2025);
    expect(fitting?.packs[0]).toMatchObject({ code: TEXT, isSuggested: true, tables: 5 });
  });

  it('should lead to a report with its chapters and tables', async () => {
    const response = await annals.http
      .post('/annual-report/reports')
      .set(reviewer)
      .send({ school: 'juying', year: 2025, pack: TEXT, outlineFrom: 2024 })
      .expect(201);
    const outcome = reportOutcomeResponseSchema.parse(response.body).data;
    expect(outcome).toMatchObject({ school: 'juying', year: 2025, isNew: true });
    expect(outcome.tables).toEqual(expect.arrayContaining(['annex-1']));
  });

  it('should be two statements, however many schools there are', async () => {
    const offers = createNewReportOfferService({ strapi: annals.strapi });
    const ask = () => offers.show({ own: null, thisYear: 2026 });
    await waitUntilIdle({ strapi: annals.strapi });
    expect(await statementsOf(annals, ask)).toHaveLength(STATEMENTS_OF_OFFER);
    await createSmallReport({ strapi: annals.strapi });
    await waitUntilIdle({ strapi: annals.strapi });
    expect(await statementsOf(annals, ask)).toHaveLength(STATEMENTS_OF_OFFER);
  });

  it('should be for those who may create reports', async () => {
    const editor = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    await annals.http.get('/annual-report/new-report').set(editor).expect(403);
    await annals.http.get('/annual-report/new-report').expect(401);
  });
});

import { startAnnals, type Annals } from '../support/annals';
import { createApiToken, signInAs } from '../support/people';

const REPORT = '/api/annual-report/reports/juying/2024';

describe('delivery', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  it('should serve the released report to everyone', async () => {
    const response = await annals.http.get(REPORT).expect(200);
    expect(response.body.data.cases).toHaveLength(28);
    expect(response.body.meta.latest).toBe(true);
  });

  it('should sign in a releaser', async () => {
    const headers = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
    const response = await annals.http
      .get('/annual-report/reports/juying/2024/preview')
      .set(headers)
      .expect(200);
    expect(response.body.data.edition).toBeNull();
  });

  it('should let a custom token with the action preview', async () => {
    const headers = await createApiToken({
      strapi: annals.strapi,
      type: 'custom',
      permissions: ['plugin::annual-report.preview.show'],
    });
    await annals.http.get(`${REPORT}/preview`).set(headers).expect(200);
  });
});

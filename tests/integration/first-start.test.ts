import { z } from 'zod';
import { startEmptyAnnals, type Annals } from '../support/running/annals';

const sessionSchema = z.object({ data: z.object({ token: z.string() }) });

describe('the first start on an empty database', () => {
  let annals: Annals;
  let headers: { Authorization: string };

  beforeAll(async () => {
    annals = await startEmptyAnnals();
    const response = await annals.http.post('/admin/register-admin').send({
      email: 'first@example.org',
      firstname: 'First',
      password: 'Correct-horse-9',
    });
    const { token } = sessionSchema.parse(response.body).data;
    headers = { Authorization: `Bearer ${token}` };
  });

  afterAll(() => annals.stop());

  it('should let the first administrator register, who may do everything', async () => {
    const response = await annals.http.get('/admin/users/me').set(headers).expect(200);
    expect(response.body.data.roles).toMatchObject([{ code: 'strapi-super-admin' }]);
    await annals.http.get('/annual-report/settings').set(headers).expect(200);
  });

  it('should be open to everyone at once, with nothing released yet', async () => {
    const response = await annals.http.get('/api/annual-report/reports').expect(200);
    expect(response.body.data).toEqual([]);
  });

  it('should hold no content of its own', async () => {
    const response = await annals.http
      .get('/content-manager/collection-types/api::school.school')
      .set(headers)
      .expect(200);
    expect(response.body.results).toEqual([]);
  });

  it('should come without tokens that nobody made', async () => {
    const response = await annals.http.get('/admin/api-tokens').set(headers).expect(200);
    expect(response.body.data).toEqual([]);
  });

  it('should have registration for the website off, and the rest of its settings whole', async () => {
    const response = await annals.http.get('/users-permissions/advanced').set(headers).expect(200);
    expect(response.body.settings).toMatchObject({
      allow_register: false,
      unique_email: true,
      default_role: 'authenticated',
    });
  });

  it('should store photographs upright and in several widths', async () => {
    const response = await annals.http.get('/upload/settings').set(headers).expect(200);
    expect(response.body.data).toMatchObject({
      autoOrientation: true,
      responsiveDimensions: true,
      sizeOptimization: true,
    });
  });
});

import { startAnnals, type Annals } from '../support/running/annals';
import { libraryContents } from '../support/asking/media';
import { createApiToken } from '../support/asking/people';
import { createWebsiteUser, grantToWebsiteRole } from '../support/asking/website-user';
import { photograph } from '../support/content/photographs';
import { sql } from '../support/stored/sql';

describe('with ANNALS_CORE_REST=true', () => {
  let annals: Annals;
  let full: { Authorization: string };

  beforeAll(async () => {
    annals = await startAnnals({ env: { ANNALS_CORE_REST: 'true' } });
    full = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
  });

  afterAll(() => annals.stop());

  it.each([
    'schools',
    'reports',
    'chapters',
    'cases',
    'images',
    'indicators',
    'indicator-tables',
    'observations',
  ])('should serve /api/%s to a token that may read it', async (type) => {
    const response = await annals.http.get(`/api/${type}`).set(full).expect(200);
    expect(response.body.meta.pagination.total).toBeGreaterThan(0);
  });

  it.each(['schools', 'chapters', 'chapters?status=draft', 'upload/files'])(
    'should keep everyone else from /api/%s',
    async (path) => {
      await annals.http.get(`/api/${path}`).expect(403);
    },
  );

  it('should name a user of the website in the audit trail as what they are', async () => {
    const reader = await createWebsiteUser({ annals });
    const actions = ['api::indicator.indicator.create'];
    await grantToWebsiteRole({ annals, type: 'authenticated', actions });
    const data = { code: 'test.website', name: '网站写入的指标' };
    await annals.http.post('/api/indicators').set(reader).send({ data }).expect(201);
    const [user] = await sql(annals, 'SELECT id, username FROM up_users ORDER BY id DESC LIMIT 1');
    const entries = await sql(
      annals,
      `SELECT actor, actor_name FROM annals_audit_entry
        WHERE subject = 'indicator' AND subject_id = 'test.website'`,
    );
    expect(entries).toEqual([{ actor: `website:${String(user?.id)}`, actor_name: user?.username }]);
  });

  it('should refuse a parameter that it does not know', async () => {
    await annals.http.get('/api/chapters?unknown=1').set(full).expect(400);
  });

  it('should cap the size of a page', async () => {
    const response = await annals.http
      .get('/api/observations?pagination[pageSize]=100000')
      .set(full)
      .expect(200);
    expect(response.body.data).toHaveLength(100);
  });

  it('should check what is uploaded, and store all of a request or nothing', async () => {
    const before = await libraryContents({ annals });
    const response = await annals.http
      .post('/api/upload')
      .set(full)
      .attach('files', await photograph().jpeg().toBuffer(), 'good.jpg')
      .attach('files', Buffer.from('<script>alert(1)</script>'), 'bad.html')
      .expect(400);
    expect(response.body.error.details.code).toBe('photo-unreadable');
    expect(await libraryContents({ annals })).toEqual(before);
  });
});

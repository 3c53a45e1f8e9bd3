import { startAnnals, type Annals } from '../support/annals';
import type { LogLine } from '../support/boot-strapi';
import { createApiToken, signInAs } from '../support/people';
import { SECRETS } from '../support/secrets';
import { createWebsiteUser } from '../support/website-user';

const REPORT = '/api/annual-report/reports/juying/2024';
const WRONG_PASSWORD = 'a-password-that-is-wrong-5501';

describe('configuration', () => {
  let annals: Annals;
  const log: LogLine[] = [];

  beforeAll(async () => {
    annals = await startAnnals({ onLog: (line) => log.push(line) });
  });

  afterAll(() => annals.stop());

  describe('headers', () => {
    it.each([REPORT, '/admin/init', '/nothing-here'])('should protect %s', async (path) => {
      const { headers } = await annals.http.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'self'"),
        'strict-transport-security': expect.stringContaining('max-age='),
      });
    });

    it('should not say what serves', async () => {
      const { headers } = await annals.http.get(REPORT);
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
    });

    it('should let any website read a report, without the session of its visitor', async () => {
      const { headers } = await annals.http.get(REPORT).set('Origin', 'https://other.example');
      expect(headers['access-control-allow-origin']).toBe('https://other.example');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    });

    it('should not lend the admin session to another website', async () => {
      const { headers } = await annals.http
        .post('/admin/access-token')
        .set('Origin', 'https://other.example');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    });
  });

  describe('strict parameters', () => {
    it.each(['filters[unknown]=1', 'sort=unknown', 'sort=password'])(
      'should refuse %s in a route of Strapi',
      async (query) => {
        const token = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
        await annals.http.get(`/api/users?${query}`).set(token).expect(400);
      },
    );

    it('should refuse an unknown parameter in the public contract', async () => {
      await annals.http.get(`${REPORT}?populate=*`).expect(400);
    });
  });

  describe('what it tells others', () => {
    it('should send no telemetry', () => {
      expect(annals.strapi.telemetry.isDisabled).toBe(true);
    });

    it('should ask for no opinion and advertise nothing', async () => {
      const headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
      const response = await annals.http.get('/admin/project-type').set(headers).expect(200);
      expect(response.body.data).toMatchObject({
        isEE: false,
        flags: { nps: false, promoteEE: false },
        ai: { enabled: false },
      });
    });
  });

  describe('the log', () => {
    it('should hold no password, secret or token', async () => {
      const person = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
      const token = await createApiToken({ strapi: annals.strapi, type: 'read-only' });
      const reader = await createWebsiteUser({ annals });
      const wrong = { password: WRONG_PASSWORD };
      await annals.http.post('/admin/login').send({ email: 'nobody@example.org', ...wrong });
      await annals.http.post('/api/auth/local').send({ identifier: 'nobody', ...wrong });
      await annals.http.get('/content-manager/init').set(person).expect(200);
      await annals.http.get(REPORT).set(token).expect(200);
      await annals.http.get('/api/users/me').set(reader).expect(200);
      const text = log.map((line) => JSON.stringify(line)).join('\n');
      const headers = [person, token, reader].map(({ Authorization }) => Authorization.slice(7));
      const secrets = Object.values(SECRETS).flatMap((value) => value.split(','));
      const hidden = [
        WRONG_PASSWORD,
        'Correct-horse-9',
        annals.databaseUrl,
        ...headers,
        ...secrets,
      ];
      expect(text).toContain('/admin/login');
      expect(hidden.filter((each) => text.includes(each))).toEqual([]);
    });
  });
});

import { startAnnals, type Annals } from '../support/running/annals';
import type { LogLine } from '../support/running/boot-strapi';
import { releaseDemo } from '../support/content/editions';
import { createApiToken, signInAs } from '../support/asking/people';
import { SECRETS } from '../support/running/secrets';
import { sql } from '../support/stored/sql';
import { createWebsiteUser } from '../support/asking/website-user';

const REPORT = '/api/annual-report/reports/juying/2024';
/** Of no use where nothing is shown. */
const OF_PAGES = [
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
];
const WRONG_PASSWORD = 'a-password-that-is-wrong-5501';

describe('configuration', () => {
  let annals: Annals;
  const log: LogLine[] = [];

  beforeAll(async () => {
    annals = await startAnnals({ onLog: (line) => log.push(line) });
    await releaseDemo(annals);
    await sql(
      annals,
      `UPDATE annals_edition SET withdrawn_at = now(), withdrawn_reason = 'x', body = NULL
        WHERE number = 2`,
    );
  });

  afterAll(() => annals.stop());

  describe('headers', () => {
    it.each(['/admin/init', '/nothing-here'])('should protect %s as a page', async (path) => {
      const { headers } = await annals.http.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'self'"),
      });
      // Said once, by the proxy that ends TLS.
      expect(headers).not.toHaveProperty('strict-transport-security');
    });

    it.each([
      ['a report', 200, REPORT],
      ['a report, the ordinary way', 200, `${REPORT}/`],
      ['a file', 200, `${REPORT}/indicators.csv`],
      ['a workbook', 200, `${REPORT}/indicators.xlsx`],
      ['what is not there', 404, '/api/annual-report/reports/nobody/2024'],
      ['what no route leads to', 404, '/api/nothing-here'],
      ['what was withdrawn', 410, `${REPORT}/editions/2`],
      ['a wrong parameter', 400, '/api/annual-report/reports?page=0'],
      ['a preview without its token', 403, `${REPORT}/preview`],
      ['the admin API of the plugin without a session', 401, '/annual-report/settings'],
      ['what is not there, in another spelling', 404, '/API/Annual-Report/reports/nobody/2024'],
      ['the admin API in another spelling', 401, '/Annual-Report/settings'],
    ])(
      'should give %s (%i) what protects data, and nothing for pages',
      async (_what, code, path) => {
        const { status, headers } = await annals.http.get(path).set('Origin', 'https://a.example');
        expect(status).toBe(code);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'access-control-allow-origin': 'https://a.example',
          'access-control-expose-headers': expect.stringContaining('ETag'),
          vary: expect.stringContaining('Origin'),
        });
        for (const name of [...OF_PAGES, 'strict-transport-security'])
          expect(headers).not.toHaveProperty(name);
      },
    );

    it('should give the admin API of the plugin the same when it answers', async () => {
      const releaser = await signInAs({ strapi: annals.strapi, role: 'annals-releaser' });
      const { headers } = await annals.http
        .get('/annual-report/settings')
        .set(releaser)
        .expect(200);
      expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
      for (const name of OF_PAGES) expect(headers).not.toHaveProperty(name);
    });

    it.each([REPORT, `${REPORT}/`])(
      'should give a 304 of %s what a cache and another website need, and no more (RFC 9110 §15.4.5)',
      async (path) => {
        const asked = { Origin: 'https://a.example', 'If-None-Match': '*' };
        const { status, headers } = await annals.http.get(path).set(asked);
        const { date, connection: _of, 'keep-alive': _hop, ...ours } = headers;
        expect(status).toBe(304);
        expect(date).toBeDefined();
        expect(ours).toEqual({
          'access-control-allow-origin': 'https://a.example',
          'access-control-expose-headers': expect.stringContaining('ETag'),
          'cache-control': 'public, max-age=0, must-revalidate',
          etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
          vary: 'Origin, Accept-Encoding',
        });
      },
    );

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

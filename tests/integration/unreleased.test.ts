import { z } from 'zod';
import { startAnnals, type Annals } from '../support/annals';
import { fillPath, listRoutes, send, sendAll, type Call, type Reply } from '../support/crawl';
import { createApiToken, signInAs } from '../support/people';
import { writeUnreleasedWords, type UnreleasedWords } from '../support/unreleased-words';
import { createWebsiteUser } from '../support/website-user';
import { PUBLIC_ACTIONS } from '../../src/plugins/annual-report/server/src/routes/content-api';

const REPORT = '/api/annual-report/reports/juying/2024';
const PREVIEW_ACTION = 'plugin::annual-report.preview.show';

const TYPES = [
  'school',
  'report',
  'chapter',
  'case',
  'image',
  'indicator',
  'indicator-table',
  'observation',
];

/** Addresses that other software has, or that Strapi has with another configuration. */
const GUESSES = [
  '/uploads',
  '/uploads/',
  '/uploads/editions/',
  '/api/upload/files',
  '/api/upload/files/page',
  '/api/graphql',
  '/graphql',
  '/openapi.json',
  '/api/openapi.json',
  '/documentation',
  '/mcp',
  '/.env',
  '/..%2f.env',
  '/%2e%2e/package.json',
  '/api/annual-report/editions',
  '/api/annual-report/settings',
  '/api/annual-report/reports/juying/2024/preview?status=published',
];

/** What people try on an API that keeps something back. */
const TRICKS = [
  'status=draft',
  'status=published',
  'publicationState=preview',
  'hasPublishedVersion=false',
  'publicationFilter=never-published',
  'populate=*',
  'populate=deep',
  'populate[0]=chapters&populate[1]=cases',
  'populate[createdBy][populate]=*',
  'populate[related][populate]=*',
  'populate[role][populate][permissions][populate]=*',
  'fields=*',
  'fields[0]=title&fields[1]=caption',
  'sort=title',
  'sort[0]=caption:desc',
  'sort=createdBy.firstname',
  'locale=*',
  'locale=all',
  '_q=zq',
  'pagination[pageSize]=100000',
  'pagination[limit]=-1',
  'page=1&pageSize=100000',
  'filters[title][$contains]=zq',
  'filters[$or][0][title][$startsWith]=zq&filters[$or][1][name][$startsWith]=zq',
  'filters[$not][title][$null]=true',
  'filters[related][caption][$contains]=zq',
];

describe('unreleased words', () => {
  let annals: Annals;
  let unreleased: UnreleasedWords;
  let credentials: Record<string, Record<string, string>>;

  const custom = (permissions: string[]) =>
    createApiToken({ strapi: annals.strapi, type: 'custom', permissions });

  const expiredToken = async () => {
    const token = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
    await annals.strapi.db
      .query('admin::api-token')
      .updateMany({ where: { type: 'full-access' }, data: { expiresAt: new Date(0) } });
    return token;
  };

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    unreleased = await writeUnreleasedWords({ strapi });
    credentials = {
      nothing: {},
      'a read-only token': await createApiToken({ strapi, type: 'read-only' }),
      'a custom token without actions': await custom([]),
      'a custom token with every public action': await custom(
        PUBLIC_ACTIONS.map((action) => `plugin::annual-report.${action}`),
      ),
      'a user of the website': await createWebsiteUser({ annals }),
      'an expired token': await expiredToken(),
      'an invented token': { Authorization: `Bearer ${'0'.repeat(256)}` },
    };
  });

  afterAll(() => annals.stop());

  const values = (): Record<string, string[]> => {
    const { ids, schoolCode } = unreleased;
    const models = TYPES.map((type) => `api::${type}.${type}`);
    const documents = [ids.chapter, ids.case, ids.image, ids.table, ids.file];
    return {
      school: ['juying', schoolCode],
      year: ['2024', '2025'],
      number: ['1', '2'],
      key: ['annex-1', 'trend-1'],
      id: documents,
      documentId: documents,
      sourceId: documents,
      model: [...models, 'plugin::upload.file'],
      uid: models,
      contentType: models,
      targetField: ['cases', 'cover'],
      provider: ['local', 'github'],
      role: ['1', 'public'],
      anything: ['', 'index.html', 'editions/', '../.env'],
    };
  };

  const addresses = (method: string): string[] => {
    const routes = listRoutes(annals).filter((route) => route.method === method);
    const core = Object.values(annals.strapi.contentTypes)
      .filter(({ uid }) => uid.startsWith('api::'))
      .flatMap(({ info }) => [`/api/${info.pluralName}`, `/api/${info.pluralName}/:id`]);
    const paths = [...routes.map(({ path }) => path), ...core, ...GUESSES];
    return [...new Set(paths.flatMap((path) => fillPath({ path, values: values() })))];
  };

  const isApi = (url: string): boolean => url.startsWith('/api/');

  const withCredentials = (calls: Omit<Call, 'headers'>[]): Call[] =>
    Object.values(credentials).flatMap((headers) => calls.map((call) => ({ ...call, headers })));

  const wordsIn = (replies: Reply[]): string[] =>
    replies.flatMap(({ request, text }) =>
      Object.entries(unreleased.words)
        .filter(([, word]) => text.toLowerCase().includes(word) && !request.includes(word))
        .map(([place, word]) => `${request} gives the ${place} (${word})`),
    );

  const wordsIn200 = (reply: Reply): number =>
    Number(reply.status === 200) * wordsIn([reply]).length;

  it('should be there for those who may preview', async () => {
    const token = await custom([PREVIEW_ACTION]);
    const draft = await send({
      annals,
      call: { method: 'GET', url: `${REPORT}/preview`, headers: token },
    });
    const published = await send({
      annals,
      call: { method: 'GET', url: `${REPORT}/preview?status=published`, headers: token },
    });
    expect(wordsIn200(draft)).toBeGreaterThan(30);
    expect(wordsIn200(published)).toBeGreaterThan(20);
  });

  it.each(['GET', 'HEAD'])('should be in no reply to a %s', async (method) => {
    const calls = withCredentials(addresses('GET').map((url) => ({ method, url })));
    const replies = await sendAll({ annals, calls });
    expect(replies.length).toBeGreaterThan(1000);
    expect(wordsIn(replies)).toEqual([]);
  });

  it('should be in no reply to a request with tricks', async () => {
    const urls = addresses('GET')
      .filter(isApi)
      .flatMap((url) => TRICKS.map((trick) => `${url}${url.includes('?') ? '&' : '?'}${trick}`));
    const calls = withCredentials(urls.map((url) => ({ method: 'GET', url })));
    const replies = await sendAll({ annals, calls });
    expect(replies.length).toBeGreaterThan(10_000);
    expect(wordsIn(replies)).toEqual([]);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('should be in no reply to an attempt to write, which changes nothing', async () => {
    const count = () =>
      Promise.all(
        Object.values(annals.strapi.contentTypes)
          .filter(({ uid }) => /^(api::|plugin::upload)/.test(uid))
          .map(({ uid }) => annals.strapi.db.query(uid).count()),
      );
    const before = await count();
    const calls = ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
      withCredentials(
        addresses(method).map((url) => ({
          method,
          url,
          body: { data: { title: 'x' }, title: 'x' },
        })),
      ),
    );
    const replies = await sendAll({ annals, calls });
    expect(replies.length).toBeGreaterThan(1000);
    expect(wordsIn(replies)).toEqual([]);
    expect(await count()).toEqual(before);
  });

  it('should not be guessed by asking for them', async () => {
    const nonsense = `zq${'0'.repeat(16)}`;
    const questions = [
      (word: string) => `_q=${word}`,
      (word: string) => `search=${word}`,
      (word: string) => `district=${word}`,
      (word: string) => `school=${word}`,
      (word: string) => `filters[title][$contains]=${word}`,
      (word: string) => `filters[name][$eq]=${word}`,
      (word: string) => `filters[alternativeText][$contains]=${word}`,
      (word: string) => `filters[related][caption][$contains]=${word}`,
      (word: string) => `filters[createdBy][chapters][title][$contains]=${word}`,
      (word: string) => `filters[role][users][chapters][title]=${word}`,
      (word: string) => `where[title_contains]=${word}`,
    ];
    const urls = addresses('GET').filter((url) => isApi(url) && !url.includes('?'));
    const asked = (word: string) =>
      withCredentials(
        urls.flatMap((url) =>
          questions.map((question) => ({ method: 'GET', url: `${url}?${question(word)}` })),
        ),
      );
    const secret = unreleased.words['district of a school'] ?? '';
    const [real, invented] = [
      await sendAll({ annals, calls: asked(secret) }),
      await sendAll({ annals, calls: asked(nonsense) }),
    ];
    const told = ({ request, status, text }: Reply, word: string): string =>
      [request, status, text.slice(text.indexOf('\n'))].join(' ').replaceAll(word, '…');
    expect(real.map((reply) => told(reply, secret))).toEqual(
      invented.map((reply) => told(reply, nonsense)),
    );
  });

  it('should not be guessed from what a wrong address says', async () => {
    const nonsense = `zq${'0'.repeat(16)}`;
    const ask = async (school: string): Promise<string> => {
      const call = {
        method: 'GET',
        url: `/api/annual-report/reports/${school}/2025`,
        headers: {},
      };
      const { text } = await send({ annals, call });
      return text.slice(text.indexOf('\n')).replaceAll(school, '…');
    };
    expect(await ask(unreleased.schoolCode)).toBe(await ask(nonsense));
  });

  describe('behind the admin panel', () => {
    it('should ask everyone for a session', async () => {
      const urls = addresses('GET').filter((url) =>
        /^\/(content-manager|upload|annual-report|content-type-builder|users-permissions)\//.test(
          url,
        ),
      );
      const calls = withCredentials(urls.map((url) => ({ method: 'GET', url })));
      const replies = await sendAll({ annals, calls });
      const open = replies.filter(({ status }) => status !== 401).map(({ request }) => request);
      expect(replies.length).toBeGreaterThan(1000);
      expect([...new Set(open)]).toEqual(['GET /content-manager/preview/script']);
    });
  });

  describe('in the core routes of the content types', () => {
    const coreCalls = (headers: Record<string, string>): Call[] =>
      Object.values(annals.strapi.contentTypes)
        .filter(({ uid }) => uid.startsWith('api::'))
        .flatMap(({ info }) => [
          { method: 'GET', url: `/api/${info.pluralName}`, headers },
          { method: 'GET', url: `/api/${info.pluralName}/${unreleased.ids.chapter}`, headers },
        ]);

    it('should be 404 for every credential, a full-access token too', async () => {
      const full = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
      const calls = [...Object.values(credentials), full].flatMap(coreCalls);
      const replies = await sendAll({ annals, calls });
      const statuses = [...new Set(replies.map(({ status }) => status))];
      expect(replies).toHaveLength(TYPES.length * 2 * 8);
      expect(statuses).toEqual([404]);
    });

    it.each(['POST', 'PUT', 'DELETE'])('should have no route for %s', async (method) => {
      const headers = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
      const calls = coreCalls(headers).map((call) => ({ ...call, method, body: { data: {} } }));
      const replies = await sendAll({ annals, calls });
      expect([...new Set(replies.map(({ status }) => status))]).toEqual([405]);
    });
  });

  describe('in a preview', () => {
    it('should stay with those who hold the action', async () => {
      const headers = Object.values(credentials);
      const calls = headers.map((each) => ({
        method: 'GET',
        url: `${REPORT}/preview`,
        headers: each,
      }));
      const replies = await sendAll({ annals, calls });
      expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 401, 401]);
    });

    it('should not be stored by anyone on the way', async () => {
      const token = await custom([PREVIEW_ACTION]);
      const response = await annals.http.get(`${REPORT}/preview`).set(token).expect(200);
      expect(response.headers['cache-control']).toBe('no-store');
    });

    it.each(['public', 'authenticated'])(
      'should stay closed when the action was granted to the role %s',
      async (type) => {
        const role: unknown = await annals.strapi.db
          .query('plugin::users-permissions.role')
          .findOne({ where: { type } });
        const permission = await annals.strapi.db
          .query('plugin::users-permissions.permission')
          .create({
            data: { action: PREVIEW_ACTION, role: z.object({ id: z.number() }).parse(role).id },
          });
        const calls = [{}, credentials['a user of the website'] ?? {}].map((headers) => ({
          method: 'GET',
          url: `${REPORT}/preview`,
          headers,
        }));
        const replies = await sendAll({ annals, calls });
        await annals.strapi.db
          .query('plugin::users-permissions.permission')
          .delete({ where: { id: permission.id } });
        expect(replies.map(({ status }) => status)).toEqual([403, 403]);
      },
    );
  });

  describe('in a file', () => {
    it('should not be listed by the folder it lies in', async () => {
      const response = await annals.http.get('/uploads/').expect(404);
      expect(response.text).not.toContain(unreleased.words['name of a file']);
    });
  });

  it('should be in the admin panel for a signed-in editor', async () => {
    const headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
    const reply = await send({
      annals,
      call: {
        method: 'GET',
        url: `/content-manager/collection-types/api::chapter.chapter/${unreleased.ids.chapter}`,
        headers,
      },
    });
    expect(wordsIn200(reply)).toBeGreaterThan(1);
  });
});

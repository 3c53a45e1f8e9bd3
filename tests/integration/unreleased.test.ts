import { startAnnals, type Annals } from '../support/running/annals';
import {
  fillPath,
  listRoutes,
  send,
  sendAll,
  type Call,
  type Reply,
} from '../support/asking/crawl';
import { createApiToken, signInAs } from '../support/asking/people';
import { writeUnreleasedWords, type UnreleasedWords } from '../support/content/unreleased-words';
import { createWebsiteUser, grantToWebsiteRole } from '../support/asking/website-user';
import { PUBLIC_ACTIONS } from '../../src/plugins/annual-report/server/src/content-api/routes';

// A few thousand requests; on a busy machine the usual limit is too short.
jest.setTimeout(240_000);

const REPORT = '/api/annual-report/reports/juying/2024';
const PREVIEW_ACTION = 'plugin::annual-report.preview.show';

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
  'year=2024&by=district',
  'year=2024&by=city',
  'year=2024&by=school&pageSize=100',
  'year=2025&by=type',
  'school=juying&from=1990&to=2100',
  'filters[title][$contains]=zq',
  'filters[$or][0][title][$startsWith]=zq&filters[$or][1][name][$startsWith]=zq',
  'filters[$not][title][$null]=true',
  'filters[related][caption][$contains]=zq',
];

/** Questions that a word ends. */
const QUESTIONS = [
  '_q=',
  'school=',
  'district=',
  'indicator=',
  'year=2024&by=district&indicator=',
  'filters[title][$contains]=',
  'filters[name][$eq]=',
  'filters[related][caption][$contains]=',
  'filters[createdBy][chapters][title][$contains]=',
  'filters[role][users][chapters][title]=',
];

const NONSENSE = `zq${'0'.repeat(16)}`;

const REFUSED = [401, 403, 404, 405];

const ADMIN_PANEL =
  /^\/(content-manager|upload|annual-report|content-type-builder|users-permissions|i18n|email)\//;

describe('unreleased words', () => {
  let annals: Annals;
  let unreleased: UnreleasedWords;
  let credentials: Record<string, Record<string, string>>;
  /** Replies to a plain GET of every address with every credential. */
  let plain: { call: Call; reply: Reply }[];

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
    // Strapi logs an error for some of the things that are tried here.
    strapi.log.silent = true;
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
    const calls = withCredentials(addresses('GET').map((url) => ({ method: 'GET', url })));
    const replies = await sendAll({ annals, calls });
    plain = zip(calls, replies);
  });

  afterAll(() => annals.stop());

  const zip = (calls: Call[], replies: Reply[]) =>
    calls.flatMap((call, index) =>
      replies.slice(index, index + 1).map((reply) => ({ call, reply })),
    );

  const values = (): Record<string, string[]> => {
    const { ids, schoolCode } = unreleased;
    const models = ['api::chapter.chapter', 'api::image.image', 'plugin::upload.file'];
    return {
      school: ['juying', schoolCode],
      year: ['2024', '2025'],
      number: ['1'],
      key: ['annex-1'],
      indicator: ['graduates.total'],
      id: [ids.chapter, ids.file],
      documentId: [ids.chapter],
      sourceId: [ids.chapter],
      model: models,
      uid: models,
      contentType: models,
      targetField: ['cases'],
      provider: ['local'],
      role: ['public'],
      anything: ['', 'index.html', 'editions/'],
    };
  };

  const contentTypes = () =>
    Object.values(annals.strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));

  const addresses = (method: string): string[] => {
    const routes = listRoutes(annals).filter((route) => route.method === method);
    const core = contentTypes().flatMap(({ info }) => [
      `/api/${info.pluralName}`,
      `/api/${info.pluralName}/:documentId`,
    ]);
    const paths = [...routes.map(({ path }) => path), ...core, ...GUESSES];
    return [...new Set(paths.flatMap((path) => fillPath({ path, values: values() })))];
  };

  const withCredentials = (calls: Omit<Call, 'headers'>[]): Call[] =>
    Object.values(credentials).flatMap((headers) => calls.map((call) => ({ ...call, headers })));

  /** Calls of the API with credentials that reach it: there a question could find an answer. */
  const reached = (): Call[] =>
    plain
      .filter(({ call, reply }) => call.url.startsWith('/api/') && !REFUSED.includes(reply.status))
      .map(({ call }) => call);

  /** Signing in answers a few times a minute only, and so not alike twice. */
  const alwaysAnswering = (): Call[] =>
    reached().filter(({ url }) => !/^\/api\/(auth|connect)\//.test(url));

  const refused = (): Call[] =>
    plain
      .filter(({ call, reply }) => call.url.startsWith('/api/') && REFUSED.includes(reply.status))
      .map(({ call }) => call);

  const asking = (call: Call, query: string): Call => ({ ...call, url: `${call.url}?${query}` });

  const wordsIn = (replies: Reply[]): string[] => {
    const places = Object.fromEntries(
      Object.entries(unreleased.words).map(([place, word]) => [word, place]),
    );
    return replies.flatMap(({ request, text }) =>
      [...new Set(text.toLowerCase().match(/zq[0-9a-f]{16}/g))]
        .filter((word) => places[word] !== undefined && !request.includes(word))
        .map((word) => `${request} gives the ${places[word]}`),
    );
  };

  describe('for those who may preview', () => {
    it.each([
      { status: 'draft', atLeast: 25 },
      { status: 'published', atLeast: 20 },
    ])('should stand in the preview of what is $status', async ({ status, atLeast }) => {
      const headers = await custom([PREVIEW_ACTION]);
      const url = `${REPORT}/preview?status=${status}`;
      const reply = await send({ annals, call: { method: 'GET', url, headers } });
      expect(reply.status).toBe(200);
      expect(wordsIn([reply]).length).toBeGreaterThan(atLeast);
    });

    it('should stand in the admin panel', async () => {
      const headers = await signInAs({ strapi: annals.strapi, role: 'annals-editor' });
      const url = `/content-manager/collection-types/api::chapter.chapter/${unreleased.ids.chapter}`;
      const reply = await send({ annals, call: { method: 'GET', url, headers } });
      expect(wordsIn([reply])).toHaveLength(2);
    });
  });

  describe('for everyone else', () => {
    it('should be in no reply to a GET, of any route', () => {
      expect(plain.length).toBeGreaterThan(1000);
      expect(wordsIn(plain.map(({ reply }) => reply))).toEqual([]);
    });

    it('should be in no header of a reply to a HEAD', async () => {
      const calls = reached().map((call) => ({ ...call, method: 'HEAD' }));
      const replies = await sendAll({ annals, calls });
      expect(replies.length).toBeGreaterThan(30);
      expect(wordsIn(replies)).toEqual([]);
    });

    it('should be in no reply to a request with tricks', async () => {
      const calls = [
        ...reached().flatMap((call) => TRICKS.map((trick) => asking(call, trick))),
        ...refused().map((call) => asking(call, TRICKS.join('&'))),
      ];
      const replies = await sendAll({ annals, calls });
      expect(replies.length).toBeGreaterThan(1000);
      expect(wordsIn(replies)).toEqual([]);
    });

    it('should not be guessed by asking for them', async () => {
      const asked = (word: string) =>
        alwaysAnswering().flatMap((call) =>
          QUESTIONS.map((question) => asking(call, question + word)),
        );
      const reported = async (word: string): Promise<string[]> => {
        const replies = await sendAll({ annals, calls: asked(word) });
        return replies.map(({ request, status, text }) =>
          [request, status, text.slice(text.indexOf('\n'))].join(' ').replaceAll(word, '…'),
        );
      };
      const real = await reported(unreleased.words['district of a school'] ?? '');
      expect(real.length).toBeGreaterThan(100);
      expect(real).toEqual(await reported(NONSENSE));
    });

    it('should not be guessed from what a wrong address says', async () => {
      const ask = async (school: string): Promise<string> => {
        const url = `/api/annual-report/reports/${school}/2025`;
        const { text } = await send({ annals, call: { method: 'GET', url, headers: {} } });
        return text.slice(text.indexOf('\n')).replaceAll(school, '…');
      };
      expect(await ask(unreleased.schoolCode)).toBe(await ask(NONSENSE));
    });

    it('should be in no reply to an attempt to write, which changes nothing', async () => {
      const count = () =>
        Promise.all(
          [...contentTypes().map(({ uid }) => uid), 'plugin::upload.file' as const].map((uid) =>
            annals.strapi.db.query(uid).count(),
          ),
        );
      const before = await count();
      const body = { data: { title: 'x' }, title: 'x' };
      const calls = ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
        withCredentials(addresses(method).map((url) => ({ method, url, body }))),
      );
      const replies = await sendAll({ annals, calls });
      expect(replies.length).toBeGreaterThan(1000);
      expect(wordsIn(replies)).toEqual([]);
      expect(await count()).toEqual(before);
    });

    it('should be behind a session in the admin panel', () => {
      const replies = plain
        .filter(({ call }) => ADMIN_PANEL.test(call.url))
        .map(({ reply }) => reply);
      const open = replies.filter(({ status }) => status !== 401).map(({ request }) => request);
      expect(replies.length).toBeGreaterThan(500);
      expect([...new Set(open)]).toEqual(['GET /content-manager/preview/script']);
    });

    it('should not be listed by the folder of the files', async () => {
      const response = await annals.http.get('/uploads/').expect(404);
      expect(response.text).not.toContain(unreleased.words['name of a file']);
    });
  });

  describe('in the core routes of the content types', () => {
    const coreCalls = (headers: Record<string, string>): Call[] =>
      contentTypes().flatMap(({ info }) => [
        { method: 'GET', url: `/api/${info.pluralName}`, headers },
        { method: 'GET', url: `/api/${info.pluralName}/${unreleased.ids.chapter}`, headers },
      ]);

    it('should be 404 for every credential, a full-access token too', async () => {
      const full = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
      const calls = [...Object.values(credentials), full].flatMap(coreCalls);
      const replies = await sendAll({ annals, calls });
      expect(replies).toHaveLength(8 * 2 * 8);
      expect([...new Set(replies.map(({ status }) => status))]).toEqual([404]);
    });

    it.each(['POST', 'PUT', 'DELETE'])('should have no route for %s', async (method) => {
      const headers = await createApiToken({ strapi: annals.strapi, type: 'full-access' });
      const calls = coreCalls(headers).map((call) => ({ ...call, method, body: { data: {} } }));
      const replies = await sendAll({ annals, calls });
      expect([...new Set(replies.map(({ status }) => status))]).toEqual([405]);
    });
  });

  describe('in a preview', () => {
    const preview = (headers: Record<string, string>): Call => ({
      method: 'GET',
      url: `${REPORT}/preview`,
      headers,
    });

    it('should stay with those who hold the action', async () => {
      const replies = await sendAll({ annals, calls: Object.values(credentials).map(preview) });
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
        await grantToWebsiteRole({ annals, type, actions: [PREVIEW_ACTION] });
        const calls = [{}, credentials['a user of the website'] ?? {}].map(preview);
        const replies = await sendAll({ annals, calls });
        expect(replies.map(({ status }) => status)).toEqual([403, 403]);
      },
    );
  });
});

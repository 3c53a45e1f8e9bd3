import { startAnnals, type Annals } from '../support/annals';
import { badRequests, type BadRequest } from '../support/bad-input';
import { fillPath, listRoutes, type Route } from '../support/crawl';
import { findDocument } from '../support/documents';
import { signInAs } from '../support/people';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';

// Some ten thousand requests; on a busy machine the usual limit is too short.
jest.setTimeout(600_000);

/** These would ask other hosts. */
const ELSEWHERE = /^\/(cloud|admin\/license)|^\/admin\/(telemetry|transfer)/;

const AT_ONCE = 8;

const errorSchema = {
  data: null,
  error: { status: expect.any(Number), name: expect.any(String), message: expect.any(String) },
};

describe('bad input', () => {
  let annals: Annals;
  let headers: { Authorization: string };
  let values: Record<string, string[]>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    strapi.log.silent = true;
    headers = await signInAs({ strapi, role: 'strapi-super-admin' });
    const chapter = await findDocument({ strapi, uid: CHAPTER, filters: {} });
    values = {
      uid: [CHAPTER],
      model: [CHAPTER],
      collectionType: [CHAPTER],
      targetField: ['parent'],
      documentId: [chapter.documentId],
      school: ['juying'],
      year: ['2024'],
    };
  });

  afterAll(() => annals.stop());

  const send = async (route: Route, bad: BadRequest, signed: boolean) => {
    const response = await fetch(`${annals.url}${bad.path}`, {
      method: route.method,
      redirect: 'manual',
      headers: { ...bad.headers, ...(signed && headers) },
      ...(bad.body !== undefined && { body: bad.body }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    return { status: response.status, text };
  };

  const goodPaths = ({ method, path }: Route): string[] => {
    // Whoever changes content types would change this checkout.
    const isBuilder = path.startsWith('/content-type-builder') && method !== 'GET';
    return fillPath({ path, values: isBuilder ? {} : values });
  };

  const failuresOf = async (routes: Route[], signed: boolean): Promise<string[]> => {
    const failures: string[] = [];
    for (const route of routes) {
      const waiting = badRequests({ route, goodPaths: goodPaths(route) }).values();
      let isSignedOut = false;
      const work = async () => {
        for (const bad of waiting) {
          const { status, text } = await send(route, bad, signed);
          isSignedOut ||= status === 401;
          if (status >= 500)
            (require('node:fs').appendFileSync(
              '/tmp/intake-routes.log',
              `   ${status} ${bad.what} ${text.slice(0, 150)}\n`,
            ),
              failures.push(
                `${status} ${route.method} ${route.path}: ${bad.what} ${text.slice(0, 100)}`,
              ));
        }
      };
      const begun = Date.now();
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      require('node:fs').appendFileSync(
        '/tmp/intake-routes.log',
        `${Date.now() - begun} ${route.method} ${route.path} ${badRequests({ route, goodPaths: goodPaths(route) }).length} ${failures.length}\n`,
      );
      if (signed && isSignedOut) {
        headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
      }
    }
    return failures;
  };

  it('should be answered by less than 500 at every route, whoever sends it', async () => {
    const routes = listRoutes(annals).filter(({ path }) => !ELSEWHERE.test(path));
    const t = Date.now();
    const a = await failuresOf(routes, true);
    console.log(routes.length, Date.now() - t);
    console.log(a.join('\n'));
    expect(a).toEqual([]);
  });
});

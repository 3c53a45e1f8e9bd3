import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { badRequests, type BadRequest } from '../support/asking/bad-input';
import { fillPath, listRoutes, type Route } from '../support/asking/crawl';
import { documentsOf } from '../support/content/documents';
import { rounds } from '../support/running/endurance';
import { signInAs } from '../support/asking/people';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';

// Thousands of requests; on a busy machine the usual limit is too short.
jest.setTimeout(900_000);

/** These would ask other hosts. */
const ELSEWHERE = /^\/cloud|^\/admin\/(license|telemetry|transfer)|^\/api\/connect|^\/connect/;

const AT_ONCE = 8;

/** Of so many kinds of bad input each route is sent one, another than the route before; in the long run all. */
const ONE_IN = rounds({ few: 12, many: 1 });

/** Whoever waits longer for a refusal thinks that the server is gone. */
const PATIENCE_MS = 20_000;

const NO_ANSWER = 0;

const errorSchema = z.object({
  data: z.null(),
  error: z.object({ status: z.int(), name: z.string(), message: z.string().min(1) }),
});

const hasShape = (text: string): boolean => {
  try {
    return errorSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

describe('bad input', () => {
  let annals: Annals;
  let routes: Route[];
  let values: Record<string, string[]>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    strapi.log.silent = true;
    routes = listRoutes(annals).filter(({ path }) => !ELSEWHERE.test(path));
    const chapter = await documentsOf(strapi, CHAPTER).findFirst({});
    values = {
      uid: [CHAPTER],
      model: [CHAPTER],
      collectionType: [CHAPTER],
      targetField: ['parent'],
      documentId: [String(chapter?.documentId)],
      school: ['juying'],
      year: ['2024'],
    };
  });

  afterAll(() => annals.stop());

  const goodPaths = ({ method, path }: Route): string[] => {
    // Whoever changes content types would change this checkout.
    const isBuilder = path.startsWith('/content-type-builder') && method !== 'GET';
    return fillPath({ path, values: isBuilder ? {} : values });
  };

  const send = async (route: Route, bad: BadRequest, headers: Record<string, string>) => {
    try {
      const response = await fetch(`${annals.url}${bad.path}`, {
        method: route.method,
        redirect: 'manual',
        headers: { ...bad.headers, ...headers },
        ...(bad.body !== undefined && { body: bad.body }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      return { status: NO_ANSWER, text: String(error) };
    }
  };

  const isIn = async (headers: Record<string, string>): Promise<boolean> =>
    (await fetch(`${annals.url}/admin/users/me`, { headers })).status === 200;

  /** What was answered by a fault of ours, or by a refusal in another shape than Strapi's. */
  const faultsOf = async (signIn: () => Promise<Record<string, string>>): Promise<string[]> => {
    const faults: string[] = [];
    let headers = await signIn();
    for (const [index, route] of routes.entries()) {
      const chosen = badRequests({ route, goodPaths: goodPaths(route) }).filter(
        (_bad, kind) => (kind + index) % ONE_IN === 0,
      );
      const waiting = chosen.values();
      const statuses: number[] = [];
      const work = async (): Promise<void> => {
        for (const bad of waiting) {
          const { status, text } = await send(route, bad, headers);
          statuses.push(status);
          const isMisshapen = [400, 413].includes(status) && !hasShape(text);
          if (status === NO_ANSWER || status >= 500 || isMisshapen) {
            faults.push(
              `${route.method} ${route.path}: ${bad.what}: ${status} ${text.slice(0, 200)}`,
            );
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (statuses.includes(401) && !(await isIn(headers))) headers = await signIn();
    }
    return faults;
  };

  it('should be refused, and be no fault of the server, at every route for an administrator', async () => {
    const signIn = () => signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
    expect(await faultsOf(signIn)).toEqual([]);
  });

  it('should be so for nobody in particular', async () => {
    expect(await faultsOf(() => Promise.resolve({}))).toEqual([]);
  });
});

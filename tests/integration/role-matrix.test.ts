import { z } from 'zod';
import { adminRoutes } from '../../src/plugins/annual-report/server/src/routes/admin';
import { startAnnals, type Annals } from '../support/annals';
import { signInAs } from '../support/people';

const ROLES = [
  'annals-editor',
  'annals-reviewer',
  'annals-releaser',
  'strapi-super-admin',
] as const;

type Role = (typeof ROLES)[number];
type Headers = Record<string, string>;

const EVERYBODY: Role[] = [...ROLES];
const REVIEWING: Role[] = ['annals-reviewer', 'annals-releaser', 'strapi-super-admin'];
const RELEASING: Role[] = ['annals-releaser', 'strapi-super-admin'];
const ADMINISTERING: Role[] = ['strapi-super-admin'];

const REPORT = '/reports/:school/:year';

/** Who may call what. A route that is not named here fails the test. */
const MATRIX: Record<string, Role[]> = {
  'GET /reports': EVERYBODY,
  'POST /reports': REVIEWING,
  'GET /packs': REVIEWING,
  'GET /new-report': REVIEWING,
  'GET /home': EVERYBODY,
  [`GET ${REPORT}/overview`]: EVERYBODY,
  [`GET ${REPORT}/outline`]: EVERYBODY,
  [`PUT ${REPORT}/outline`]: EVERYBODY,
  [`GET ${REPORT}/photos`]: EVERYBODY,
  [`POST ${REPORT}/photos`]: EVERYBODY,
  [`PUT ${REPORT}/photos`]: EVERYBODY,
  [`DELETE ${REPORT}/photos/:photo`]: EVERYBODY,
  [`POST ${REPORT}/photos/attach`]: EVERYBODY,
  [`POST ${REPORT}/photos/detach`]: EVERYBODY,
  [`PUT ${REPORT}/photos/order`]: EVERYBODY,
  'GET /documents/:type/:documentId/desk': EVERYBODY,
  'POST /documents/:type/:documentId/reading': EVERYBODY,
  [`GET ${REPORT}/preview`]: EVERYBODY,
  'GET /checks': EVERYBODY,
  [`GET ${REPORT}/findings`]: EVERYBODY,
  [`POST ${REPORT}/waivers`]: REVIEWING,
  [`DELETE ${REPORT}/waivers/:finding`]: REVIEWING,
  [`GET ${REPORT}/values`]: EVERYBODY,
  [`PUT ${REPORT}/values`]: EVERYBODY,
  [`GET ${REPORT}/values/:indicator/:valueYear/history`]: EVERYBODY,
  [`POST ${REPORT}/values/check`]: EVERYBODY,
  [`POST ${REPORT}/review`]: REVIEWING,
  [`GET ${REPORT}/indicators`]: EVERYBODY,
  [`POST ${REPORT}/tables`]: REVIEWING,
  [`PUT ${REPORT}/tables/:key`]: REVIEWING,
  [`DELETE ${REPORT}/tables/:key`]: REVIEWING,
  [`GET ${REPORT}/tables/:key/template`]: EVERYBODY,
  [`POST ${REPORT}/import`]: EVERYBODY,
  [`GET ${REPORT}/changes`]: EVERYBODY,
  [`GET ${REPORT}/editions`]: EVERYBODY,
  [`POST ${REPORT}/editions`]: RELEASING,
  [`GET ${REPORT}/photographs`]: RELEASING,
  [`GET ${REPORT}/schedule/changes`]: RELEASING,
  [`POST ${REPORT}/corrections`]: RELEASING,
  [`GET ${REPORT}/schedule`]: RELEASING,
  [`POST ${REPORT}/schedule`]: RELEASING,
  [`DELETE ${REPORT}/schedule`]: RELEASING,
  [`GET ${REPORT}/history`]: RELEASING,
  [`POST ${REPORT}/withdrawals`]: RELEASING,
  'GET /bindings': ADMINISTERING,
  'PUT /bindings/:user': ADMINISTERING,
  'GET /settings': RELEASING,
  'PUT /settings': RELEASING,
};

const NAMED = Object.keys(MATRIX);

const routesSchema = z.array(z.object({ method: z.string(), path: z.string() }));

/** Of a report that does not exist, so that whoever is let in changes nothing. */
const addressOf = (path: string): string =>
  `/annual-report${path}`
    .replace(':school', 'nowhere')
    .replace(':year', '2024')
    .replace(':user', '999999')
    .replace(':type', 'chapter')
    .replace(/:[a-zA-Z]+/g, 'x');

describe('the admin API', () => {
  let annals: Annals;
  let people: Record<Role, Headers>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    people = {
      'annals-editor': await signInAs({ strapi, role: 'annals-editor' }),
      'annals-reviewer': await signInAs({ strapi, role: 'annals-reviewer' }),
      'annals-releaser': await signInAs({ strapi, role: 'annals-releaser' }),
      'strapi-super-admin': await signInAs({ strapi, role: 'strapi-super-admin' }),
    };
  });

  afterAll(() => annals.stop());

  const call = async (route: string, headers: Headers): Promise<number> => {
    const [method = '', path = ''] = route.split(' ');
    const verb = method.toLowerCase() as 'get';
    return (await annals.http[verb](addressOf(path)).set(headers)).status;
  };

  it('should have no route that is not named here', () => {
    const routes = routesSchema.parse(adminRoutes.routes);
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(NAMED.sort());
  });

  it.each(NAMED)('should let only those who may call %s', async (route) => {
    const letIn: Role[] = [];
    for (const role of ROLES) {
      const status = await call(route, people[role]);
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
      if (status !== 403) letIn.push(role);
    }
    expect(letIn).toEqual(MATRIX[route]);
  });

  it.each(NAMED)('should not let anybody call %s who is not signed in', async (route) => {
    expect(await call(route, {})).toBe(401);
  });
});

import { ACTIONS } from '../../src/plugins/annual-report/server/src/admin-api/routes';
import { startAnnals, type Annals } from '../support/running/annals';
import { listRoutes } from '../support/asking/crawl';
import { signInAs } from '../support/asking/people';

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

/** Who may call what: written by hand, or the declared permissions would prove themselves. */
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
  'POST /file-addresses': EVERYBODY,
  'GET /documents/:type/:documentId/desk': EVERYBODY,
  'GET /documents/:type/:documentId/ledger': EVERYBODY,
  'POST /documents/:type/:documentId/reading': EVERYBODY,
  'POST /documents/:type/:documentId/passage': EVERYBODY,
  [`GET ${REPORT}/preview`]: EVERYBODY,
  'GET /checks': EVERYBODY,
  [`GET ${REPORT}/findings`]: EVERYBODY,
  [`POST ${REPORT}/waivers`]: REVIEWING,
  [`DELETE ${REPORT}/waivers/:finding`]: REVIEWING,
  [`POST ${REPORT}/overrides`]: RELEASING,
  [`DELETE ${REPORT}/overrides/:finding`]: RELEASING,
  [`POST ${REPORT}/waivers/group`]: REVIEWING,
  [`POST ${REPORT}/waivers/taken-back`]: REVIEWING,
  [`GET ${REPORT}/ledger`]: EVERYBODY,
  [`POST ${REPORT}/ledger/declarations`]: REVIEWING,
  [`POST ${REPORT}/ledger/declarations/again`]: REVIEWING,
  [`POST ${REPORT}/ledger/declarations/taken-back`]: REVIEWING,
  [`DELETE ${REPORT}/ledger/declarations/:number`]: REVIEWING,
  [`POST ${REPORT}/ledger/facts`]: EVERYBODY,
  [`POST ${REPORT}/fixes`]: EVERYBODY,
  [`GET ${REPORT}/own-values`]: EVERYBODY,
  [`POST ${REPORT}/own-values`]: EVERYBODY,
  [`POST ${REPORT}/edits/undo`]: EVERYBODY,
  [`GET ${REPORT}/values`]: EVERYBODY,
  [`PUT ${REPORT}/values`]: EVERYBODY,
  [`GET ${REPORT}/values/:indicator/:valueYear/history`]: EVERYBODY,
  [`POST ${REPORT}/values/check`]: EVERYBODY,
  [`GET ${REPORT}/remarks`]: EVERYBODY,
  [`GET ${REPORT}/remarks/:indicator/:valueYear`]: EVERYBODY,
  [`PUT ${REPORT}/remarks/:indicator/:valueYear`]: EVERYBODY,
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
  'GET /aliases': ADMINISTERING,
  'POST /aliases': ADMINISTERING,
  'DELETE /aliases/:id': ADMINISTERING,
  'GET /bindings': ADMINISTERING,
  'PUT /bindings/:user': ADMINISTERING,
  'GET /second-factor': EVERYBODY,
  'POST /second-factor/start': EVERYBODY,
  'POST /second-factor/confirm': EVERYBODY,
  'POST /second-factor/recovery-codes': EVERYBODY,
  'POST /second-factor/off': EVERYBODY,
  'GET /second-factor/roles': ADMINISTERING,
  'PUT /second-factor/roles': ADMINISTERING,
  'GET /audit': ADMINISTERING,
  'GET /audit.csv': ADMINISTERING,
  'GET /settings': RELEASING,
  'PUT /settings': RELEASING,
};

const NAMED = Object.keys(MATRIX);

const BASE = '/annual-report';

/** Of a report that does not exist, so that whoever is let in changes nothing. */
const addressOf = (path: string): string =>
  `${BASE}${path}`
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

  const send = (route: string, headers: Headers) => {
    const [method = '', path = ''] = route.split(' ');
    const verb = method.toLowerCase() as 'get';
    return annals.http[verb](addressOf(path)).set(headers);
  };

  const call = async (route: string, headers: Headers): Promise<number> =>
    (await send(route, headers)).status;

  it('should have no route that is not named here', () => {
    const routes = listRoutes(annals)
      .filter(({ path }) => path.startsWith(`${BASE}/`))
      .map(({ method, path }) => `${method} ${path.slice(BASE.length)}`);
    expect(routes.sort()).toEqual([...NAMED].sort());
  });

  it('should have the routes that are declared, and no others', () => {
    expect(ACTIONS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      [...NAMED].sort(),
    );
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

  it.each(NAMED)('should let nobody store what %s answers', async (route) => {
    const { headers } = await send(route, people['strapi-super-admin']);
    expect(headers['cache-control']).toBe('no-store');
  });
});

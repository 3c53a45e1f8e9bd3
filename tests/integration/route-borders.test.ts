import { ACTIONS } from '../../src/plugins/annual-report/server/src/admin-api/routes';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { listRoutes } from '../support/asking/crawl';
import { documentsOf } from '../support/content/documents';
import { createPerson, signIn, type Person } from '../support/asking/people';
import { pathAbout, ROLES, ROUTE_VERDICTS, type Role } from '../support/asking/route-verdicts';
import {
  addFileRow,
  contentOf,
  createTwoSchools,
  SECRET,
  type School,
} from '../support/content/two-schools';

type Headers = { Authorization: string };

/** Whose answers say that something is not of their schools, or of none. */
const BORDER_CODES = [
  'school-not-yours',
  'of-no-school',
  'for-all-schools',
  'not-in-your-library',
  'stays-in-its-school',
  'school-folder-stays',
  'relation-of-other-school',
];

/** What whoever is signed in may call beside the tables: about themselves and the installation, with nothing of a school. */
const OPEN = [
  ...['access-token', 'login', 'logout', 'register', 'register-admin', 'registration-info'],
  ...['forgot-password', 'reset-password', 'init', 'project-type', 'information'],
  ...['telemetry-properties', 'guided-tour-meta', 'permissions'],
  ...['permissions/check', 'ai-usage', 'ai-token', 'ai-feature-config', 'users/me'],
  ...['users/me/permissions', 'users/me/own-permissions', 'users/me/sessions', 'homepage/layout'],
  ...['homepage/key-statistics', 'content-api/permissions', 'content-api/routes'],
]
  .map((path) => `/admin/${path}`)
  .concat(['permissions', 'policies', 'routes'].map((path) => `/users-permissions/${path}`));

const OURS = '/annual-report/';

/** Pages and files, which are nobody's. */
const isStatic = (path: string): boolean =>
  !/^\/(admin|upload|content-manager|i18n|email|users-permissions|content-type-builder|annual-report|api)(\/|$)/.test(
    path,
  ) || /^\/admin\/(:path|\(|\.)/.test(path);

describe('borders between schools, at every route', () => {
  let annals: Annals;
  let own: School;
  let foreign: School;
  let others: Person;
  const people = new Map<Role, Headers>();

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    ({ own, foreign } = await createTwoSchools(annals));
    others = await createPerson({ strapi, role: 'strapi-super-admin', name: '' });
    const administrator = await signIn({ strapi, person: others });
    for (const role of ROLES) {
      const person = await createPerson({ strapi, role });
      people.set(role, await signIn({ strapi, person }));
      await annals.http
        .put(`/annual-report/bindings/${person.id}`)
        .set(administrator)
        .send({ schools: [own.school] })
        .expect(204);
    }
  });

  afterAll(() => annals.stop());

  const call = async (route: string, role: Role, school: School) => {
    const { send } = ROUTE_VERDICTS[route] ?? {};
    const { query = '', body } = send?.(school) ?? {};
    const [method = ''] = route.split(' ');
    const request = annals.http[method.toLowerCase() as 'get'](
      `${pathAbout({ route, school })}${query}`,
    ).set(people.get(role) ?? {});
    const { status, text, body: answer } = await (body ? request.send(body) : request);
    const code: unknown = answer?.error?.details?.code;
    return { status, text, isBorder: typeof code === 'string' && BORDER_CODES.includes(code) };
  };

  /** The school with a new chapter, folder and file, which a call may take away. */
  const renewed = async (route: string): Promise<School> => {
    const { strapi } = annals;
    const isLibrary = route.includes(' /upload');
    if (!isLibrary) {
      const { documentId } = await documentsOf(strapi, CHAPTER).create({
        data: { title: '一个章节', report: own.report },
        status: 'published',
      });
      return { ...own, chapter: documentId };
    }
    const folder = await strapi
      .plugin('upload')
      .service('folder')
      .create({ name: `文件夹 ${Math.random()}`, parent: own.folder });
    const photo = await addFileRow({ annals, folder: own.folder, name: '一张照片' });
    return { ...own, subfolder: folder.id, photo };
  };

  const expected = (isLetIn: boolean): string => (isLetIn ? 'let in' : 'refused');

  const outcomeOf = async (route: string, role: Role, school: School): Promise<string> => {
    const { status, isBorder } = await call(route, role, school);
    if (status >= 500 || status === 401) return String(status);
    return expected(status !== 403 && !isBorder);
  };

  it('should have a verdict for every route that Strapi has', () => {
    const routes = listRoutes(annals)
      .filter(({ path }) => /^\/(upload|content-manager|i18n|email)(\/|$)/.test(path))
      .map(({ method, path }) => `${method} ${path.length > 1 ? path.replace(/\/$/, '') : path}`);
    expect([...new Set(routes)].sort()).toEqual(Object.keys(ROUTE_VERDICTS).sort());
  });

  it.each(Object.keys(ROUTE_VERDICTS))(
    'should hold each role to its school at %s',
    async (route) => {
      const verdict = ROUTE_VERDICTS[route];
      const before = await contentOf({ annals, school: foreign });
      const found: Record<string, string[]> = {};
      const right: Record<string, string[]> = {};
      for (const role of ROLES) {
        const isLetIn = verdict?.roles.includes(role) ?? false;
        const isForeignLetIn = isLetIn && verdict?.foreign !== 'refused';
        right[role] = [expected(isLetIn), expected(isForeignLetIn)];
        found[role] = [
          await outcomeOf(route, role, await renewed(route)),
          await outcomeOf(route, role, foreign),
        ];
      }
      expect(found).toEqual(right);
      expect(await contentOf({ annals, school: foreign })).toEqual(before);
    },
  );

  it.each(Object.keys(ROUTE_VERDICTS))(
    'should tell nobody at %s what another school has, or the address of an administrator',
    async (route) => {
      for (const role of ROLES) {
        for (const school of [foreign, own]) {
          const { text } = await call(route, role, school);
          expect(text).not.toContain(SECRET);
          expect(text).not.toContain(others.email);
        }
      }
    },
  );

  it('should refuse every other route of the panel that needs a permission', async () => {
    const letIn: string[] = [];
    for (const { method, path } of listRoutes(annals)) {
      const isElsewhere = path.startsWith('/api/') || path.startsWith(OURS) || isStatic(path);
      if (isElsewhere || `${method} ${path}` in ROUTE_VERDICTS || OPEN.includes(path)) continue;
      if (/^\/(upload|content-manager|i18n|email)(\/|$)/.test(path)) continue;
      const address = pathAbout({ route: `${method} ${path}`, school: foreign });
      const request = annals.http[method.toLowerCase() as 'get'](address.replace(/:\w+/g, '1'));
      const { status } = await request.set(people.get('annals-releaser') ?? {});
      if (![401, 403, 404].includes(status)) letIn.push(`${method} ${path}: ${status}`);
    }
    expect(letIn).toEqual([]);
  });

  it('should hold the plugin’s own actions to their school, as the role matrix and the bindings say', () => {
    const routes = listRoutes(annals).filter(({ path }) => path.startsWith(OURS));
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      ACTIONS.map(({ method, path }) => `${method} /annual-report${path}`).sort(),
    );
  });
});

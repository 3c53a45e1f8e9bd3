import type { Route } from './crawl';

/** A request that something is wrong with. */
export type BadRequest = {
  what: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

const JSON_TYPE = { 'content-type': 'application/json' };

/** Deeper than any stack. */
const DEEP = 50_000;

const NUL = '\u0000';

/** Values that are no id, no number, no day, or more than a column holds. */
const BAD_IDS = ['x', '99999999999999999999', '-1', '1.5', '%00', 'a%00b', '%F0%28%8C%28', 'null'];

const BAD_QUERIES = [
  'filters[id][$eq]=x',
  'filters[id][$eq]=99999999999999999999',
  'filters[id][$in][0]=x',
  'filters[id][$contains]=%00',
  'filters[$and][0][id][$lt]=x',
  'filters[createdAt][$gt]=yesterday',
  'filters[createdAt][$gt]=%2B275760-09-13T00:00:00.001Z',
  'filters[documentId][$eq]=a%00b',
  'filters[$and][0][name][$containsi]=%00',
  'filters[folder][id]=x',
  'filters[roles][id]=x',
  '_q=%00',
  'sort=id%00',
  'page=x&pageSize=x',
  'page=99999999999999999999&pageSize=99999999999999999999',
  'pagination[page]=99999999999999999999',
  'pagination[start]=99999999999999999999&pagination[limit]=1',
  'pagination[pageSize]=-1',
  'populate=%00',
  'id=x&ids[0]=x&folder=x&folderId=x&parent=x&user=x&year=x',
  'id=99999999999999999999&folder=99999999999999999999&year=99999999999999999999',
  'locale=%00&status=%00&targetField=%00',
  `a${'[b]'.repeat(500)}=1`,
  'registrationToken=%00&confirmation=%00',
];

/** Every name under which some handler looks for a thing. */
const asEverything = (value: unknown): object => ({
  id: value,
  ids: [value],
  documentIds: [value],
  fileIds: [value],
  folderIds: [value],
  destinationFolderId: value,
  parent: value,
  folder: value,
  roles: [value],
  role: value,
  user: value,
  users: [value],
  permissions: [value],
  name: value,
  email: value,
  identifier: value,
  password: value,
  code: value,
  title: value,
  value,
  values: [{ indicator: value, year: value, value }],
  uid: value,
  targetField: value,
  entity: { id: value },
  updates: [{ id: value, fileInfo: { folder: value, name: value } }],
  fileInfo: { folder: value, name: value, caption: value },
  resetPasswordToken: value,
  registrationToken: value,
  userInfo: { firstname: value, password: value, registrationToken: value, roles: [value] },
  data: { name: value, title: value, id: value },
  urls: [value],
});

const deepJson = `${'[{"a":'.repeat(DEEP)}1${'}]'.repeat(DEEP)}`;

const asJson = (what: string, body: string): Omit<BadRequest, 'path'> => ({
  what,
  headers: JSON_TYPE,
  body,
});

const asForm = (what: string, body: string, type = 'multipart/form-data; boundary=B') => ({
  what,
  headers: { 'content-type': type },
  body,
});

const part = (name: string, text: string): string =>
  `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;

const BAD_BODIES: Omit<BadRequest, 'path'>[] = [
  asForm('a form without a boundary', 'x', 'multipart/form-data'),
  asForm('a form that is cut off', part('name', 'x')),
  asForm('a form that is no form', 'x'),
  asForm(
    'a form of a file without a name',
    '--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--',
  ),
  asForm('a form with a NUL', `${part('name', NUL)}${part('fileInfo', `{"name":"${NUL}"}`)}--B--`),
  asForm('a form with deep JSON', `${part('fileInfo', deepJson)}${part('data', deepJson)}--B--`),
  asForm('a form with broken JSON', `${part('fileInfo', '{"a":')}${part('data', '{')}--B--`),
  asForm('a form in an unknown form', 'a=%00', 'application/x-www-form-urlencoded'),
  asJson('JSON that ends too early', '{"a":'),
  asJson('JSON that is a list', '[1,{"id":"x"}]'),
  asJson('JSON without anything', ''),
  asJson('very deep JSON', deepJson),
  asJson('deep JSON within a known field', `{"name":${deepJson},"data":${deepJson}}`),
  asJson('a NUL in a name', JSON.stringify({ [`a${NUL}`]: 1 })),
  ...['x', NUL, 1e20, -1, 1.5, null, '\ud800', {}, [], true, 'é'.repeat(3000)].map((value) =>
    asJson(
      `${JSON.stringify(value).slice(0, 40)} in every field`,
      JSON.stringify(asEverything(value)),
    ),
  ),
];

const PARAMETER = /:\w+|\(\.\*\)|\(.*\)/g;

const fill = (path: string, value: string): string => path.replace(PARAMETER, value);

const PERCENT = '%E0%A4%A';

/**
 * Every kind of bad input for a route.
 * @param goodPaths ways to write the route that lead into its handler
 */
export function badRequests({
  route: { method, path },
  goodPaths,
}: {
  route: Route;
  goodPaths: string[];
}): BadRequest[] {
  const hasParameters = PARAMETER.test(path);
  PARAMETER.lastIndex = 0;
  const badPaths = hasParameters
    ? [...BAD_IDS, PERCENT].map((value) => ({
        what: `${value} in the path`,
        path: fill(path, value),
      }))
    : [{ what: 'a broken percent sign', path: `${path}/${PERCENT}` }];
  // What would take something away is asked with nothing that is there.
  if (method === 'DELETE') return badPaths;
  const queried = goodPaths.flatMap((good) =>
    BAD_QUERIES.map((query) => ({ what: `?${query.slice(0, 60)}`, path: `${good}?${query}` })),
  );
  if (method === 'GET') return [...badPaths, ...queried];
  const bodied = goodPaths.flatMap((good) => BAD_BODIES.map((bad) => ({ ...bad, path: good })));
  return [...badPaths, ...queried.slice(0, 3), ...bodied];
}

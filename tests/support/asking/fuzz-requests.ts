import fc from 'fast-check';
import type { Route } from './crawl';
import type { School } from '../content/two-schools';

/** A request of the fuzz: whatever it is, the server answers it and goes on. */
export type FuzzRequest = {
  method: string;
  url: string;
  contentType: string | null;
  body: string | null;
};

const MODELS = [
  ...['api::chapter.chapter', 'api::case.case', 'api::image.image', 'api::report.report'],
  ...['api::school.school', 'api::indicator.indicator', 'api::observation.observation'],
  ...['api::indicator-table.indicator-table', 'plugin::upload.file', 'plugin::upload.folder'],
  ...['admin::user', 'report.images', 'report.table', 'nothing', '__proto__', 'constructor'],
];

const FIELDS = [
  ...[
    'id',
    'documentId',
    'name',
    'title',
    'folder',
    'parent',
    'file',
    'cover',
    'images',
    'content',
  ],
  ...['report', 'chapter', 'cases', 'school', 'schoolCode', 'year', 'value', 'createdBy', 'email'],
  ...['folderPath', 'path', 'mime', 'createdAt', 'updatedAt', '$and', '$or', '$not', '__proto__'],
];

const BODY_FIELDS = [
  ...FIELDS,
  ...['fileIds', 'folderIds', 'destinationFolderId', 'updates', 'fileInfo', 'documentIds'],
  ...['connect', 'disconnect', 'set', '__component', 'locale', 'status', 'ref', 'refId', 'field'],
  ...[
    'position',
    'before',
    'after',
    'key',
    'layout',
    'years',
    'photos',
    'cells',
    'outline',
    'seen',
  ],
];

const QUERY_FIELDS = [
  ...['page', 'pageSize', 'sort', '_q', '_filter', 'status', 'locale', 'id', 'idsToOmit'],
  ...['idsToInclude', 'documentIds', 'pagination', 'populate', 'fields', 'publicationFilter'],
];

const OPERATORS = [
  '$eq',
  '$in',
  '$null',
  '$contains',
  '$startsWith',
  '$gt',
  '$between',
  '$elemMatch',
];

const TEXTS = [
  ...['', 'x', '0', '1', '-1', '1.5', '99999999999', '1e309', 'NaN', 'null', 'true', '[]', '{}'],
  ...['*', '%', '%25', '../..', '\\', "'", '"', ';--', '🏫', '机密', '\u202e', '\n', ' ', 'a,b'],
  ...['name:ASC', 'createdBy.email:ASC', '2024-02-30', 'juying', 'a'.repeat(3000)],
];

const pick = <Item>(items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);

const pairs = (entries: [string, string][]): string =>
  entries.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

const BOUNDARY = 'annals-fuzz';

const formOf = (parts: { name: string; isFile: boolean; content: string }[]): string => {
  const texts = parts.map(({ name, isFile, content }) => {
    const file = isFile ? '; filename="a.jpg"' : '';
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  return `${texts.join('')}--${BOUNDARY}--\r\n`;
};

/** Requests of every form to routes: about one's own school, another one, and nothing that there is. */
export function fuzzRequests({
  routes,
  schools,
}: {
  routes: Route[];
  schools: School[];
}): fc.Arbitrary<FuzzRequest> {
  const ids = schools.flatMap((school) => [
    ...[school.folder, school.subfolder, school.photo, school.component, school.file.id].map(
      String,
    ),
    ...[school.chapter, school.case, school.image, school.table, school.report, school.school],
    String(school.year),
  ]);
  const text = fc.oneof(
    { weight: 5, arbitrary: pick(ids) },
    { weight: 3, arbitrary: pick(TEXTS) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }) },
  );
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: fc.oneof(text, text.map(Number), pick([null, true, false])) },
      { weight: 3, arbitrary: fc.dictionary(pick(BODY_FIELDS), tie('json'), { maxKeys: 4 }) },
      { weight: 2, arbitrary: fc.array(tie('json'), { maxLength: 3 }) },
    ),
  }));
  const filter = fc
    .tuple(fc.array(pick(FIELDS), { minLength: 1, maxLength: 3 }), pick(['', ...OPERATORS]))
    .map(([fields, operator]) => {
      const place = fields.map((field) => `[${field}]`).join('');
      return `filters${place}${operator === '' ? '' : `[${operator}]`}`;
    });
  const parameter = fc
    .tuple(pick(QUERY_FIELDS), pick(['', '', ...FIELDS]))
    .map(([name, inner]) => (inner === '' ? name : `${name}[${inner}]`));
  const query = fc.array(fc.tuple(fc.oneof(parameter, filter), text), { maxLength: 3 }).map(pairs);
  const model = fc.oneof({ weight: 6, arbitrary: pick(MODELS) }, { weight: 1, arbitrary: text });
  const path = (route: string): fc.Arbitrary<string> => {
    const names = [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const values = names.map((name) => (/^(model|uid|contentType)$/.test(name) ? model : text));
    return fc.tuple(...values).map((chosen) => {
      const left = [...chosen];
      return route.replace(/:\w+/g, () => encodeURIComponent(left.shift() ?? '') || 'x');
    });
  };
  const part = fc.record({
    name: pick([...BODY_FIELDS, 'files']),
    isFile: fc.boolean(),
    content: fc.oneof(
      text,
      json.map((value) => JSON.stringify(value)),
    ),
  });
  const body = fc.oneof(
    { weight: 8, arbitrary: json.map((value) => ['application/json', JSON.stringify(value)]) },
    { weight: 1, arbitrary: text.map((broken) => ['application/json', `{"${broken}`]) },
    {
      weight: 2,
      arbitrary: fc
        .array(part, { minLength: 1, maxLength: 3 })
        .map((parts) => [`multipart/form-data; boundary=${BOUNDARY}`, formOf(parts)]),
    },
  );
  return pick(routes).chain(({ method, path: route }) =>
    fc.tuple(path(route), query, body).map(([address, asked, [contentType = '', sent = '']]) => ({
      method,
      url: asked === '' ? address : `${address}?${asked}`,
      ...(method === 'GET' ? { contentType: null, body: null } : { contentType, body: sent }),
    })),
  );
}

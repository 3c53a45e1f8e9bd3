import Ajv2020 from 'ajv/dist/2020';
import type { ZodType } from 'zod';
import { FILE_OPERATIONS } from '../../src/plugins/annual-report/contract/openapi/file-operations';
import type { Parameter } from '../../src/plugins/annual-report/contract/openapi/operation';
import { OPERATIONS } from '../../src/plugins/annual-report/contract/openapi/operations';
import {
  formatParams,
  formatQuery,
  rollupQuery,
  seriesParams,
  seriesQuery,
} from '../../src/plugins/annual-report/server/src/http/public-schemas';
import {
  caseParams,
  chapterParams,
  editionParams,
  NO_QUERY,
  previewQuery,
  reportListQuery,
  reportParams,
  tableParams,
} from '../../src/plugins/annual-report/server/src/http/request-schemas';

/** What the server parses the parameters of an operation with. */
const PARSED: Record<string, { path: ZodType; query: ZodType }> = {
  listReports: { path: NO_QUERY, query: reportListQuery },
  getReport: { path: reportParams, query: NO_QUERY },
  listEditions: { path: reportParams, query: NO_QUERY },
  getEdition: { path: editionParams, query: NO_QUERY },
  getChanges: { path: editionParams, query: NO_QUERY },
  getPreview: { path: reportParams, query: previewQuery },
  getChapter: { path: chapterParams, query: NO_QUERY },
  getCase: { path: caseParams, query: NO_QUERY },
  getTable: { path: tableParams, query: NO_QUERY },
  ...Object.fromEntries(
    FILE_OPERATIONS.map(({ id, parameters }) => [
      id,
      {
        path: formatParams,
        query: parameters.some(({ name }) => name === 'bom') ? formatQuery : NO_QUERY,
      },
    ]),
  ),
  getSeries: { path: seriesParams, query: seriesQuery },
  getRollup: { path: NO_QUERY, query: rollupQuery },
  getReportSchema: { path: NO_QUERY, query: NO_QUERY },
  getOpenApi: { path: NO_QUERY, query: NO_QUERY },
};

const CODES = Array.from({ length: 51 }, (_, index) => `made.code-${index}`);

const TEXTS = [
  ...['juying', 'annex-1', 'Juying', '-a', 'a--b', 'a-', 'a'.repeat(64), 'a'.repeat(65)],
  ...['1', '0', '-1', '01', '1.0', '1e3', '25', '100', '101', '999999999', '1000000000'],
  ...['1899', '1900', '1990', '2024', '2199', '2200', '02024', '2024 ', ' ', ''],
  ...['1.2', '1.2.3', '1.2.3.4', '0.1', '1.', '1.0'],
  ...['九龙坡区', '区\n县', '区'.repeat(100), '区'.repeat(101)],
  ...['graduates.total', 'graduates', 'a.b', `a.${'b'.repeat(126)}`, `a.${'b'.repeat(127)}`],
  ...['a.b,c.d', 'a.b,', ',', 'a.b;c.d', CODES.slice(0, 50).join(','), CODES.join(',')],
  ...['district', 'school', 'city', 'type', 'province', 'draft', 'published', 'DRAFT'],
];

const asInteger = (text: string): unknown => (String(Number(text)) === text ? Number(text) : text);

/** A parameter's text as the document types it. */
const READERS: Record<string, (text: string) => unknown> = {
  integer: asInteger,
  string: (text) => text,
  array: (text) => text.split(','),
};

const ajv = new Ajv2020({ strict: true });

const describedAccepts = ({ schema }: Parameter, text: string): boolean =>
  ajv.validate(schema, READERS[String(schema.type)]?.(text));

const textOf = ({ example }: Parameter): string => [example].flat().join(',');

const CASES = OPERATIONS.flatMap((operation) =>
  operation.parameters.map((parameter) => ({
    id: operation.id,
    name: parameter.name,
    parameter,
    // Pages are for schools alone, so that `by` has to say so.
    others: operation.parameters.filter((other) => other.required || other.name === 'by'),
  })),
);

const parsedAccepts = (
  { id, parameter, others }: (typeof CASES)[number],
  text: string,
): boolean => {
  const beside = others.filter((other) => other.in === parameter.in);
  const examples = Object.fromEntries(beside.map((other) => [other.name, textOf(other)]));
  const schema = PARSED[id]?.[parameter.in];
  return schema?.safeParse({ ...examples, [parameter.name]: text }).success ?? false;
};

describe('the described parameters', () => {
  it('should be held against the server for every operation', () => {
    expect(Object.keys(PARSED).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
  });

  it.each(CASES)('should allow for $name of $id what the server allows', (entry) => {
    const verdict = (accepts: (text: string) => boolean) => TEXTS.filter(accepts);
    expect(verdict((text) => describedAccepts(entry.parameter, text))).toEqual(
      verdict((text) => parsedAccepts(entry, text)),
    );
  });

  it.each(OPERATIONS)('should be all that the server knows of $id', ({ id, parameters }) => {
    const known = parameters.filter((parameter) => parameter.in === 'query');
    const query = Object.fromEntries(known.map((parameter) => [parameter.name, textOf(parameter)]));
    expect(PARSED[id]?.query.safeParse(query).success).toBe(true);
    expect(PARSED[id]?.query.safeParse({ ...query, unknown: '1' }).success).toBe(false);
  });
});

import { contractDefinitions } from '../json-schema';
import { SCHEMA_VERSION } from '../report';
import { errorResponses, ERRORS } from './error-responses';
import { EXAMPLES } from './examples';
import { HEADERS, isConditional, responseHeaders } from './headers';
import type { Answer, Operation, ResponseName } from './operation';
import { OPERATIONS } from './operations';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Where the contract lies below the site; what the committed document names as its server. */
const RELATIVE_SERVER = '/api/annual-report';

const INFO = {
  title: 'Annals: annual quality reports of vocational schools (职业学校质量年度报告)',
  version: SCHEMA_VERSION,
  description: [
    'Released reports, read only and without a login. Every answer is `{ data, meta }`; an error is `{ data: null, error }` with a message in Chinese or, with `Accept-Language: en`, in English.',
    'Objects are open: ignore what you do not know. Additive changes raise the minor part of the version; anything else is version 2 on a new path. Every address also answers HEAD.',
  ].join('\n\n'),
  license: { name: 'MIT', identifier: 'MIT' },
};

const TAGS = [
  { name: 'Reports', description: 'Complete reports and their editions 报告与版次' },
  { name: 'Parts', description: 'Parts of the latest edition 报告的组成部分' },
  { name: 'Files', description: 'Editions in other formats 其他格式' },
  { name: 'Statistics', description: 'Indicators over years and schools 指标统计' },
  { name: 'Descriptions', description: 'This contract, for machines 接口说明' },
  { name: 'Preview', description: 'What is not released yet 预览' },
];

const HEADER_PARAMETERS = {
  acceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'Language of error messages: Chinese, or English for `en`',
    schema: { type: 'string' },
    example: 'en',
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of the answer that you hold: 304 while it still stands',
    schema: { type: 'string' },
  },
};

const headerParameter = (name: keyof typeof HEADER_PARAMETERS) => ({
  $ref: `#/components/parameters/${name}`,
});

/** References of a JSON Schema, as they are inside the document. */
const moved = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map((item: unknown) => moved(item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]: [string, unknown]) =>
      name === '$ref' && typeof value === 'string'
        ? [name, value.replace('#/$defs/', '#/components/schemas/')]
        : [name, moved(value)],
    ),
  );
};

const reference = (name: ResponseName) => ({ $ref: `#/components/schemas/${name}` });

const content = (answer: Answer): Record<string, unknown> => {
  if ('mediaType' in answer) return { [answer.mediaType]: { schema: answer.schema } };
  if ('files' in answer) {
    return Object.fromEntries(answer.files.map(({ mediaType, schema }) => [mediaType, { schema }]));
  }
  const [first, ...others] = answer.responses;
  const schema =
    others.length === 0 ? reference(first) : { oneOf: answer.responses.map(reference) };
  const example: unknown = EXAMPLES[first];
  return { 'application/json': { schema, ...(example !== undefined && { example }) } };
};

const answers = ({ answer, caching, errors, summary }: Operation): Record<string, unknown> => {
  const headers = responseHeaders(caching);
  const refusals = ([400, 403, ...errors] as const).map((status): [string, unknown] => [
    String(status),
    { $ref: `#/components/responses/${ERRORS[status].key}` },
  ]);
  return {
    '200': { description: summary, headers, content: content(answer) },
    ...(isConditional(caching) && {
      '304': { description: 'Unchanged: what you hold still stands', headers },
    }),
    ...Object.fromEntries(refusals),
  };
};

const describe = (operation: Operation): Record<string, unknown> => {
  const { id, tag, summary, description, parameters, caching, needsToken } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [
      ...parameters,
      headerParameter('acceptLanguage'),
      ...(isConditional(caching) ? [headerParameter('ifNoneMatch')] : []),
    ],
    responses: answers(operation),
    security: needsToken ? [{ apiToken: [] }] : [],
  };
};

/**
 * The OpenAPI 3.1 document of the public contract.
 * @param input.server address of the contract: absolute where it is served, relative in the committed file
 */
export function openApiDocument({ server = RELATIVE_SERVER }: { server?: string } = {}) {
  return {
    openapi: '3.1.0',
    info: INFO,
    jsonSchemaDialect: DIALECT,
    servers: [{ url: server }],
    tags: TAGS,
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { get: describe(operation) }]),
    ),
    components: {
      schemas: moved(contractDefinitions()),
      parameters: HEADER_PARAMETERS,
      headers: HEADERS,
      responses: errorResponses(),
      securitySchemes: {
        apiToken: { type: 'http', scheme: 'bearer', description: 'An API token of Strapi' },
      },
    },
  };
}

/** The text of the committed `openapi.v1.json`. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

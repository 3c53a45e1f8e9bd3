import type { ErrorStatus } from './operation';

type Example = { name: string; message: string; code: string; params: Record<string, unknown> };

type Described = { key: string; description: string; example: Example | null };

/** What each error means. The examples are what the demo answers with `Accept-Language: en`. */
export const ERRORS: Record<ErrorStatus, Described> = {
  400: {
    key: 'BadRequest',
    description: 'A parameter is wrong or unknown; the message names it (请求有误)',
    example: {
      name: 'ValidationError',
      message: 'The request is not valid: "year" must be a year of four digits, such as 2024.',
      code: 'bad-request',
      params: {
        parameter: 'year',
        reason: {
          zh: '年份应为四位数字，例如 2024',
          en: 'must be a year of four digits, such as 2024',
        },
      },
    },
  },
  401: {
    key: 'Unauthorized',
    description: 'The token is not valid (令牌无效)',
    example: null,
  },
  403: {
    key: 'Forbidden',
    description: 'Public access is closed, or the token lacks the action (无权访问)',
    example: null,
  },
  404: {
    key: 'NotFound',
    description: 'There is no such thing among released editions; the message names what there is',
    example: {
      name: 'NotFoundError',
      message: 'School "juying" has no released report for 2019. Released years: 2024.',
      code: 'year-not-found',
      params: { school: 'juying', year: 2019, known: '2024' },
    },
  },
  410: {
    key: 'Gone',
    description: 'It was public and was withdrawn; the message gives the reason (已撤回)',
    example: {
      name: 'GoneError',
      message:
        'Edition 1 of the report of "juying" for 2024 was withdrawn: a photograph had no consent.',
      code: 'edition-withdrawn',
      params: { school: 'juying', year: 2024, number: 1, reason: 'a photograph had no consent' },
    },
  },
  429: {
    key: 'TooManyRequests',
    description:
      'Too many requests of this client; `Retry-After` says when to ask again (请求过多)',
    example: null,
  },
};

const STATUSES: ErrorStatus[] = [400, 401, 403, 404, 410, 429];

const reference = { $ref: '#/components/schemas/errorResponse' };

const describe = (status: ErrorStatus) => {
  const { description, example } = ERRORS[status];
  const { name, message, code, params } = example ?? {};
  const details = code === 'bad-request' ? { code, params, errors: [] } : { code, params };
  return {
    description,
    ...(status === 429 && {
      headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
    }),
    content: {
      'application/json': {
        schema: reference,
        ...(example && { example: { data: null, error: { status, name, message, details } } }),
      },
    },
  };
};

/** `components.responses` of the document. */
export function errorResponses(): Record<string, unknown> {
  return Object.fromEntries(STATUSES.map((status) => [ERRORS[status].key, describe(status)]));
}

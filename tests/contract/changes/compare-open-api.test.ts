import { compareOpenApi } from '../../support/contract-changes/compare-open-api';
import type { Json } from '../../support/contract-changes/json';

const text = { type: 'string' };
const numbers = { type: 'integer', minimum: 1, maximum: 9 };

const parameter = (more: Json = {}): Json => ({
  name: 'page',
  in: 'query',
  required: false,
  schema: numbers,
  ...more,
});

const json = (schema: Json = text): Json => ({ content: { 'application/json': { schema } } });

const operation = (more: Json = {}): Json => ({
  operationId: 'getThing',
  security: [],
  parameters: [parameter()],
  responses: { '200': json() },
  ...more,
});

const document = (get: Json = operation()): Json => ({ paths: { '/thing': { get } } });

const OTHER = { '/thing': { get: operation() }, '/other': { get: operation() } };
const PAGE_TEXT = { '200': { content: { ...(json().content as Json), 'text/csv': {} } } };
const WITH_ETAG = { '200': { ...json(), headers: { ETag: {} } } };

const withParameters = (...parameters: Json[]) => document(operation({ parameters }));
const withResponses = (responses: Json) => document(operation({ responses }));

const summary = ([before, after]: readonly [Json, Json]) =>
  compareOpenApi({ before, after }).map(({ kind, isBreaking }) => [kind, isBreaking]);

describe('changes of the addresses', () => {
  it.each<[string, readonly [Json, Json], [string, boolean][]]>([
    ['nothing', [document(), document()], []],
    ['a new address', [document(), { paths: OTHER }], [['address-added', false]]],
    ['an address gone', [{ paths: OTHER }, document()], [['address-removed', true]]],
    [
      'another operationId',
      [document(), document(operation({ operationId: 'readThing' }))],
      [['operation-renamed', true]],
    ],
    [
      'a login',
      [document(), document(operation({ security: [{ token: [] }] }))],
      [['access-changed', true]],
    ],
    [
      'a new parameter',
      [document(), withParameters(parameter(), parameter({ name: 'size' }))],
      [['parameter-added', false]],
    ],
    [
      'a new parameter that is needed',
      [document(), withParameters(parameter(), parameter({ name: 'size', required: true }))],
      [['required-parameter-added', true]],
    ],
    ['a parameter gone', [document(), withParameters()], [['parameter-removed', true]]],
    [
      'a parameter that is needed now',
      [document(), withParameters(parameter({ required: true }))],
      [['parameter-made-required', true]],
    ],
    [
      'a parameter that is not needed any more',
      [withParameters(parameter({ required: true })), document()],
      [['parameter-made-optional', false]],
    ],
    [
      'a parameter that allows less',
      [document(), withParameters(parameter({ schema: { ...numbers, maximum: 5 } }))],
      [['limit-tightened', true]],
    ],
    [
      'a parameter that allows more',
      [document(), withParameters(parameter({ schema: { ...numbers, maximum: 99 } }))],
      [['limit-loosened', false]],
    ],
    [
      'a parameter that is written otherwise',
      [document(), withParameters(parameter({ explode: false }))],
      [['serialization-changed', true]],
    ],
    [
      'another default of a parameter',
      [document(), withParameters(parameter({ schema: { ...numbers, default: 2 } }))],
      [['keyword-changed', true]],
    ],
    [
      'an answer that can be null now',
      [document(), withResponses({ '200': json({ type: ['string', 'null'] }) })],
      [['alternative-added', true]],
    ],
    [
      'a new error',
      [document(), withResponses({ '200': json(), '429': json() })],
      [['error-added', false]],
    ],
    [
      'a new success',
      [document(), withResponses({ '200': json(), '202': json() })],
      [['success-added', true]],
    ],
    ['an answer gone', [document(), withResponses({})], [['answer-removed', true]]],
    [
      'a new form of an answer',
      [document(), withResponses(PAGE_TEXT)],
      [['media-type-added', false]],
    ],
    [
      'a form of an answer gone',
      [withResponses(PAGE_TEXT), document()],
      [['media-type-removed', true]],
    ],
    ['a new header', [document(), withResponses(WITH_ETAG)], [['header-added', false]]],
    ['a header gone', [withResponses(WITH_ETAG), document()], [['header-removed', true]]],
  ])('should tell %s', (_what, pair, expected) => {
    expect(summary(pair)).toEqual(expected);
  });

  it('should follow references to shared parameters and answers', () => {
    const shared = (schema: Json): Json => ({
      paths: {
        '/thing': {
          get: operation({
            parameters: [{ $ref: '#/components/parameters/page' }],
            responses: { '404': { $ref: '#/components/responses/NotFound' } },
          }),
        },
      },
      components: {
        parameters: { page: parameter() },
        responses: { NotFound: json({ $ref: '#/components/schemas/error' }) },
        schemas: { error: schema },
      },
    });
    expect(
      compareOpenApi({ before: shared({ type: ['string', 'null'] }), after: shared(text) }),
    ).toEqual([{ kind: 'alternative-removed', place: 'error', what: 'null', isBreaking: false }]);
  });
});

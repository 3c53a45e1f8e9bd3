import { EXAMPLES } from '../../src/plugins/annual-report/contract/openapi/examples';
import { isConditional } from '../../src/plugins/annual-report/contract/openapi/headers';
import type { Operation } from '../../src/plugins/annual-report/contract/openapi/operation';
import { OPERATIONS } from '../../src/plugins/annual-report/contract/openapi/operations';
import { startAnnals, type Annals } from '../support/running/annals';
import {
  errorExample,
  exampleAddresses,
  openApiValidator,
  schemaPointer,
} from '../support/asking/openapi';
import { createApiToken } from '../support/asking/people';

const BASE = '/api/annual-report';
const PREVIEW = ['plugin::annual-report.preview.show'];

const named = (operations: Operation[]): [string, Operation][] =>
  operations.map((operation) => [operation.id, operation]);

const OPEN = OPERATIONS.filter(({ needsToken }) => needsToken !== true);
const GUARDED = OPERATIONS.filter(({ needsToken }) => needsToken === true);
const CONDITIONAL = OPEN.filter(({ caching }) => isConditional(caching));

const mediaType = (header: unknown): string => String(header).split(';')[0] ?? '';

const isJson = (type: string): boolean => /[/+]json$/.test(type);

/** Hashes and times differ from release to release. */
const withoutRelease = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll(/"[0-9a-f]{64}"/g, '"sha256"')
      .replaceAll(/"\d{4}-\d{2}-\d{2}T[^"]*"/g, '"time"'),
  );

describe('the served OpenAPI document', () => {
  let annals: Annals;
  let document: { servers: unknown; openapi: string };
  let errorsIn: ReturnType<typeof openApiValidator>;

  const get = (address: string, headers: Record<string, string> = {}) =>
    annals.http.get(`${BASE}${address}`).set(headers);

  /** What of an answer is not as described. */
  const misfits = async ({
    operation,
    address,
    headers = {},
  }: {
    operation: Operation;
    address: string;
    headers?: Record<string, string>;
  }): Promise<{ status: number; errors: string[] }> => {
    const { status, body, text, headers: received } = await get(address, headers);
    const type = mediaType(received['content-type']);
    const pointer = schemaPointer({ document, path: operation.path, status, type });
    return { status, errors: errorsIn({ pointer, value: isJson(type) ? body : text }) };
  };

  beforeAll(async () => {
    annals = await startAnnals();
    document = (await get('/openapi.json').buffer(true)).body;
    errorsIn = openApiValidator({ document });
  });

  afterAll(() => annals.stop());

  it('should name the configured public address as its server', () => {
    expect(document.servers).toEqual([{ url: 'https://reports.example.org/api/annual-report' }]);
  });

  describe.each(named(OPEN))('%s', (_id, operation) => {
    const { short, full } = exampleAddresses(operation);

    it.each([...new Set([short, full])])('should answer %s as described', async (address) => {
      expect(await misfits({ operation, address })).toEqual({ status: 200, errors: [] });
    });

    it('should refuse a parameter that is not described', async () => {
      const address = `${short}${short.includes('?') ? '&' : '?'}unknown=1`;
      expect(await misfits({ operation, address })).toEqual({ status: 400, errors: [] });
    });
  });

  it.each(named(CONDITIONAL))(
    'should answer 304 to the ETag that %s gave',
    async (_id, operation) => {
      const { short } = exampleAddresses(operation);
      const { headers } = await get(short);
      await get(short, { 'If-None-Match': headers.etag ?? '' }).expect(304);
    },
  );

  it.each(named(GUARDED))('should open %s to a token alone', async (_id, operation) => {
    const { full: address } = exampleAddresses(operation);
    const { strapi } = annals;
    const headers = await createApiToken({ strapi, type: 'custom', permissions: PREVIEW });
    expect(await misfits({ operation, address })).toEqual({ status: 403, errors: [] });
    expect(await misfits({ operation, address, headers })).toEqual({ status: 200, errors: [] });
    const invented = { Authorization: 'Bearer invented' };
    expect(await misfits({ operation, address, headers: invented })).toEqual({
      status: 401,
      errors: [],
    });
  });

  it.each([
    ['/reports/juying/2019', 'NotFound'],
    ['/reports/juying/24', 'BadRequest'],
  ])('should show the error that the demo gives for %s', async (address, key) => {
    const { body } = await get(address, { 'Accept-Language': 'en' });
    expect(body).toEqual(errorExample({ document, key }));
  });

  it.each([
    ['reportListResponse', '/reports?pageSize=1'],
    ['editionListResponse', '/reports/juying/2024/editions'],
    ['schoolSeriesResponse', '/series/graduates.total?school=juying'],
  ] as const)('should show %s as the demo gives it', async (name, address) => {
    const { body } = await get(address);
    expect(withoutRelease(body)).toEqual(withoutRelease(EXAMPLES[name]));
  });
});

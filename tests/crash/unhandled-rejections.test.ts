import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { createPerson, type Person } from '../support/asking/people';
import { rawRequest } from '../support/asking/raw-request';
import { serve, type Served } from '../support/running/served';
import { waitUntil } from '../support/waiting/wait-until';

const sessionSchema = z.object({ data: z.object({ accessToken: z.string() }) });
const errorSchema = z.object({
  data: z.null(),
  error: z.object({ status: z.int(), name: z.string(), message: z.string() }),
});

/** What an editor sent once and ended everything with: ids that are none. */
const BAD_IDS: [string, string, object][] = [
  ['PUT', '/upload/folders/x', { name: 'x', parent: null }],
  ['POST', '/upload/folders', { name: 'x', parent: 'x' }],
  ['POST', '/upload/actions/bulk-move', { fileIds: [1], destinationFolderId: 'x' }],
  [
    'POST',
    '/upload/actions/bulk-update',
    { updates: [{ id: 1, fileInfo: { name: 'x', folder: 'x' } }], folder: 'x' },
  ],
];

describe('what a request rejects and nobody handles', () => {
  let annals: Annals;
  let person: Person;
  let served: Served;

  beforeAll(async () => {
    annals = await startAnnals();
    person = await createPerson({ strapi: annals.strapi, role: 'annals-editor' });
    await annals.end();
    const { databaseUrl, publicFolder } = annals;
    served = await serve({ databaseUrl, publicFolder, env: { ANNALS_TEST_FAULTS: 'true' } });
  });

  afterAll(async () => {
    await served.stop();
    await annals.remove();
  });

  const ask = async (method: string, path: string, body?: object, headers = {}) => {
    const url = served.url + path;
    const { status, bytes } = await rawRequest({ url, method, headers, ...(body && { body }) });
    return { status, text: bytes.toString() };
  };

  const signIn = async () => {
    const { email, password } = person;
    const { text } = await ask('POST', '/admin/login', { email, password });
    const { accessToken } = sessionSchema.parse(JSON.parse(text)).data;
    return { Authorization: `Bearer ${accessToken}` };
  };

  it('should be answered, written to the log with the request, and survived', async () => {
    const { status, text } = await ask('GET', '/faults/hang');
    expect(status).toBe(500);
    expect(errorSchema.parse(JSON.parse(text)).error.status).toBe(500);
    const line = /Nobody handled a rejection in GET \/faults\/hang \(request ([0-9a-f-]{36})\)/;
    await waitUntil({
      what: 'the rejection stands in the log',
      check: () => Promise.resolve(line.test(served.output())),
      timeoutMs: 10_000,
    });
    expect(served.output()).toContain('rejected unseen');
    expect((await ask('GET', '/_health')).status).toBe(204);
  });

  it('should not take the answer from a request that gives one', async () => {
    expect(await ask('GET', '/faults/answer')).toEqual({
      status: 200,
      text: JSON.stringify({ data: 'answered' }),
    });
  });

  it('should be nothing that an editor can bring about, or end the process by', async () => {
    const headers = await signIn();
    const answers = await Promise.all(
      BAD_IDS.map(([method, path, body]) => ask(method, path, body, headers)),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    for (const { text } of answers) errorSchema.parse(JSON.parse(text));
    expect((await ask('GET', '/_health')).status).toBe(204);
  });

  it('should leave an exception that nobody caught to end the process', async () => {
    await ask('GET', '/faults/throw').catch(() => undefined);
    expect(await served.ended()).not.toBe(0);
    expect(served.output()).toContain('thrown unseen');
  });
});

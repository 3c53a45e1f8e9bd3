import { z } from 'zod';
import { startAnnals, type Annals } from '../support/running/annals';
import { rawRequest } from '../support/asking/raw-request';
import { serve, type Served } from '../support/running/served';
import { waitUntil } from '../support/waiting/wait-until';

const REPORT = '/api/annual-report/reports/juying/2024';
const answerSchema = z.object({ meta: z.object({ baseUrl: z.string() }) });
const SETTLED_MS = 60_000;

describe('the date of an answer', () => {
  let annals: Annals;
  let server: Served | undefined;

  beforeAll(async () => {
    annals = await startAnnals();
    await annals.end();
  });

  afterEach(() => server?.stop());

  afterAll(() => annals.remove());

  const get = (served: Served, headers: Record<string, string> = {}) =>
    rawRequest({ url: `${served.url}${REPORT}`, headers });

  /** The date under which a server sends the report, as soon as it sends one. */
  const dateOf = async (served: Served): Promise<string> => {
    let date: string | undefined;
    await waitUntil({
      what: 'the report is sent with a date',
      check: async () => {
        date = (await get(served)).headers['last-modified'];
        return date !== undefined;
      },
      timeoutMs: SETTLED_MS,
    });
    return date ?? '';
  };

  it('should be the same after a restart', async () => {
    const before = await serve(annals);
    const date = await dateOf(before);
    await before.stop();
    server = await serve(annals);
    expect(await dateOf(server)).toBe(date);
  });

  it('should be later once it names another public address (RFC 9110 §8.8.2)', async () => {
    const before = await serve(annals);
    const date = await dateOf(before);
    await before.stop();
    server = await serve({
      ...annals,
      env: { ANNALS_PUBLIC_URL: 'https://report.school.example' },
    });
    expect(Date.parse(await dateOf(server))).toBeGreaterThan(Date.parse(date));
    const { status, bytes } = await get(server, { 'If-Modified-Since': date });
    expect(status).toBe(200);
    const { meta } = answerSchema.parse(JSON.parse(bytes.toString()));
    expect(meta.baseUrl).toBe('https://report.school.example');
  });
});

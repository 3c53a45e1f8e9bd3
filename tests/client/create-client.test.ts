import { createClient } from '../../client/src/index';

type Call = { url: string; etag: string | null; signal: AbortSignal | null };

const answer = (body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { headers });

const JUYING = { school: 'juying', year: 2024 };

/** A server that gives the answers in order, and what it was asked. */
const scripted = (answers: Response[]) => {
  const calls: Call[] = [];
  const given = answers.values();
  const fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const etag = new Headers(init.headers).get('If-None-Match');
    const url = input instanceof Request ? input.url : input.toString();
    calls.push({ url, etag, signal: init.signal ?? null });
    return Promise.resolve(given.next().value ?? Response.error());
  };
  return { calls, fetch };
};

const clientOf = (answers: Response[], cache?: number) => {
  const { calls, fetch } = scripted(answers);
  return { calls, client: createClient({ baseUrl: 'https://example.org/', fetch, cache }) };
};

const unchanged = () => new Response(null, { status: 304 });

describe('a client', () => {
  it('should ask below the contract, with every word escaped', async () => {
    const { calls, client } = clientOf([answer({})]);
    await client.listReports({ district: '九龙坡区 & co', year: undefined, page: 2 });
    expect(calls[0]?.url).toBe(
      'https://example.org/api/annual-report/reports?district=%E4%B9%9D%E9%BE%99%E5%9D%A1%E5%8C%BA%20%26%20co&page=2',
    );
  });

  it('should keep a school from leaving its place in the address', async () => {
    const { calls, client } = clientOf([answer({})]);
    await client.getReport({ school: '../admin?', year: 2024 });
    expect(calls[0]?.url).toBe('https://example.org/api/annual-report/reports/..%2Fadmin%3F/2024');
  });

  it('should give what it remembers, the same object, when the server says 304', async () => {
    const { calls, client } = clientOf([answer({ data: 1 }, { ETag: '"a"' }), unchanged()]);
    const first = await client.getReport(JUYING);
    expect(await client.getReport(JUYING)).toBe(first);
    expect(calls.map(({ etag }) => etag)).toEqual([null, '"a"']);
  });

  it('should take the new answer when there is one', async () => {
    const { calls, client } = clientOf([
      answer({ data: 1 }, { ETag: '"a"' }),
      answer({ data: 2 }, { ETag: '"b"' }),
      unchanged(),
    ]);
    await client.getReport(JUYING);
    expect(await client.getReport(JUYING)).toEqual({ data: 2 });
    expect(await client.getReport(JUYING)).toEqual({ data: 2 });
    expect(calls.map(({ etag }) => etag)).toEqual([null, '"a"', '"b"']);
  });

  it('should forget what was not used for longest', async () => {
    const { calls, client } = clientOf(
      ['"a"', '"b"', '"a"', '"c"', '"b"'].map((ETag) => answer({}, { ETag })),
      2,
    );
    for (const year of [2021, 2022, 2021, 2023, 2022]) await client.getReport({ ...JUYING, year });
    expect(calls.map(({ etag }) => etag)).toEqual([null, null, '"a"', null, null]);
  });

  it('should remember nothing when told so, or when it may not see the ETag', async () => {
    const { calls, client } = clientOf([answer({}, { ETag: '"a"' }), answer({})], 0);
    const hidden = clientOf([answer({}), answer({})]);
    for (const each of [client, hidden.client]) {
      await each.getReport(JUYING);
      await each.getReport(JUYING);
    }
    expect([...calls, ...hidden.calls].map(({ etag }) => etag)).toEqual([null, null, null, null]);
  });

  it('should walk through the pages as they are asked for, and no further', async () => {
    const page = (codes: string[]) =>
      answer({ data: codes, meta: { pagination: { pageCount: 3 } } });
    const { calls, client } = clientOf([page(['a', 'b']), page(['c']), page(['d'])]);
    const found: unknown[] = [];
    for await (const report of client.allReports({ pageSize: 2 })) {
      found.push(report);
      if (found.length === 3) break;
    }
    expect(found).toEqual(['a', 'b', 'c']);
    expect(calls.map(({ url }) => new URL(url).search)).toEqual([
      '?pageSize=2&page=1',
      '?pageSize=2&page=2',
    ]);
  });

  it('should write the codes of a roll-up as one word', async () => {
    const { calls, client } = clientOf([answer({})]);
    await client.getRollup({ year: 2024, indicators: ['a.b', 'c.d'] });
    expect(new URL(calls[0]?.url ?? '').search).toBe('?year=2024&indicator=a.b%2Cc.d');
  });

  it('should hand the signal on', async () => {
    const { signal } = new AbortController();
    const { calls, client } = clientOf([answer({})]);
    await client.getSeries({ indicator: 'a.b', signal });
    expect(calls[0]).toMatchObject({ url: expect.not.stringContaining('signal'), signal });
  });
});

describe('an error', () => {
  const refused = (text: string, status: number) =>
    clientOf([new Response(text, { status })]).client.getReport(JUYING);

  it('should tell what the server said', async () => {
    const details = { code: 'edition-withdrawn', params: { number: 1 } };
    const error = { status: 410, name: 'GoneError', message: 'It was withdrawn.', details };
    await expect(refused(JSON.stringify({ data: null, error }), 410)).rejects.toMatchObject({
      name: 'AnnalsError',
      status: 410,
      code: 'edition-withdrawn',
      message: 'It was withdrawn.',
      details,
      url: 'https://example.org/api/annual-report/reports/juying/2024',
    });
  });

  it.each(['<h1>Bad gateway</h1>', 'null', '{"error":"no"}', ''])(
    'should be one of its own where something else answered: %j',
    async (text) => {
      await expect(refused(text, 502)).rejects.toMatchObject({
        name: 'AnnalsError',
        status: 502,
        code: 'http-error',
        message: expect.stringContaining('502'),
      });
    },
  );

  it('should report an answer that is not JSON', async () => {
    await expect(refused('<html>', 200)).rejects.toMatchObject({ status: 200, code: 'not-json' });
  });

  it('should leave what fetch says as it is', async () => {
    const failure = new TypeError('fetch failed');
    const client = createClient({
      baseUrl: 'https://example.org',
      fetch: () => Promise.reject(failure),
    });
    await expect(client.getReport(JUYING)).rejects.toBe(failure);
  });
});

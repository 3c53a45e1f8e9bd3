import { brotliDecompressSync } from 'node:zlib';
import type { Coding } from './answer';
import { createAnswerCache, EVERYTHING, type AnswerCache, type Requested } from './answer-cache';
import { describeAnswer } from './describe-answer';
import { compressAnswer, improveBrotli } from '../threads/compress-answer';

const make = (text: string) => {
  const bytes = Buffer.from(text);
  const representation = { bytes, contentType: 'text/plain', lastModified: null };
  const head = describeAnswer({ representation, cacheControl: 'no-cache' });
  return Promise.resolve({ head, bytes });
};

/** A promise that somebody else settles. */
const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
};

describe('the cache of answers', () => {
  let isHeard: boolean;
  let made: string[];
  let compressed: string[];
  let improving: Promise<void>;

  beforeEach(() => {
    isHeard = true;
    made = [];
    compressed = [];
    improving = Promise.resolve();
  });

  const create = (maxBytes = 1_000_000) =>
    createAnswerCache({
      maxBytes,
      compress: ({ bytes, coding }) => {
        compressed.push(coding);
        return Promise.resolve(Buffer.from(compressAnswer({ bytes, coding })));
      },
      improve: async ({ bytes }) => {
        await improving;
        return Buffer.from(improveBrotli({ bytes }));
      },
      mayKeep: () => isHeard,
    });

  const requested = (
    address: string,
    {
      topic = 'school/2024',
      text = address,
      ...rest
    }: { topic?: string; text?: string; coding?: Coding; isImproved?: boolean } = {},
  ): Requested => ({
    address,
    topic,
    coding: 'identity',
    isImproved: false,
    make: () => {
      made.push(address);
      return make(text);
    },
    ...rest,
  });

  const textOf = async (cache: AnswerCache, want: Requested) =>
    (await cache.obtain(want)).bytes.toString();

  it('should make an answer once', async () => {
    const cache = create();
    expect(await textOf(cache, requested('a'))).toBe('a');
    expect(await textOf(cache, requested('a'))).toBe('a');
    expect(made).toEqual(['a']);
  });

  it('should let all who ask at once wait for the same, in each coding', async () => {
    const cache = create();
    const codings: Coding[] = ['identity', 'gzip', 'br'];
    await Promise.all(
      Array.from({ length: 99 }, (_, at) =>
        cache.obtain(requested('a', { coding: codings[at % 3] })),
      ),
    );
    expect(made).toEqual(['a']);
    expect(compressed.sort()).toEqual(['br', 'gzip']);
  });

  it('should compress what is asked for and nothing else', async () => {
    const cache = create();
    await cache.obtain(requested('a'));
    expect(compressed).toEqual([]);
    await cache.obtain(requested('a', { coding: 'gzip' }));
    expect(compressed).toEqual(['gzip']);
  });

  it('should tell all who wait that it failed, and try again for the next', async () => {
    const cache = create();
    const failing = { ...requested('a'), make: () => Promise.reject(new Error('gone')) };
    const tries = await Promise.allSettled([cache.obtain(failing), cache.obtain(failing)]);
    expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await textOf(cache, requested('a'))).toBe('a');
  });

  it('should drop what depends on a report, or on all, and leave the others', async () => {
    const cache = create();
    await cache.obtain(requested('mine', { topic: 'mine/2024' }));
    await cache.obtain(requested('other', { topic: 'other/2024' }));
    await cache.obtain(requested('list', { topic: EVERYTHING }));
    cache.dropTopic({ topic: 'mine/2024' });
    expect(['mine', 'other', 'list'].map((address) => cache.peek(address) !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('should not keep an answer that was begun before its topic was dropped', async () => {
    const cache = create();
    const before = cache.obtain(requested('a', { text: 'old' }));
    cache.dropTopic({ topic: 'school/2024' });
    const after = cache.obtain(requested('a', { text: 'new' }));
    expect((await before).bytes.toString()).toBe('old');
    expect((await after).bytes.toString()).toBe('new');
    expect(await textOf(cache, requested('a', { text: 'newer' }))).toBe('new');
  });

  it('should keep nothing while changes would not be heard', async () => {
    const cache = create();
    isHeard = false;
    await cache.obtain(requested('a'));
    isHeard = true;
    await cache.obtain(requested('a'));
    expect(made).toEqual(['a', 'a']);
  });

  it('should stay within its memory, and make again what went out of it', async () => {
    const cache = create(40_000);
    const long = (address: string) => requested(address, { text: address.repeat(15_000) });
    for (const address of ['a', 'b', 'c', 'd']) await cache.obtain(long(address));
    expect(cache.size()).toBeLessThanOrEqual(36_000);
    expect(cache.size()).toBeGreaterThan(0);
    expect(await textOf(cache, long('a'))).toBe('a'.repeat(15_000));
    expect(made).toEqual(['a', 'b', 'c', 'd', 'a']);
    expect(await textOf(cache, long('a'))).toBe('a'.repeat(15_000));
    expect(made).toHaveLength(5);
  });

  describe('of a whole report', () => {
    const text = '学校每年发布质量年度报告。'.repeat(200);
    const whole = requested.bind(null, 'a', { text, coding: 'br', isImproved: true });
    const tagOf = (cache: AnswerCache) => cache.peek('a')?.coded.br?.etag;

    it('should wait for nothing, and serve the smaller Brotli once it is there', async () => {
      const { open, passed } = gate();
      improving = passed;
      const cache = create();
      const first = await cache.obtain(whole());
      const [hasty, best] = first.head.tags.br;
      expect(tagOf(cache)).toBe(hasty);
      expect(await cache.obtain(whole())).toMatchObject({ bytes: first.bytes });
      open();
      while (tagOf(cache) === hasty) await new Promise(setImmediate);
      expect(tagOf(cache)).toBe(best);
      const second = await cache.obtain(whole());
      expect(second.bytes.equals(improveBrotli({ bytes: first.bytes }))).toBe(true);
      expect(brotliDecompressSync(second.bytes).toString()).toBe(text);
      expect(second.head.coded.br?.headers).toContain(String(second.bytes.length));
      expect(made).toEqual(['a']);
      expect(cache.size()).toBe(second.bytes.length);
    });

    it('should not bring back what was dropped meanwhile', async () => {
      const { open, passed } = gate();
      improving = passed;
      const cache = create();
      await cache.obtain(whole());
      cache.dropAll();
      await cache.obtain(requested('a', { text: 'new', coding: 'br' }));
      const tag = tagOf(cache);
      open();
      await new Promise(setImmediate);
      expect(tagOf(cache)).toBe(tag);
    });

    it('should go on serving the first Brotli where no better can be made', async () => {
      improving = Promise.reject(new Error('no thread'));
      const cache = create();
      const first = await cache.obtain(whole());
      await new Promise(setImmediate);
      expect((await cache.obtain(whole())).bytes).toBe(first.bytes);
    });
  });
});

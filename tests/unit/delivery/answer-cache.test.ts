import { tmpdir } from 'node:os';
import {
  createAnswerCache,
  EVERYTHING,
} from '../../../src/plugins/annual-report/server/src/delivery/answer-cache';
import { finishAnswer } from '../../../src/plugins/annual-report/server/src/delivery/finish-answer';
import {
  createSpool,
  type Spool,
} from '../../../src/plugins/annual-report/server/src/delivery/spool';
import { compressAnswer } from '../../../src/plugins/annual-report/server/src/threads/compress-answer';

const answer = (text: string) =>
  finishAnswer({
    draft: { bytes: Buffer.from(text), contentType: 'text/plain', lastModified: null },
    cacheControl: 'no-cache',
    compress: (input) => Promise.resolve(compressAnswer(input)),
  });

describe('the cache of answers', () => {
  let spool: Spool;
  let isHeard: boolean;
  let made: string[];

  beforeEach(() => {
    spool = createSpool({ folder: tmpdir(), maxBytes: 1_000_000 });
    isHeard = true;
    made = [];
  });

  afterEach(() => spool.close());

  const create = (maxBytes = 1_000_000) =>
    createAnswerCache({ maxBytes, spool, mayKeep: () => isHeard });

  const wanted = (address: string, topic = 'school/2024', text = address) => ({
    address,
    topic,
    coding: () => 'identity' as const,
    make: () => {
      made.push(address);
      return answer(text);
    },
  });

  const settle = () => new Promise((resolve) => setTimeout(resolve, 1));

  /** Until what was made is kept. */
  const obtain = async (cache: ReturnType<typeof create>, want: ReturnType<typeof wanted>) => {
    const { bytes } = await cache.obtain(want);
    for (let turn = 0; turn < 2_000 && cache.peek(want.address) === undefined; turn += 1) {
      await settle();
    }
    return bytes.toString();
  };

  it('should make an answer once', async () => {
    const cache = create();
    expect(await obtain(cache, wanted('a'))).toBe('a');
    expect(await obtain(cache, wanted('a'))).toBe('a');
    expect(made).toEqual(['a']);
  });

  it('should let all who ask at once wait for the same', async () => {
    const cache = create();
    await Promise.all(Array.from({ length: 100 }, () => cache.obtain(wanted('a'))));
    expect(made).toEqual(['a']);
  });

  it('should tell all who wait that it failed, and try again for the next', async () => {
    const cache = create();
    const failing = { ...wanted('a'), make: () => Promise.reject(new Error('gone')) };
    const tries = await Promise.allSettled([cache.obtain(failing), cache.obtain(failing)]);
    expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await obtain(cache, wanted('a'))).toBe('a');
  });

  it('should drop what depends on a report, or on all, and leave the others', async () => {
    const cache = create();
    await obtain(cache, wanted('mine', 'mine/2024'));
    await obtain(cache, wanted('other', 'other/2024'));
    await obtain(cache, wanted('list', EVERYTHING));
    cache.dropTopic({ topic: 'mine/2024' });
    expect(['mine', 'other', 'list'].map((address) => cache.peek(address) !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('should not keep an answer that was begun before its topic was dropped', async () => {
    const cache = create();
    const before = cache.obtain(wanted('a', 'school/2024', 'old'));
    cache.dropTopic({ topic: 'school/2024' });
    const after = cache.obtain(wanted('a', 'school/2024', 'new'));
    expect((await before).bytes.toString()).toBe('old');
    expect((await after).bytes.toString()).toBe('new');
    expect(await obtain(cache, wanted('a', 'school/2024', 'newer'))).toBe('new');
  });

  it('should keep nothing while changes would not be heard', async () => {
    const cache = create();
    isHeard = false;
    await cache.obtain(wanted('a'));
    isHeard = true;
    await cache.obtain(wanted('a'));
    expect(made).toEqual(['a', 'a']);
  });

  it('should stay within its memory and read from the spool what went out of it', async () => {
    const cache = create(40_000);
    const long = (address: string) => wanted(address, 'school/2024', address.repeat(8_000));
    for (const address of ['a', 'b', 'c', 'd']) await obtain(cache, long(address));
    expect(cache.size()).toBeLessThanOrEqual(20_000);
    const again = await cache.obtain(long('a'));
    expect(again.bytes.toString()).toBe('a'.repeat(8_000));
    expect(made).toEqual(['a', 'b', 'c', 'd']);
  });

  it('should keep in memory what is read from the spool a second time', async () => {
    const cache = create(40_000);
    const long = (address: string) => wanted(address, 'school/2024', address.repeat(8_000));
    for (const address of ['a', 'b', 'c', 'd']) await obtain(cache, long(address));
    const inMemory = () => {
      const head = cache.peek('a');
      return head && cache.peekBytes({ head, coding: 'identity' });
    };
    const first = await cache.obtain(long('a'));
    first.done();
    expect(inMemory()).toBeUndefined();
    const other = await cache.obtain(long('b'));
    expect(other.bytes.buffer).toBe(first.bytes.buffer);
    const second = await cache.obtain(long('a'));
    second.done();
    expect(inMemory()).toBe(second.bytes);
    expect(inMemory()?.toString()).toBe('a'.repeat(8_000));
  });

  it('should make again what even the spool has no room for', async () => {
    const cache = create(10_000);
    await obtain(cache, wanted('a'));
    const name = cache.peek('a')?.coded.gzip.etag ?? '';
    spool.forget({ name });
    const zipped = await cache.obtain({ ...wanted('a'), coding: () => 'gzip' as const });
    expect(zipped.coding).toBe('gzip');
    expect(made).toEqual(['a', 'a']);
  });
});

import { createBufferPool } from '../../../src/plugins/annual-report/server/src/delivery/buffer-pool';

const KILOBYTE = 1024;

describe('the pool of buffers', () => {
  it('should lend buffers of the length that was asked for', () => {
    const pool = createBufferPool({ maxIdleBytes: 1_000_000 });
    expect(pool.lend(10)).toHaveLength(10);
    expect(pool.lend(100_000)).toHaveLength(100_000);
  });

  it('should lend again what it took back, for a like length', () => {
    const pool = createBufferPool({ maxIdleBytes: 1_000_000 });
    const first = pool.lend(100 * KILOBYTE);
    pool.takeBack(first);
    const second = pool.lend(120 * KILOBYTE);
    expect(second.buffer).toBe(first.buffer);
    expect(second).toHaveLength(120 * KILOBYTE);
  });

  it('should never lend the same to two at once', () => {
    const pool = createBufferPool({ maxIdleBytes: 1_000_000 });
    pool.takeBack(pool.lend(10));
    expect(pool.lend(10).buffer).not.toBe(pool.lend(10).buffer);
  });

  it('should keep no more than it may', () => {
    const pool = createBufferPool({ maxIdleBytes: 64 * KILOBYTE });
    const [first, second] = [pool.lend(10), pool.lend(10)];
    pool.takeBack(first);
    pool.takeBack(second);
    expect(pool.lend(10).buffer).toBe(first.buffer);
    expect(pool.lend(10).buffer).not.toBe(second.buffer);
  });
});

import {
  HEAD_BYTES,
  shareMemory,
} from '../../../src/plugins/annual-report/server/src/delivery/share-memory';

const MEGABYTE = 1024 * 1024;

describe('the memory of the cache', () => {
  it('should give a tenth of a large cache to heads', () => {
    const { heads, bodies } = shareMemory({ maxBytes: 100 * MEGABYTE });
    expect(heads).toBe(10 * MEGABYTE);
    expect(bodies).toBe(90 * MEGABYTE);
  });

  it('should have room for two thousand heads in a small one', () => {
    expect(shareMemory({ maxBytes: 10 * MEGABYTE }).heads).toBe(2_000 * HEAD_BYTES);
  });

  it('should leave half of the smallest to bodies', () => {
    expect(shareMemory({ maxBytes: MEGABYTE })).toEqual({
      heads: MEGABYTE / 2,
      bodies: MEGABYTE / 2,
    });
  });
});

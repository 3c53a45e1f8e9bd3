import { attachPhotos, detachPhotos, orderPhotos } from './replace-photos';

const TEXT = { block: 'text', images: null };
const group = (block: string, ...images: string[]) => ({ block, images });

describe('attaching photographs', () => {
  it('should put them at the end of the last images block', () => {
    const blocks = [group('one', 'a'), TEXT, group('two', 'b'), TEXT];
    expect(attachPhotos({ blocks, images: ['c', 'd'] })).toEqual([
      group('one', 'a'),
      TEXT,
      group('two', 'b', 'c', 'd'),
      TEXT,
    ]);
  });

  it('should make a block where there is none', () => {
    expect(attachPhotos({ blocks: [TEXT], images: ['a'] })).toEqual([
      TEXT,
      { block: null, images: ['a'] },
    ]);
  });

  it('should leave out what is shown already', () => {
    const blocks = [group('one', 'a')];
    expect(attachPhotos({ blocks, images: ['a', 'b'] })).toEqual([group('one', 'a', 'b')]);
  });

  it('should change nothing when all are shown already', () => {
    const blocks = [group('one', 'a')];
    expect(attachPhotos({ blocks, images: ['a'] })).toBe(blocks);
  });
});

describe('detaching photographs', () => {
  it('should take them out of every block', () => {
    const blocks = [group('one', 'a', 'b'), TEXT, group('two', 'b', 'c')];
    expect(detachPhotos({ blocks, images: ['b'] })).toEqual([
      group('one', 'a'),
      TEXT,
      group('two', 'c'),
    ]);
  });

  it('should take away a block that it empties, and no other empty one', () => {
    const blocks = [group('one', 'a'), group('two')];
    expect(detachPhotos({ blocks, images: ['a'] })).toEqual([group('two')]);
  });

  it('should change nothing when none is shown', () => {
    const blocks = [group('one', 'a')];
    expect(detachPhotos({ blocks, images: ['x'] })).toBe(blocks);
  });
});

describe('ordering photographs', () => {
  const blocks = [group('one', 'a', 'b'), TEXT, group('two', 'c', 'd')];

  it('should count images blocks alone', () => {
    expect(orderPhotos({ blocks, group: 1, images: ['d', 'c'] })).toEqual([
      group('one', 'a', 'b'),
      TEXT,
      group('two', 'd', 'c'),
    ]);
  });

  it.each([
    ['misses one', 0, ['a']],
    ['names a stranger', 0, ['a', 'x']],
    ['names one twice', 0, ['a', 'a']],
    ['is of a block that is not there', 2, ['a', 'b']],
  ])('should refuse an order that %s', (_what, at, images) => {
    expect(orderPhotos({ blocks, group: at, images })).toBeNull();
  });
});

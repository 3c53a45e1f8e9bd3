import { flatHeaders, pairsOf } from './flat-headers';

describe('headers as names and values in turn', () => {
  it('should name a header again for each of its values', () => {
    expect(
      flatHeaders({ Vary: 'Origin', 'Set-Cookie': ['a=1', 'b=2'], 'Content-Length': 3 }),
    ).toEqual(['Vary', 'Origin', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'Content-Length', '3']);
  });

  it('should leave out what has no value', () => {
    expect(flatHeaders({ Vary: undefined })).toEqual([]);
  });

  it('should be read back in pairs', () => {
    expect(pairsOf(['Vary', 'Origin', 'ETag', '"a"'])).toEqual([
      ['Vary', 'Origin'],
      ['ETag', '"a"'],
    ]);
  });
});

import { extractPatterns } from './extract-patterns';

const extract = (text: string) => extractPatterns({ file: 'a.ts', text });

describe('the patterns of a file', () => {
  it('should be found wherever they stand, with their flags and place', () => {
    const { written } = extract('const a = 1;\nif (/x+\\/y/giu.test(z)) f({ key: /q/ });');
    expect(written).toEqual([
      { source: 'x+\\/y', flags: 'giu', place: 'a.ts:2' },
      { source: 'q', flags: '', place: 'a.ts:2' },
    ]);
  });

  it('should not be what only looks like one', () => {
    const text = "const a = b / c / d; const t = '/x+/g'; // /y/\n/* /z/ */ const u = `/q/`;";
    expect(extract(text)).toEqual({ written: [], built: [] });
  });

  it('should be read from a text that is given to RegExp', () => {
    expect(extract("new RegExp('a\\\\d+', 'g'); RegExp(`b`)").written).toEqual([
      { source: 'a\\d+', flags: 'g', place: 'a.ts:1' },
      { source: 'b', flags: '', place: 'a.ts:1' },
    ]);
  });

  it('should be named where they are built of parts', () => {
    expect(extract('new RegExp(`${a}+`)').built).toEqual([
      { place: 'a.ts:1', code: 'new RegExp(`${a}+`)' },
    ]);
  });
});

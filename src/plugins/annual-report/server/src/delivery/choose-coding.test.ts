import { chooseCoding } from './choose-coding';

describe('the content coding of an answer (RFC 9110 §12.5.3)', () => {
  it.each<[string | undefined, string, string]>([
    [undefined, 'identity', 'nothing is asked for'],
    ['', 'identity', 'nothing but plain bytes is wanted'],
    ['gzip', 'gzip', 'it is the only one named'],
    ['gzip, deflate', 'gzip', 'the other is not ours'],
    ['gzip, deflate, br, zstd', 'br', 'several are liked alike and it is the smallest'],
    ['br;q=0.5, gzip;q=0.8', 'gzip', 'it has more weight'],
    ['gzip;q=0.5, identity', 'identity', 'plain bytes have more weight'],
    ['gzip;q=0.001', 'gzip', 'plain bytes are not named and liked least'],
    ['gzip;q=0', 'identity', 'it is refused'],
    ['*', 'br', 'anything will do'],
    ['*;q=0.3, gzip', 'gzip', 'it has more weight than the rest'],
    ['*;q=0', 'identity', 'nothing acceptable is there'],
    ['identity;q=0', 'identity', 'nothing acceptable is named'],
    ['identity;q=0, *', 'br', 'plain bytes are refused'],
    ['deflate', 'identity', 'only plain bytes are acceptable of what is there'],
    ['x-gzip', 'gzip', 'it is the old name'],
    ['GZIP', 'gzip', 'names know no case'],
    [' gzip ; q=0.9 , br ; q = 0.8 ', 'gzip', 'blanks do not count'],
    ['gzip;q=2', 'gzip', 'a weight that cannot be read counts as none'],
    [',,gzip', 'gzip', 'empty members do not count'],
  ])('should for %p be %s, as %s', (header, coding) => {
    expect(chooseCoding({ header })).toBe(coding);
    expect(chooseCoding({ header })).toBe(coding);
  });

  it('should answer any header whatever, however many', () => {
    for (let index = 0; index < 1_000; index += 1) {
      expect(chooseCoding({ header: `gzip;q=0.5, made-up-${index}` })).toBe('gzip');
    }
    expect(chooseCoding({ header: 'br, '.repeat(10_000) })).toBe('br');
  });
});

import { rangeOf } from './use-selection';

const LISTED = ['a', 'b', 'c', 'd'];

describe('what Shift selects', () => {
  it.each([
    ['a', 'c', ['a', 'b', 'c']],
    ['d', 'b', ['b', 'c', 'd']],
    ['b', 'b', ['b']],
    ['gone', 'c', ['c']],
    [null, 'c', ['c']],
  ])('should be, from %s to %s: %j', (from, to, ids) => {
    expect(rangeOf(LISTED, from, to)).toEqual(ids);
  });
});

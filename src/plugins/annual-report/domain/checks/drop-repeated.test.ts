import { cellFinding, finding, found } from '../../../../../tests/support/builders/findings';
import { dropRepeated } from './drop-repeated';
import type { Finding } from './finding';

const ORDER = ['text-value-mismatch', 'value-in-text', 'universal-claim', 'formula', 'subset'];
const QUOTE = '教职工 336 人（额定编制 352 个';
const FIELD = { field: 'content.0.content.0' };
const numbers = [found('336 人'), found('236', 'staff.total')];

const checksOf = (...given: Parameters<typeof dropRepeated>) =>
  dropRepeated(...given).map(({ check }) => check);

describe('a second check on the same words and numbers', () => {
  const first = finding({ quote: QUOTE, numbers, place: FIELD });
  const second = finding({
    check: 'value-in-text',
    quote: `${QUOTE}，空编 16 个）`,
    numbers,
    place: FIELD,
  });

  it('should be dropped, and kept with the one that stays', () => {
    expect(dropRepeated([first, second], ORDER)).toEqual([{ ...first, repeats: [second] }]);
  });

  it('should leave what would put it right to the one that stays, where that knows nothing', () => {
    const fixOf = (words: string): Partial<Finding> => ({
      fixes: [{ kind: 'replace', words, at: [] }],
    });
    const fixesOf = (...given: Finding[]) => dropRepeated(given, ORDER).map(({ fixes }) => fixes);
    const knowing = { ...second, ...fixOf('236') };
    expect(fixesOf(first, knowing)).toEqual([knowing.fixes]);
    expect(fixesOf({ ...first, fixes: [] }, knowing)).toEqual([knowing.fixes]);
    const both = { ...first, ...fixOf('352') };
    expect(fixesOf(both, knowing)).toEqual([both.fixes]);
  });

  it('should be the one that stands later in the order of checks, in whatever order they come', () => {
    expect(checksOf([second, first], ORDER)).toEqual(['text-value-mismatch']);
    expect(checksOf([first, second], [...ORDER].reverse())).toEqual(['value-in-text']);
  });

  it('should stay when it is the more severe one', () => {
    expect(checksOf([first, { ...second, severity: 'error' }], ORDER)).toEqual(['value-in-text']);
    expect(checksOf([{ ...first, severity: 'note' }, second], ORDER)).toEqual(['value-in-text']);
  });

  it('should be told by its numbers in any order', () => {
    const turned = { ...second, numbers: [...numbers].reverse() };
    expect(checksOf([first, turned], ORDER)).toEqual(['text-value-mismatch']);
  });

  it('should be dropped at a cell, too', () => {
    const given = { numbers: [found('328', 'staff.full-time'), found('312', 'staff.total')] };
    const cells = [
      cellFinding('staff.total', given),
      cellFinding('staff.total', { ...given, check: 'subset' }),
    ];
    expect(checksOf(cells, ORDER)).toEqual(['formula']);
  });
});

describe('what stays', () => {
  const one = finding({ quote: QUOTE, numbers, place: FIELD });
  it.each([
    ['other words', { quote: '教职工 336 人，比上年多' }],
    ['other numbers', { numbers: [found('336 人'), found('237')] }],
    ['the same check again', { check: one.check }],
    ['a single number, of which two things can be said', { numbers: [found('336 人')] }],
    ['another field', { place: { field: 'content.1.content.0' } }],
    ['another document', { place: { ...FIELD, key: 'staff' } }],
  ])('should be a finding of %s', (_what, given) => {
    const other = finding({
      check: 'value-in-text',
      quote: QUOTE,
      numbers,
      place: FIELD,
      ...given,
    });
    const both = 'numbers' in given && given.numbers.length === 1 ? { ...one, ...given } : one;
    expect(dropRepeated([both, other], ORDER)).toEqual([both, other]);
  });
});

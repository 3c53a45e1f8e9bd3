import { cellFinding, finding, found } from '../../../../../tests/support/builders/findings';
import type { NumberSigns } from '../ledger/declarations';
import type { Finding } from './finding';
import { newsSince, recogniseFinding, recogniseNumber, remember } from './since-edition';

/** Short enough to read, long enough that none is cut: what is told apart is the text itself. */
const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const name = names.get(text) ?? String(names.size).padStart(16, '0');
  names.set(text, name);
  return name;
};

const news = (released: Finding[], present: Finding[]) =>
  newsSince(
    present.map((item) => recogniseFinding(item, nameOf)),
    remember(released.map((item) => recogniseFinding(item, nameOf))),
  );

const told = finding({
  check: 'value-in-text',
  quote: '教职工 336 人，空编 16 个',
  numbers: [found('336 人'), found('236', 'staff.total')],
});

describe('findings since an edition', () => {
  it('should be known when they stood in it, wherever they stand now', () => {
    expect(news([told], [{ ...told, place: { ...told.place, chapter: '7', label: '7' } }])).toEqual(
      ['known'],
    );
  });

  it('should be known when a check has taken the place of another', () => {
    expect(news([{ ...told, check: 'told-value' }], [told])).toEqual(['known']);
  });

  it.each([
    [
      'a number in the same words',
      { quote: '教职工 337 人，空编 15 个', numbers: [found('337 人')] },
    ],
    ['words around the same numbers', { quote: '全校教职工 336 人' }],
  ])('should be changed when it is %s', (_what, given) => {
    expect(news([told], [{ ...told, ...given }])).toEqual(['changed']);
  });

  it('should be changed when a cell has another value', () => {
    const before = cellFinding('staff.total', { numbers: [found('236', 'staff.total')] });
    const after = cellFinding('staff.total', { numbers: [found('237', 'staff.total')] });
    expect(news([before], [after])).toEqual(['changed']);
  });

  it.each([
    ['other words and numbers', { quote: '兼职教师 12 人', numbers: [found('12 人')] }],
    ['another check', { check: 'sum-in-text' }],
    ['another document', { place: { ...told.place, key: 'staff' } }],
  ])('should be new with %s', (_what, given) => {
    expect(news([told], [{ ...told, ...given }])).toEqual(['new']);
  });

  it('should be new beside what still stands as it was', () => {
    const another = { ...told, quote: '教职工 337 人，空编 15 个', numbers: [found('337 人')] };
    expect(news([told], [told, another])).toEqual(['known', 'new']);
  });

  it('should all be new after an edition in which nothing was found', () => {
    expect(news([], [told])).toEqual(['new']);
  });
});

describe('open numbers since an edition', () => {
  const signs: NumberSigns = {
    type: 'chapter',
    key: 'overview',
    printed: '40人',
    before: '来访家长',
    after: '，集市9摊',
    ordinal: 0,
  };
  const newsOf = (given: Partial<NumberSigns>) =>
    newsSince(
      [recogniseNumber({ ...signs, ...given }, nameOf)],
      remember([recogniseNumber(signs, nameOf)]),
    );

  it.each([
    ['known', 'as it was', {}],
    ['changed', 'with another number', { printed: '41人' }],
    ['changed', 'with other words before it', { before: '开放日家长' }],
    ['changed', 'with other words after it', { after: '，共两天' }],
    ['new', 'with other words on both sides', { before: '开放日家长', after: '，共两天' }],
    ['new', 'in another document', { key: 'staff' }],
  ])('should be %s %s', (expected, _what, given) => {
    expect(newsOf(given)).toEqual([expected]);
  });
});

import { outlinePlaces } from './outline-places';

const placed = (documentId: string, parent: string | null, position: number, report = 'r') => ({
  documentId,
  parent,
  position,
  report,
});

describe('numbers of documents in lists', () => {
  const numbers = outlinePlaces({
    chapters: [
      placed('two', null, 2),
      placed('one', null, 1),
      placed('one-one', 'one', 1),
      placed('lost', 'nowhere', 1),
      placed('elsewhere', null, 1, 'other'),
    ],
    cases: [
      placed('last', 'two', 1),
      placed('second', 'one-one', 2),
      placed('first', 'one-one', 1),
      placed('of-the-lost', 'lost', 1),
      placed('without', null, 1),
      placed('other-case', 'elsewhere', 5, 'other'),
    ],
  });

  it('should number chapters by level, each report by itself', () => {
    expect(['one', 'one-one', 'two', 'elsewhere'].map((id) => numbers.get(id))).toEqual([
      '1',
      '1.1',
      '2',
      '1',
    ]);
  });

  it('should count cases through their report in reading order', () => {
    expect(['first', 'second', 'last', 'other-case'].map((id) => numbers.get(id))).toEqual([
      '1',
      '2',
      '3',
      '1',
    ]);
  });

  it('should give nothing to what has no place in the outline', () => {
    expect(['lost', 'of-the-lost', 'without'].filter((id) => numbers.has(id))).toEqual([]);
  });
});

import { connectedIds } from './relation-targets';

describe('what a relation connects', () => {
  it.each([
    ['an id', 5, ['5']],
    ['a document', 'abc', ['abc']],
    ['an object', { id: 5 }, ['5']],
    ['an object with both ids', { id: 5, documentId: 'abc' }, ['abc', '5']],
    ['a list', [5, 'abc', { documentId: 'd' }], ['5', 'abc', 'd']],
    ['a list to set', { set: ['abc', { id: 7 }] }, ['abc', '7']],
    ['what is to be connected', { connect: [{ id: 1 }, 2], disconnect: [3] }, ['1', '2']],
    ['one to be connected', { connect: 'abc' }, ['abc']],
    ['both', { set: [1], connect: [{ documentId: 'b' }] }, ['1', 'b']],
    ['what is taken away', { disconnect: [{ id: 3 }] }, []],
    ['nothing', null, []],
    ['no word', undefined, []],
  ])('should read %s', (_what, value, ids) => {
    expect(connectedIds(value)).toEqual(ids);
  });
});

import { connectedIds, readRelation } from './relation-targets';

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
    ['one to set', { set: { documentId: 'a' } }, ['a']],
    ['nothing to set beside one to connect', { set: null, connect: [1] }, ['1']],
    ['both', { set: [1], connect: [{ documentId: 'b' }] }, ['1', 'b']],
    ['what is taken away', { disconnect: [{ id: 3 }] }, []],
    ['nothing', null, []],
    ['no word', undefined, []],
  ])('should read %s', (_what, value, ids) => {
    expect(connectedIds(value)).toEqual(ids);
  });
});

describe('what is said about a to-one relation', () => {
  it.each([
    ['an id', 5, 5],
    ['a document', 'abc', 'abc'],
    ['an object', { id: 5 }, 5],
    ['an object with both ids', { id: 5, documentId: 'abc' }, 'abc'],
    ['a list', [{ documentId: 'a' }, 'b'], 'a'],
    ['an empty list', [], null],
    ['nothing', null, null],
    ['a list to set', { set: ['a', 'b'] }, 'a'],
    ['one to set', { set: { documentId: 'a' } }, 'a'],
    ['an empty list to set', { set: [] }, null],
    ['one to set beside one to connect', { set: ['a'], connect: ['b'] }, 'a'],
    ['two to connect', { connect: [{ documentId: 'a' }, { documentId: 'b' }] }, 'b'],
    ['one to connect in the place of another', { connect: ['b'], disconnect: ['a'] }, 'b'],
    ['what is taken away', { disconnect: [{ documentId: 'a' }] }, null],
  ])('should be read of %s', (_what, value, target) => {
    expect(readRelation({ value })).toEqual({ said: true, target });
  });

  it.each([
    ['no word', undefined],
    ['empty lists', { connect: [], disconnect: [] }],
    ['nothing to set', { set: null, connect: [], disconnect: [] }],
  ])('should be nothing by %s', (_what, value) => {
    expect(readRelation({ value })).toEqual({ said: false });
  });
});

import { casePlace } from './case-place';
import { chosenAfter } from '../use-chosen-item';
import { addItem, removeItem } from './edit-state';
import { newItem } from './outline-state';
import { stateOf } from '../../../../../../../../tests/support/builders/outlines';

const CHAPTERS = [
  { documentId: 'a' },
  { documentId: 'a1', parent: 'a' },
  { documentId: 'b' },
  { documentId: 'b1', parent: 'b' },
];
const CASES = [
  { documentId: 'x', parent: 'a' },
  { documentId: 'y', parent: 'a' },
];

const TREE = () => stateOf(CHAPTERS, CASES);

describe('casePlace', () => {
  it.each([
    { chosen: 'a', place: { parentId: 'a', index: 2, beside: 'a' } },
    { chosen: 'a1', place: { parentId: 'a1', index: 0, beside: 'a1' } },
    { chosen: 'x', place: { parentId: 'a', index: 1, beside: 'x' } },
    { chosen: 'y', place: { parentId: 'a', index: 2, beside: 'y' } },
    { chosen: null, place: { parentId: 'b1', index: 0, beside: 'b1' } },
    { chosen: 'gone', place: { parentId: 'b1', index: 0, beside: 'b1' } },
  ])('should find $place where $chosen is chosen', ({ chosen, place }) => {
    expect(casePlace({ state: TREE(), chosen })).toEqual(place);
  });

  it('should not put a case beside one that is in no chapter', () => {
    const state = stateOf(CHAPTERS, [{ documentId: 'z' }]);
    expect(casePlace({ state, chosen: 'z' })).toMatchObject({ parentId: 'b1' });
  });

  it('should find none where there is no chapter', () => {
    expect(casePlace({ state: stateOf([]), chosen: null })).toBeNull();
  });
});

describe('chosenAfter', () => {
  it('should stay with the same row wherever it goes', () => {
    const after = stateOf([...CHAPTERS].reverse(), CASES);
    expect(chosenAfter({ chosen: 'b', before: TREE(), after })).toBe('b');
  });

  it('should stay with what was new when it is saved under another id', () => {
    const item = newItem({ id: 'new-1', kind: 'case', title: '新' });
    const before = addItem({ state: TREE(), item, parentId: 'a', index: 1 });
    const after = stateOf(CHAPTERS, [
      { documentId: 'x', parent: 'a' },
      { documentId: 'saved', parent: 'a' },
      { documentId: 'y', parent: 'a' },
    ]);
    expect(chosenAfter({ chosen: 'new-1', before, after })).toBe('saved');
  });

  it.each([
    { removed: 'a1', chosen: 'b' },
    { removed: 'b1', chosen: 'b' },
  ])('should go from $removed, which is deleted, to $chosen', ({ removed, chosen }) => {
    const after = removeItem({ state: TREE(), id: removed });
    expect(chosenAfter({ chosen: removed, before: TREE(), after })).toBe(chosen);
  });

  it('should choose nothing where nothing was chosen, or nothing is left', () => {
    expect(chosenAfter({ chosen: null, before: TREE(), after: TREE() })).toBeNull();
    expect(chosenAfter({ chosen: 'a', before: TREE(), after: stateOf([]) })).toBeNull();
  });
});

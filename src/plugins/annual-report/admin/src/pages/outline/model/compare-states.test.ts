import fc from 'fast-check';
import { compareStates } from './compare-states';
import { addItem, moveItem, removeItem, renameItem } from './edit-state';
import { newItem, ROOT } from './outline-state';
import { reapplyChanges } from './reapply-changes';
import { drawn, stateOf } from '../../../../../../../../tests/support/builders/outlines';

const BASE = () =>
  stateOf(
    [
      { documentId: 'a' },
      { documentId: 'a1', parent: 'a' },
      { documentId: 'b' },
      { documentId: 'c' },
      { documentId: 'd' },
    ],
    [{ documentId: 'x', parent: 'a' }],
  );

describe('compareStates', () => {
  it('should find nothing between an outline and itself', () => {
    expect(compareStates({ before: BASE(), after: BASE() }).size).toBe(0);
  });

  it('should call one thing moved when one thing changed its order', () => {
    const after = moveItem({ state: BASE(), id: 'a', parentId: ROOT, index: 3 });
    expect([...compareStates({ before: BASE(), after })]).toEqual([['a', ['moved']]]);
  });

  it('should say what was added, removed, moved and renamed', () => {
    const moved = moveItem({ state: BASE(), id: 'x', parentId: 'b', index: 0 });
    const renamed = renameItem({ state: moved, id: 'x', title: 'X' });
    const removed = removeItem({ state: renamed, id: 'd' });
    const item = newItem({ id: 'new-1', kind: 'chapter', title: '新' });
    const after = addItem({ state: removed, item, parentId: 'c', index: 0 });
    expect(Object.fromEntries(compareStates({ before: BASE(), after }))).toEqual({
      x: ['moved', 'renamed'],
      d: ['removed'],
      'new-1': ['added'],
    });
  });
});

describe('reapplyChanges', () => {
  const reapply = (mine: ReturnType<typeof BASE>, theirs: ReturnType<typeof BASE>) =>
    reapplyChanges({ base: BASE(), mine, theirs });

  it('should keep both when two changed different things', () => {
    const mine = moveItem({ state: BASE(), id: 'x', parentId: 'b', index: 0 });
    const theirs = renameItem({ state: BASE(), id: 'c', title: 'C' });
    const { state, skipped } = reapply(mine, theirs);
    expect(drawn(state)).toEqual(['a', '  a1', 'b', '  x', 'C', 'd']);
    expect(skipped).toEqual([]);
  });

  it('should put what is new after the sibling that it stood after', () => {
    const item = newItem({ id: 'new-1', kind: 'chapter', title: '新' });
    const mine = addItem({ state: BASE(), item, parentId: ROOT, index: 2 });
    const theirs = moveItem({ state: BASE(), id: 'b', parentId: ROOT, index: 3 });
    expect(drawn(reapply(mine, theirs).state)).toEqual(['a', '  x', '  a1', 'c', 'd', 'b', '新']);
  });

  it('should name what it could not move because it is gone', () => {
    const mine = moveItem({ state: BASE(), id: 'd', parentId: ROOT, index: 0 });
    const theirs = removeItem({ state: BASE(), id: 'd' });
    expect(reapply(mine, theirs)).toEqual({ state: theirs, skipped: ['d'] });
  });

  it('should not go deeper than three levels', () => {
    const mine = moveItem({ state: BASE(), id: 'b', parentId: 'a1', index: 0 });
    const theirs = moveItem({ state: BASE(), id: 'c', parentId: 'b', index: 0 });
    expect(reapply(mine, theirs)).toEqual({ state: theirs, skipped: ['b'] });
  });

  it('should move what fits once something below it has moved out', () => {
    const out = moveItem({ state: BASE(), id: 'a1', parentId: ROOT, index: 0 });
    const theirs = moveItem({
      state: moveItem({ state: BASE(), id: 'c', parentId: 'b', index: 0 }),
      id: 'd',
      parentId: 'c',
      index: 0,
    });
    const mine = moveItem({ state: out, id: 'a', parentId: 'b', index: 0 });
    expect(reapply(mine, theirs).skipped).toEqual([]);
  });

  it('should not remove what was filled meanwhile', () => {
    const mine = removeItem({ state: BASE(), id: 'd' });
    const theirs = stateOf([{ documentId: 'd', isRemovable: false }]);
    expect(reapply(mine, theirs)).toEqual({ state: theirs, skipped: ['d'] });
  });

  it('should give back any change where nobody else changed anything', () => {
    const ids = ['a', 'a1', 'b', 'c', 'd', 'x'];
    const step = fc.record({
      id: fc.constantFrom(...ids),
      parentId: fc.constantFrom('b', 'c'),
      index: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const mine = steps
          .filter(({ id, parentId }) => ['a1', 'd', 'x'].includes(id) && id !== parentId)
          .reduce((state, move) => moveItem({ state, ...move }), BASE());
        expect(drawn(reapply(mine, BASE()).state)).toEqual(drawn(mine));
      }),
    );
  });
});

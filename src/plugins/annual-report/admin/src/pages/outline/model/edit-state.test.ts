import { addItem, freshId, moveItem, removeItem, renameItem } from './edit-state';
import { newItem, ROOT } from './outline-state';
import { placeRefusal } from './place-refusal';
import { stepTarget } from './step-target';
import { drawn, stateOf } from '../../../../../../../../tests/support/builders/outlines';

const TREE = () =>
  stateOf(
    [
      { documentId: 'a' },
      { documentId: 'a1', parent: 'a' },
      { documentId: 'a2', parent: 'a' },
      { documentId: 'a21', parent: 'a2' },
      { documentId: 'b' },
    ],
    [
      { documentId: 'x', parent: 'a' },
      { documentId: 'y', parent: 'a' },
    ],
  );

describe('moving in an outline', () => {
  it('should take along what hangs below', () => {
    const moved = moveItem({ state: TREE(), id: 'a2', parentId: 'b', index: 0 });
    expect(drawn(moved)).toEqual(['a', '  x', '  y', '  a1', 'b', '  a2', '    a21']);
  });

  it('should order among siblings of the same kind', () => {
    const moved = moveItem({ state: TREE(), id: 'a2', parentId: 'a', index: 0 });
    expect(drawn(moved)).toEqual(['a', '  x', '  y', '  a2', '    a21', '  a1', 'b']);
  });

  it('should leave the former outline as it was', () => {
    const state = TREE();
    const before = drawn(state);
    moveItem({ state, id: 'a', parentId: ROOT, index: 1 });
    expect(drawn(state)).toEqual(before);
  });
});

describe('placeRefusal', () => {
  it.each([
    { id: 'a', parentId: 'b', refusal: 'too-deep' },
    { id: 'a', parentId: 'a21', refusal: 'below-itself' },
    { id: 'b', parentId: 'a21', refusal: 'too-deep' },
    { id: 'b', parentId: 'a2', refusal: null },
    { id: 'x', parentId: 'a21', refusal: null },
    { id: 'x', parentId: ROOT, refusal: 'case-needs-chapter' },
    { id: 'b', parentId: 'x', refusal: 'into-case' },
  ])('should say $refusal of $id below $holder', ({ id, parentId, refusal }) => {
    expect(placeRefusal({ state: TREE(), id, parentId })).toBe(refusal);
  });
});

describe('stepTarget', () => {
  it.each([
    { id: 'a2', step: 'up' as const, target: { parentId: 'a', index: 0 } },
    { id: 'a1', step: 'up' as const, target: null },
    { id: 'a1', step: 'down' as const, target: { parentId: 'a', index: 1 } },
    { id: 'a2', step: 'out' as const, target: { parentId: ROOT, index: 1 } },
    { id: 'b', step: 'in' as const, target: { parentId: 'a', index: 2 } },
    { id: 'a2', step: 'in' as const, target: null },
    { id: 'a', step: 'out' as const, target: null },
    { id: 'y', step: 'up' as const, target: { parentId: 'a', index: 0 } },
    { id: 'y', step: 'down' as const, target: { parentId: 'a1', index: 0 } },
    { id: 'x', step: 'up' as const, target: null },
    { id: 'x', step: 'in' as const, target: null },
  ])('should take $id $step to $target', ({ id, step, target }) => {
    expect(stepTarget({ state: TREE(), id, step })).toEqual(target);
  });
});

describe('adding, renaming and removing', () => {
  it('should add at a place among siblings', () => {
    const item = newItem({ id: 'new-1', kind: 'case', title: '新' });
    const state = addItem({ state: TREE(), item, parentId: 'a', index: 1 });
    expect(drawn(state).slice(0, 4)).toEqual(['a', '  x', '  新', '  y']);
  });

  it('should name what is new as nothing else is named', () => {
    const item = newItem({ id: 'new-1', kind: 'case', title: '新' });
    expect(freshId(addItem({ state: TREE(), item, parentId: 'a', index: 1 }))).toBe('new-2');
  });

  it('should be the same outline when a title stays', () => {
    const state = TREE();
    expect(renameItem({ state, id: 'a', title: 'a' })).toBe(state);
  });

  it('should remove what holds nothing', () => {
    expect(drawn(removeItem({ state: TREE(), id: 'a21' }))).not.toContain('    a21');
  });

  it('should keep what holds something', () => {
    const state = TREE();
    expect(removeItem({ state, id: 'a2' })).toBe(state);
  });
});

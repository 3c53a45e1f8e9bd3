import { moveItem, removeItem, renameItem } from './edit-state';
import { fromDraft, outlineDraftSchema, toDraft } from './outline-draft';
import { findByTitle } from './filter-state';
import { beginEditing, isDirty, reduceEditor, type EditorAction } from './outline-history';
import { toFormer, toRequest } from './outline-request';
import { drawn, outline, stateOf } from '../../../../../../../../tests/support/builders/outlines';

const LOADED = outline(
  [{ documentId: 'a' }, { documentId: 'b', parent: 'a' }],
  [{ documentId: 'x', parent: 'a' }],
);

const after = (...actions: EditorAction[]) => actions.reduce(reduceEditor, beginEditing(LOADED));

const renamed = (title: string): EditorAction => ({
  type: 'change',
  state: renameItem({ state: beginEditing(LOADED).base, id: 'a', title }),
});

describe('an outline in the hands of an editor', () => {
  it('should be clean at first, and again when every step is taken back', () => {
    const editor = after(renamed('A'));
    expect(isDirty(editor)).toBe(true);
    expect(isDirty(reduceEditor(editor, { type: 'undo' }))).toBe(false);
  });

  it('should take a step back and make it again', () => {
    expect(after(renamed('A'), { type: 'undo' }, { type: 'redo' })).toMatchObject({
      past: [expect.anything()],
      future: [],
    });
  });

  it('should forget what was taken back once something else is done', () => {
    expect(after(renamed('A'), { type: 'undo' }, renamed('AA')).future).toEqual([]);
  });

  it('should remember what stood before a save, and hold no step', () => {
    const saved = after(renamed('A'), { type: 'saved', outline: { ...LOADED, version: 'v2' } });
    expect(saved).toMatchObject({ version: 'v2', past: [], future: [] });
    expect(saved.former && drawn(saved.former)).toEqual(['a', '  x', '  b']);
  });

  it('should discard to what is saved', () => {
    expect(isDirty(after(renamed('A'), { type: 'discard' }))).toBe(false);
  });
});

describe('toRequest', () => {
  it('should send everything in reading order, and name what is new and what goes', () => {
    const base = stateOf([{ documentId: 'a' }, { documentId: 'b' }]);
    const moved = moveItem({ state: base, id: 'b', parentId: 'a', index: 0 });
    expect(toRequest({ version: 'v1', base, state: moved })).toEqual({
      version: 'v1',
      chapters: [
        { id: 'a', parent: null, title: 'a' },
        { id: 'b', parent: 'a', title: 'b' },
      ],
      cases: [],
      added: [],
      removed: [],
    });
    const removed = removeItem({ state: base, id: 'b' });
    expect(toRequest({ version: 'v1', base, state: removed }).removed).toEqual(['b']);
  });
});

describe('toFormer', () => {
  it('should bring back what is gone as new, and name for removal what came', () => {
    const former = stateOf([{ documentId: 'a' }, { documentId: 'b', parent: 'a' }]);
    const now = stateOf([{ documentId: 'a' }, { documentId: 'c' }]);
    const state = toFormer({ former, now });
    expect(toRequest({ version: 'v2', base: now, state })).toMatchObject({
      chapters: [
        { id: 'a', parent: null },
        { id: 'new-b', parent: 'a', title: 'b' },
      ],
      added: ['new-b'],
      removed: ['c'],
    });
  });
});

describe('what the browser keeps', () => {
  it('should be read as it was written', () => {
    const { base } = beginEditing(LOADED);
    const mine = renameItem({ state: base, id: 'b', title: 'B' });
    const text = JSON.stringify(toDraft({ base, mine }));
    const kept = fromDraft(outlineDraftSchema.parse(JSON.parse(text)));
    expect([drawn(kept.base), drawn(kept.mine)]).toEqual([drawn(base), drawn(mine)]);
  });
});

describe('findByTitle', () => {
  it('should show what it finds with all that holds it', () => {
    const found = findByTitle({ state: beginEditing(LOADED).base, text: ' B ' });
    expect(found).toEqual({ visible: new Set(['b', 'a']), found: 1 });
  });

  it('should look for nothing when nothing is written', () => {
    expect(findByTitle({ state: beginEditing(LOADED).base, text: '  ' })).toBeNull();
  });
});

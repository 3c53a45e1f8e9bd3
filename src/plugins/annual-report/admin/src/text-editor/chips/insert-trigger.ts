import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';

/** An open list of what can be named: where it was begun, what was typed to open it, and to search it. */
export type Insertion = { from: number; to: number; opener: string; query: string };

/** Where a list was begun and by what; the rest follows from the caret. */
type Begun = { from: number; opener: string };

const MOST_CHARACTERS = 40;
const OBJECT = '\ufffc';

/** What is typed to open the list: two braces anywhere, a stroke where no unit could stand (元/人). */
const openerBefore = (text: string): string | null => {
  if (/(^|[^{｛])([{｛]{2})$/.test(text)) return text.slice(-2);
  return /(^|\s)\/$/.test(text) ? '/' : null;
};

const textBefore = ({ selection }: EditorState): string | null => {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code === true) return null;
  return $from.parent.textBetween(0, $from.parentOffset, undefined, OBJECT);
};

const insertionAt = (state: EditorState, { from, opener }: Begun): Insertion | null => {
  const { selection } = state;
  const { $from } = selection;
  const before = textBefore(state);
  if (before === null || from < $from.start() || selection.from < from + opener.length) return null;
  const typed = before.slice(from - $from.start());
  const query = typed.slice(opener.length);
  const isOver =
    !typed.startsWith(opener) ||
    query.length > MOST_CHARACTERS ||
    query.includes(OBJECT) ||
    (opener === '' ? false : opener === '/' ? /\s/.test(query) : /[{}｛｝]/.test(query));
  return isOver ? null : { from, to: selection.from, opener, query };
};

type Meta = 'close' | Begun;

const insertionKey = new PluginKey<Begun | null>('insertion');

const isMeta = (value: unknown): value is Meta => value !== undefined;

const isTyped = (transaction: Transaction): boolean =>
  transaction.docChanged &&
  transaction.getMeta('paste') !== true &&
  transaction.getMeta('history$') === undefined &&
  transaction.steps.length > 0;

const nextBegun = (
  transaction: Transaction,
  begun: Begun | null,
  state: EditorState,
): Begun | null => {
  const meta: unknown = transaction.getMeta(insertionKey);
  if (isMeta(meta)) return meta === 'close' ? null : meta;
  if (begun !== null) {
    const moved = { ...begun, from: transaction.mapping.map(begun.from, -1) };
    return insertionAt(state, moved) === null ? null : moved;
  }
  if (!isTyped(transaction)) return null;
  const opener = openerBefore(textBefore(state) ?? '');
  return opener === null ? null : { from: state.selection.from - opener.length, opener };
};

/** The list that is open at the caret; null where none is. */
export function openInsertion(state: EditorState): Insertion | null {
  const begun = insertionKey.getState(state) ?? null;
  return begun === null ? null : insertionAt(state, begun);
}

/** Keys that belong to the list while it is open; true when it took one. */
export type ListKeys = (event: KeyboardEvent) => boolean;

/** Opens a list of what can be named at the caret: by `{{`, `/`, Ctrl+/ or a button. */
export function createInsertTrigger({ onKey }: { onKey: ListKeys }) {
  return Extension.create({
    name: 'insertTrigger',
    // Before lists and line breaks take Enter.
    priority: 1200,
    addKeyboardShortcuts() {
      return {
        'Mod-/': () => {
          beginInsertion(this.editor.view);
          return true;
        },
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin<Begun | null>({
        key: insertionKey,
        state: {
          init: () => null,
          apply: (transaction, begun, _before, state) => nextBegun(transaction, begun, state),
        },
        props: {
          handleKeyDown: (view, event) => openInsertion(view.state) !== null && onKey(event),
        },
      }),
    ],
  });
}

type View = { state: EditorState; dispatch: (transaction: Transaction) => void };

/** Opens the list at the caret. */
export function beginInsertion({ state, dispatch }: View): void {
  dispatch(state.tr.setMeta(insertionKey, { from: state.selection.to, opener: '' }));
}

/** Closes the list; what was typed stays. */
export function endInsertion({ state, dispatch }: View): void {
  dispatch(state.tr.setMeta(insertionKey, 'close'));
}

/** Puts a token in the place of what was typed to find it. */
export function insertToken({ state, dispatch }: View, raw: string): void {
  const insertion = openInsertion(state);
  const { chip } = state.schema.nodes;
  if (insertion === null || chip === undefined) return;
  const marks = state.storedMarks ?? state.selection.$from.marks();
  dispatch(
    state.tr
      .replaceWith(insertion.from, insertion.to, chip.create({ raw }, null, marks))
      .setMeta(insertionKey, 'close')
      .scrollIntoView(),
  );
}

import { Extension, type Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { LEVELS, MOST_LISTS } from './document/schema';

const LIST = /^(bulletList|orderedList)$/;

const listsAround = ({ state }: Editor): number => {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).filter(
    ({ type }) => LIST.test(type.name),
  ).length;
};

/** Whether the caret stands in a list. */
export function isInList(editor: Editor): boolean {
  return listsAround(editor) > 0;
}

/** Moves an item one list deeper; false where the list is as deep as it may be. */
export function indent(editor: Editor): boolean {
  return listsAround(editor) < MOST_LISTS && editor.chain().focus().sinkListItem('listItem').run();
}

/** Moves an item out of its list. */
export function outdent(editor: Editor): boolean {
  return editor.chain().focus().liftListItem('listItem').run();
}

const isAtStart = ({ state: { selection } }: Editor): boolean =>
  selection.empty && selection.$from.parentOffset === 0;

/** What a block may be turned into, by the name that the toolbar shows. */
export function setFormat(editor: Editor, format: string): boolean {
  const chain = editor.chain().focus();
  const level = LEVELS.find((each) => format === `heading-${each}`);
  const plain = isInList(editor) ? chain.clearNodes() : chain;
  return level === undefined
    ? plain.setNode(format).run()
    : plain.setNode('heading', { level }).run();
}

/** The keys of a text, beside those that every editor has. */
export function createWritingKeys({
  onLink,
  onFullScreen,
}: {
  onLink: () => void;
  onFullScreen: () => void;
}) {
  return Extension.create({
    name: 'writingKeys',
    addKeyboardShortcuts() {
      const { editor } = this;
      const format = (name: string) => () => setFormat(editor, name);
      return {
        Enter: () =>
          !(editor.state.selection instanceof NodeSelection) &&
          editor.commands.splitListItem('listItem'),
        'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
        // Outside of lists Tab goes on to the next field.
        Tab: () => isInList(editor) && (indent(editor) || true),
        'Shift-Tab': () => isInList(editor) && (outdent(editor) || true),
        Backspace: () =>
          isAtStart(editor) &&
          (isInList(editor)
            ? outdent(editor)
            : editor.state.selection.$from.parent.type.name !== 'paragraph' &&
              editor.commands.setNode('paragraph')),
        'Mod-k': () => {
          onLink();
          return true;
        },
        'Mod-Shift-f': () => {
          onFullScreen();
          return true;
        },
        'Mod-Alt-0': format('paragraph'),
        'Mod-Alt-1': format('heading-1'),
        'Mod-Alt-2': format('heading-2'),
        'Mod-Alt-3': format('heading-3'),
        'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
        'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      };
    },
  });
}

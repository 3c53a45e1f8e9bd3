import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { Chip, TOKEN_ATTRIBUTE } from '../document/schema';
import { namedBy } from '../document/token-text';
import type { TokenBook, TokenInfo } from './token-book';

/** What an open chip shows: the name of the value small, what is printed large. Without a name it shows its code. */
export function chipParts(
  raw: string,
  { named, printed }: TokenInfo,
): { name: string; text: string } {
  const text = printed?.text ?? null;
  if (named === null) return { name: '', text: text ?? namedBy(raw).slice(2, -2) };
  if (text === null) return { name: '', text: named.name };
  return { name: named.kind === 'indicator' ? named.name : '', text };
}

const stateOf = ({ named, printed }: TokenInfo): 'printed' | 'broken' | 'unknown' => {
  if (printed === null) return 'unknown';
  if (printed.text !== null) return 'printed';
  return printed.problem !== null || named !== null ? 'broken' : 'unknown';
};

const element = (tag: string, className: string): HTMLElement =>
  Object.assign(document.createElement(tag), { className });

const CHIP_CLASS = 'annals-chip';

const rawOf = (node: { attrs: Record<string, unknown> }): string => String(node.attrs.raw);

/** The chip that stands right before or after the caret. */
const chipBeside = ({ selection }: EditorState, side: 'before' | 'after') => {
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $from } = selection;
  const node = side === 'before' ? $from.nodeBefore : $from.nodeAfter;
  if (node?.type.name !== Chip.name) return null;
  const from = side === 'before' ? $from.pos - node.nodeSize : $from.pos;
  return { from, to: from + node.nodeSize };
};

/** Chips as they are seen; one key beside a chip removes it, one more brings it back. */
export function createChipExtension(book: TokenBook) {
  return Chip.extend({
    addNodeView:
      () =>
      ({ node }) => {
        let current = node;
        const dom = element('span', CHIP_CLASS);
        const name = element('span', `${CHIP_CLASS}-name`);
        const text = element('span', `${CHIP_CLASS}-text`);
        dom.append(name, text);
        const show = (): void => {
          const raw = rawOf(current);
          const info = book.look(raw);
          const parts = chipParts(raw, info);
          dom.setAttribute(TOKEN_ATTRIBUTE, raw);
          dom.dataset.state = stateOf(info);
          name.textContent = parts.name;
          text.textContent = parts.text;
        };
        show();
        const unsubscribe = book.subscribe(show);
        return {
          dom,
          update(next) {
            if (next.type !== current.type) return false;
            current = next;
            show();
            return true;
          },
          selectNode: () => dom.classList.add('is-selected'),
          deselectNode: () => dom.classList.remove('is-selected'),
          ignoreMutation: () => true,
          destroy: unsubscribe,
        };
      },
    addKeyboardShortcuts() {
      const remove = (side: 'before' | 'after') => (): boolean => {
        const chip = chipBeside(this.editor.state, side);
        return chip !== null && this.editor.commands.deleteRange(chip);
      };
      return { Backspace: remove('before'), Delete: remove('after') };
    },
  });
}

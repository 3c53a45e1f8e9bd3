import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { tokensIn } from '../document/token-text';

type Found = { raw: string; from: number; to: number; node: Node };

/** Tokens that stand as text within one format, in top-level blocks that `isKnown` does not name. */
const findTokens = (doc: Node, isKnown: (block: Node) => boolean): Found[] => {
  const found: Found[] = [];
  doc.forEach((block, offset) => {
    if (isKnown(block)) return;
    const look = (node: Node, position: number): boolean => {
      if (node.type.spec.code === true) return false;
      if (!node.isText) return true;
      for (const { raw, start, end } of tokensIn(node.text ?? ''))
        found.push({ raw, from: position + start, to: position + end, node });
      return false;
    };
    if (look(block, offset))
      block.descendants((node, position) => look(node, offset + 1 + position));
  });
  return found;
};

const toChips = (state: EditorState, found: Found[]): Transaction | null => {
  const { chip } = state.schema.nodes;
  if (found.length === 0 || chip === undefined) return null;
  const { tr } = state;
  for (const { raw, from, to, node } of found.reverse())
    tr.replaceWith(from, to, chip.create({ raw }, null, node.marks));
  return tr;
};

const key = new PluginKey('chips-from-text');

/** After the browser has handed over what an input method composed. */
const COMPOSED_MS = 60;

/** Makes a chip of every token that is typed, pasted or composed, once it is whole. */
export const ChipsFromText = Extension.create({
  name: 'chipsFromText',
  addProseMirrorPlugins() {
    let isComposing = (): boolean => false;
    return [
      new Plugin({
        key,
        view(view) {
          isComposing = () => view.composing;
          return {};
        },
        appendTransaction(transactions, before, state) {
          const isAsked = transactions.some((transaction) => transaction.getMeta(key) === 'all');
          if (!isAsked && !transactions.some(({ docChanged }) => docChanged)) return null;
          if (isComposing()) return null;
          const known = new Set(isAsked ? [] : before.doc.children);
          return toChips(
            state,
            findTokens(state.doc, (block) => known.has(block)),
          );
        },
        props: {
          handleDOMEvents: {
            compositionend(view) {
              setTimeout(() => {
                if (!view.isDestroyed && !view.composing)
                  view.dispatch(view.state.tr.setMeta(key, 'all').setMeta('addToHistory', false));
              }, COMPOSED_MS);
              return false;
            },
          },
        },
      }),
    ];
  },
});

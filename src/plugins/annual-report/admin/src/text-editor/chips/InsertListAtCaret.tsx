import type { Editor } from '@tiptap/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PanelToken } from '../../../../contract/admin/document';
import { searchTokens } from '../../content-manager/panel/search-tokens';
import { useInitials } from './initials';
import { endInsertion, insertToken, type Insertion, type ListKeys } from './insert-trigger';
import { InsertList } from './InsertList';
import type { TokenBook } from './token-book';

const MOST_SHOWN = 30;

/** Where keys of the text go while the list is open. */
export type KeyTarget = { current: ListKeys | null };

const NEXT: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The list at the caret, filtered by what is typed, and moved through by keys. */
export function InsertListAtCaret({
  editor,
  book,
  insertion,
  keys,
}: {
  editor: Editor;
  book: TokenBook;
  insertion: Insertion;
  keys: KeyTarget;
}) {
  const id = useId();
  const initialsOf = useInitials();
  const tokens = book.tokens();
  const { query } = insertion;
  const found = useMemo(
    () => searchTokens({ tokens, kind: null, search: query, initialsOf }).slice(0, MOST_SHOWN),
    [tokens, query, initialsOf],
  );
  const [chosen, setChosen] = useState(0);
  useEffect(() => setChosen(0), [query]);
  const choose = (token: PanelToken): void => insertToken(editor.view, token.token);

  const take = useRef<ListKeys>(() => false);
  take.current = (event) => {
    if (event.isComposing) return false;
    const step = NEXT[event.key];
    if (step !== undefined && found.length > 0) {
      setChosen((chosen + step + found.length) % found.length);
      return true;
    }
    if (event.key === 'Escape') {
      endInsertion(editor.view);
      return true;
    }
    const token = found[chosen];
    if ((event.key !== 'Enter' && event.key !== 'Tab') || token === undefined) return false;
    choose(token);
    return true;
  };
  useEffect(() => {
    keys.current = (event) => take.current(event);
    return () => {
      keys.current = null;
    };
  }, [keys]);

  const active = found.length === 0 ? null : `${id}-${chosen}`;
  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', id);
    if (active !== null) dom.setAttribute('aria-activedescendant', active);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, active]);

  return (
    <InsertList
      id={id}
      tokens={found}
      chosen={chosen}
      isKnown={tokens.length > 0}
      onChoose={choose}
    />
  );
}

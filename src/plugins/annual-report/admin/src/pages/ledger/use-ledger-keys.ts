import { useEffect, useRef } from 'react';
import { DECLARATION_KINDS, type DeclarationKind } from '../../../../contract/admin/ledger';

export type LedgerKeys = {
  onKind: (kind: DeclarationKind) => void;
  onNext: () => void;
  onPrevious: () => void;
  onEquals: () => void;
  onSame: () => void;
  onUndo: () => void;
  onClear: () => void;
  /** Whether a number is chosen: only then do arrows go from number to number and not through the page. */
  isChosen: boolean;
};

const MOVES = new Set(['j', 'n', 'k', 'p', 'ArrowDown', 'ArrowUp']);

const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [role="combobox"], [role="listbox"], [role="dialog"], [role="alertdialog"]',
  ) !== null;

const isSource = ({ target }: KeyboardEvent): boolean => target instanceof HTMLTextAreaElement;

/** What a key does, or null. */
const workOf = (event: KeyboardEvent, keys: LedgerKeys): (() => void) | null => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey) return keys.onUndo;
  if (ctrlKey || metaKey || altKey) return null;
  const kind = DECLARATION_KINDS[Number(key) - 1];
  if (kind !== undefined) return () => keys.onKind(kind);
  switch (key) {
    case 'j':
    case 'n':
      return keys.onNext;
    case 'k':
    case 'p':
      return keys.onPrevious;
    case 'ArrowDown':
      return keys.isChosen ? keys.onNext : null;
    case 'ArrowUp':
      return keys.isChosen ? keys.onPrevious : null;
    case 'e':
      return keys.onEquals;
    case 'r':
      return keys.onSame;
    case 'u':
      return keys.onUndo;
    case 'Escape':
      return keys.isChosen ? keys.onClear : null;
    default:
      return null;
  }
};

/** The keys of the ledger, wherever on its page the focus is, but for fields in which somebody types. */
export function useLedgerKeys(keys: LedgerKeys): void {
  const present = useRef(keys);
  present.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      // Out of the field for a source, too.
      if (isElsewhere(event) && !(event.key === 'Escape' && isSource(event))) return;
      const work = workOf(event, present.current);
      if (work === null) return;
      event.preventDefault();
      // A key that is held goes on through the numbers, and declares one of them alone.
      if (!event.repeat || MOVES.has(event.key)) work();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

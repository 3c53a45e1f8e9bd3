import { useEffect, useRef } from 'react';

type Keys = { undo: () => void; redo: () => void; save: () => void; isOff: boolean };

/**
 * Ctrl+Z, Ctrl+Y (or Ctrl+Shift+Z) and Ctrl+S on the whole page. While a title is typed, Ctrl+Z is the
 * browser's own and Ctrl+S takes the title first.
 */
export function useOutlineKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (latest.current.isOff || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const typing = event.target instanceof HTMLInputElement ? event.target : null;
      if (key === 's') {
        event.preventDefault();
        typing?.blur();
        // The title that was typed is part of the outline only once React has drawn it.
        setTimeout(() => latest.current.save());
      } else if (typing === null && (key === 'y' || (key === 'z' && event.shiftKey))) {
        event.preventDefault();
        latest.current.redo();
      } else if (typing === null && key === 'z') {
        event.preventDefault();
        latest.current.undo();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

import { useEffect, useRef } from 'react';

type Shortcuts = { save: () => void; undo: () => void; redo: () => void };

const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement ||
  document.activeElement instanceof HTMLTextAreaElement;

const nameOf = ({ key, shiftKey }: KeyboardEvent): keyof Shortcuts | null => {
  const letter = key.toLowerCase();
  if (letter === 's') return 'save';
  // A field that is typed in takes its own letters back.
  if (isTyping()) return null;
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo';
  return letter === 'z' ? 'undo' : null;
};

/** Ctrl+S, Ctrl+Z and Ctrl+Y (⌘ on a Mac), wherever the focus is on the page. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const name = nameOf(event);
      if (name === null) return;
      event.preventDefault();
      current.current[name]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

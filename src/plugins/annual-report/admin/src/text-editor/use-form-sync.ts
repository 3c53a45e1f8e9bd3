import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { writeBlocks } from './document/write-blocks';

/** A form of a long case takes longer to update than a key may take. */
const PAUSE_MS = 120;

/**
 * Hands what is written to the form: a moment after the last key, at once when the text loses the focus (whoever
 * presses 保存 saves all of it) and when its block is closed.
 */
export function useFormSync(emit: (value: unknown) => void) {
  const latest = useRef(emit);
  latest.current = emit;
  const sync = useMemo(() => {
    let timer: number | undefined;
    let waiting: Editor | null = null;
    const send = (): void => {
      window.clearTimeout(timer);
      const editor = waiting;
      waiting = null;
      if (editor !== null) latest.current(writeBlocks(editor.state.doc));
    };
    return {
      later(editor: Editor): void {
        waiting = editor;
        window.clearTimeout(timer);
        timer = window.setTimeout(send, PAUSE_MS);
      },
      now(): void {
        if (waiting !== null) flushSync(send);
      },
      /** As the block is closed, when React is at work already. */
      last: send,
    };
  }, []);
  useEffect(() => () => sync.last(), [sync]);
  return sync;
}

import { useEffect, useMemo, useRef } from 'react';
import { isSignedIn } from '../../kept/is-signed-in';
import { createKeptForms, type KeptForms, type Values } from './kept-forms';

const PAUSE_MS = 300;

export type KeptCopy = KeptForms & {
  /** Keeps it once its writer pauses, and at the latest when the page goes away. */
  keepSoon: (values: Values) => void;
  keepNow: (values: Values) => void;
  /** Forgets what was to be kept soon. */
  forget: () => void;
};

/** What one user keeps in this browser of the document whose form is open. */
export function useKeptCopy({
  user,
  model,
  document,
}: {
  user: string;
  model: string;
  document: string;
}): KeptCopy {
  const pending = useRef<{ values: Values; timer: number } | null>(null);
  const copy = useMemo((): KeptCopy => {
    const forms = createKeptForms({ storage: window.localStorage, user, model, document });
    const forget = (): void => {
      window.clearTimeout(pending.current?.timer);
      pending.current = null;
    };
    const keepNow = (values: Values): void => {
      forget();
      if (isSignedIn()) forms.keep({ shelf: 'unsaved', values, now: new Date() });
    };
    return {
      ...forms,
      forget,
      keepNow,
      keepSoon(values) {
        forget();
        pending.current = {
          values,
          timer: window.setTimeout(() => {
            keepNow(values);
          }, PAUSE_MS),
        };
      },
    };
  }, [user, model, document]);

  useEffect(() => {
    const flush = (): void => {
      if (pending.current) copy.keepNow(pending.current.values);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [copy]);
  return copy;
}

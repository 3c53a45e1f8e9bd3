import { useEffect, useMemo, useRef } from 'react';
import { isSignedIn } from '../../local-drafts/local-drafts';
import { createFormDrafts, type FormDrafts, type Values } from './form-drafts';

const PAUSE_MS = 300;

export type OwnFormDrafts = FormDrafts & {
  /** Keeps it once its writer pauses, and at the latest when the page goes away. */
  saveSoon: (values: Values) => void;
  saveNow: (values: Values) => void;
  /** Forgets what was to be kept soon. */
  forget: () => void;
};

/** What one user keeps in this browser of the document whose form is open. */
export function useFormDrafts({
  user,
  model,
  document,
}: {
  user: string;
  model: string;
  document: string;
}): OwnFormDrafts {
  const pending = useRef<{ values: Values; timer: number } | null>(null);
  const copy = useMemo((): OwnFormDrafts => {
    const forms = createFormDrafts({ storage: window.localStorage, user, model, document });
    const forget = (): void => {
      window.clearTimeout(pending.current?.timer);
      pending.current = null;
    };
    const saveNow = (values: Values): void => {
      forget();
      if (isSignedIn()) forms.save({ shelf: 'unsaved', values, now: new Date() });
    };
    return {
      ...forms,
      forget,
      saveNow,
      saveSoon(values) {
        forget();
        pending.current = {
          values,
          timer: window.setTimeout(() => {
            saveNow(values);
          }, PAUSE_MS),
        };
      },
    };
  }, [user, model, document]);

  useEffect(() => {
    const flush = (): void => {
      if (pending.current) copy.saveNow(pending.current.values);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [copy]);
  return copy;
}

import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isSignedIn } from '../../local-drafts/local-drafts';
import { onSave, type NewerVersion, type SaveEvent, type SaveRequest } from '../saves/save-events';
import type { Values } from './form-drafts';
import type { OwnFormDrafts } from './use-form-drafts';
import type { FormState } from './use-form-state';

/** A save that was refused because of a newer version. */
export type Conflict = { newer: NewerVersion; request: SaveRequest };

type Phase = 'idle' | 'saving' | 'saved' | 'failed';

/** How long a saved document is waited for to be asked for again: other questions of the page may go first. */
const ASKED_MS = 10_000;
/** How long it is waited for to come back into its form, once it is asked for. */
const RELOAD_MS = 60_000;

type Watched = {
  phase: Phase;
  /** Whether a saved document is on its way back into the form. */
  isReloading: boolean;
  /** What was typed and is not saved; null when all is. */
  mine: Values | null;
  /** What the form took for the stored document when it was looked at last. */
  loaded: Values;
};

/**
 * Keeps what is typed, and puts it back where Strapi's form drops it: Strapi fills a form anew whenever its
 * document is loaded again, which it is after every save, failed ones too, and takes what failed to be saved
 * for saved. What is put back carries the version it was made from, so that the server still notices.
 */
export function useFormGuard({
  form,
  copy,
  isLoading,
  isOffering,
  model,
  document,
  onUnanswered,
}: {
  form: FormState;
  copy: OwnFormDrafts;
  /** Whether the document is being loaded again. */
  isLoading: boolean;
  /** Whether a kept form waits for an answer: it is not written over meanwhile. */
  isOffering: boolean;
  model: string;
  document: string;
  /** Called when a save came to nothing without a word of the server. */
  onUnanswered: () => void;
}) {
  const { values, initialValues, isModified, isSubmitting, getValues, setValues } = form;
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isBusy, setBusy] = useState(false);
  const watched = useRef<Watched>({
    phase: 'idle',
    isReloading: false,
    mine: null,
    loaded: initialValues,
  });

  const reload = useRef(0);

  const follow = useRef<(event: SaveEvent) => void>(() => undefined);
  follow.current = (event) => {
    const { request } = event;
    if (request.model !== model || request.document !== document) return;
    const it = watched.current;
    if (event.stage === 'pending') {
      it.mine = getValues();
      it.phase = 'saving';
      window.clearTimeout(reload.current);
      // Before the request leaves: a letter typed between the two would be dropped.
      flushSync(() => {
        setBusy(true);
      });
      if (isModified) copy.saveNow(it.mine);
    } else if (event.stage === 'fulfilled') {
      it.mine = null;
      it.phase = 'saved';
      it.isReloading = isLoading;
      copy.forget();
      copy.drop('unsaved');
      setConflict(null);
      // What is typed until the form has what was saved would still carry the version before.
      const giveUp = (): void => {
        it.phase = 'idle';
        setBusy(false);
      };
      reload.current = window.setTimeout(() => {
        if (it.isReloading) reload.current = window.setTimeout(giveUp, RELOAD_MS);
        else giveUp();
      }, ASKED_MS);
    } else {
      it.phase = 'failed';
      setConflict(event.newer && { newer: event.newer, request });
      setBusy(false);
      if (!event.isAnswered) onUnanswered();
    }
  };
  useEffect(() => onSave((event) => follow.current(event)), []);

  useEffect(() => {
    const it = watched.current;
    if (isOffering || it.phase === 'saving') return;
    if (it.phase === 'saved') {
      it.isReloading ||= isLoading;
      if (isLoading || !it.isReloading) return;
      window.clearTimeout(reload.current);
      it.phase = 'idle';
      it.loaded = initialValues;
      setBusy(false);
      return;
    }
    if (it.phase === 'failed') {
      if (isSubmitting || isLoading) return;
      it.phase = 'idle';
      it.loaded = initialValues;
      if (it.mine !== null) setValues(it.mine);
      return;
    }
    if (isModified) {
      it.loaded = initialValues;
      if (it.mine === values) return;
      it.mine = values;
      copy.saveSoon(values);
    } else if (it.mine !== null && it.loaded !== initialValues) {
      it.loaded = initialValues;
      setValues(it.mine);
    } else if (it.mine !== null) {
      it.mine = null;
      copy.forget();
      copy.drop('unsaved');
    } else {
      it.loaded = initialValues;
    }
  }, [values, initialValues, isModified, isSubmitting, isLoading, isOffering, setValues, copy]);

  useEffect(() => {
    const opened = window.location.pathname;
    return () => {
      // Whoever goes to another page with something unsaved was asked, and said that it may go. A session that
      // ends leads away without asking, and an error leaves the address.
      const hasLeft = isSignedIn() && window.location.pathname !== opened;
      if (!hasLeft || watched.current.mine === null) return;
      copy.forget();
      copy.drop('unsaved');
    };
  }, [copy]);

  return {
    conflict,
    isBusy,
    /** The writer goes on with the own version; the next save asks again. */
    closeConflict: (): void => {
      setConflict(null);
    },
    /** Fills the form with the stored version and lets go of the own one. */
    takeStored: (): void => {
      watched.current.mine = null;
      copy.forget();
      copy.drop('unsaved');
      setConflict(null);
      setValues(initialValues);
    },
  };
}

import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ReportKey } from '../../api/annals-api';
import { cellKey } from './cell-key';
import { draftPlace, joinDrafts, readDraft, writeDraft, type Draft } from './draft';
import { enter } from './edit-history';
import type { EditStore } from './edit-store';

/** Keeps what is entered in the browser, one place for each person and report, and offers what is still there. */
export const useDraft = ({ store, report }: { store: EditStore; report: ReportKey }) => {
  const user = useAuth('useDraft', (auth) => auth.user)?.id ?? 'nobody';
  const { school, year } = report;
  const place = draftPlace({ user, school, year });
  const [offer, setOffer] = useState<Draft | null>(() =>
    readDraft({ text: localStorage.getItem(place) }),
  );
  const older = useRef(offer);
  older.current = offer;

  useEffect(() => {
    const keep = (): void => {
      const edits = joinDrafts({ older: older.current, edits: store.read().edits });
      if (edits.length === 0) localStorage.removeItem(place);
      else localStorage.setItem(place, writeDraft({ edits, now: new Date() }));
    };
    return store.subscribe(keep);
  }, [store, place]);

  const forget = (): void => {
    older.current = null;
    setOffer(null);
  };

  return {
    offer,
    restore: (): void => {
      const changes = new Map((offer?.edits ?? []).map((edit) => [cellKey(edit), edit]));
      forget();
      store.change((state) => {
        const own = [...changes].filter(([key]) => !state.edits.has(key));
        return enter({ state, changes: new Map(own) });
      });
    },
    discard: (): void => {
      forget();
      localStorage.removeItem(place);
      store.change((state) => ({ ...state }));
    },
  };
};

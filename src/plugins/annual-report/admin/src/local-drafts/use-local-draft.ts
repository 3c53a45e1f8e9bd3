import { useAuth } from '@strapi/strapi/admin';
import { useState, useEffect } from 'react';
import { z } from 'zod';
import type { ReportKey } from '../report/addresses';
import { draftKey, saveDraft, readDraft, isSignedIn, type LocalDraft } from './local-drafts';

const textSchema = z.string();

/**
 * A text that somebody types and has not sent: as it was left, also after a reload or an ended session. An empty
 * text is forgotten.
 */
export function useLocalText({
  page,
  report,
}: {
  /** The field it is typed into, apart from all others of the report. */
  page: string;
  report: ReportKey;
}): [string, (text: string) => void] {
  const user = String(useAuth('useKeptText', (auth) => auth.user)?.id ?? 'nobody');
  const key = draftKey({ user, page, report });
  const [text, setText] = useState(
    () => readDraft({ storage: localStorage, key, schema: textSchema })?.work ?? '',
  );
  const change = (typed: string): void => {
    setText(typed);
    if (typed === '') localStorage.removeItem(key);
    else saveDraft({ storage: localStorage, key, work: typed, now: new Date() });
  };
  return [text, change];
}

/**
 * Keeps what is not saved in the browser, for each user, page and report, so that neither a crash nor a reload nor
 * an ended session loses it; logging out does. `offer` is what an earlier visit left: it stays until `settle` says
 * that it was dealt with.
 */
export function useLocalDraft<Work>({
  page,
  report,
  schema,
  work,
  join,
  isDone = () => false,
}: {
  page: string;
  report: ReportKey;
  schema: z.ZodType<Work>;
  /** What is not saved now, the same object until it changes; null for nothing. */
  work: Work | null;
  /** What is kept when somebody goes on before deciding about the earlier visit's. */
  join: (earlier: Work, work: Work) => Work;
  /** Whether the earlier visit's was saved after all: its page ended before it heard of it. */
  isDone?: (earlier: Work) => boolean;
}): { offer: LocalDraft<Work> | null; settle: () => void; forget: () => void } {
  const user = String(useAuth('useKeptWork', (auth) => auth.user)?.id ?? 'nobody');
  const key = draftKey({ user, page, report });
  const [offer, setOffer] = useState(() => {
    const found = readDraft({ storage: localStorage, key, schema });
    return found === null || isDone(found.work) ? null : found;
  });
  useEffect(() => {
    if (!isSignedIn()) return;
    if (work !== null) {
      const all = offer === null ? work : join(offer.work, work);
      saveDraft({ storage: localStorage, key, work: all, now: new Date() });
    } else if (offer === null) localStorage.removeItem(key);
  }, [key, offer, work, join]);
  return {
    offer,
    settle: () => setOffer(null),
    /** For whoever leaves what is not saved behind. */
    forget: () => localStorage.removeItem(key),
  };
}

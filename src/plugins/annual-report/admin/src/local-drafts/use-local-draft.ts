import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { ReportKey } from '../links/report-key';
import { isSignedIn } from './is-signed-in';
import { workKey } from './kept-keys';
import { keepWork, readWork, type Kept } from './kept-work';

/**
 * Keeps what is not saved in the browser, for each user, page and report, so that neither a crash nor a reload nor
 * an ended session loses it; logging out does. `offer` is what an earlier visit left: it stays until `settle` says
 * that it was dealt with.
 */
export function useKeptWork<Work>({
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
}): { offer: Kept<Work> | null; settle: () => void; forget: () => void } {
  const user = String(useAuth('useKeptWork', (auth) => auth.user)?.id ?? 'nobody');
  const key = workKey({ user, page, report });
  const [offer, setOffer] = useState(() => {
    const found = readWork({ storage: localStorage, key, schema });
    return found === null || isDone(found.work) ? null : found;
  });
  useEffect(() => {
    if (!isSignedIn()) return;
    if (work !== null) {
      const all = offer === null ? work : join(offer.work, work);
      keepWork({ storage: localStorage, key, work: all, now: new Date() });
    } else if (offer === null) localStorage.removeItem(key);
  }, [key, offer, work, join]);
  return {
    offer,
    settle: () => setOffer(null),
    /** For whoever leaves what is not saved behind. */
    forget: () => localStorage.removeItem(key),
  };
}

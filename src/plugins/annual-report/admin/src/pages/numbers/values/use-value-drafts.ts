import { useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { ReportKey } from '../../../api/annals-api';
import { useLocalDraft } from '../../../local-drafts/use-local-draft';
import { cellEditSchema, joinEntries } from './cell-edit';
import { cellKey } from './cells';
import { enter, type EditStore } from './edit-history';

const entriesSchema = z.array(cellEditSchema).min(1);

/** Keeps what is entered in the browser, and offers what an earlier visit left. */
export function useValueDrafts({ store, report }: { store: EditStore; report: ReportKey }) {
  const { edits } = useSyncExternalStore(store.subscribe, store.read);
  const work = useMemo(() => (edits.size === 0 ? null : [...edits.values()]), [edits]);
  const { offer, settle } = useLocalDraft({
    page: 'numbers',
    report,
    schema: entriesSchema,
    work,
    join: joinEntries,
  });
  return {
    offer,
    restore: (): void => {
      const changes = new Map((offer?.work ?? []).map((edit) => [cellKey(edit), edit]));
      settle();
      store.change((state) => {
        const own = [...changes].filter(([key]) => !state.edits.has(key));
        return enter({ state, changes: new Map(own) });
      });
    },
    discard: settle,
  };
}

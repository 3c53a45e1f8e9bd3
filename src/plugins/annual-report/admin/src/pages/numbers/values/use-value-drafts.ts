import { useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { ReportKey } from '../../api/annals-api';
import { useKeptWork } from '../../kept/use-kept-work';
import { cellEditSchema } from './cell-edit';
import { cellKey } from './cell-key';
import { enter } from './edit-history';
import type { EditStore } from './edit-store';
import { joinEntries } from './join-entries';

const entriesSchema = z.array(cellEditSchema).min(1);

/** Keeps what is entered in the browser, and offers what an earlier visit left. */
export function useKeptEntries({ store, report }: { store: EditStore; report: ReportKey }) {
  const { edits } = useSyncExternalStore(store.subscribe, store.read);
  const work = useMemo(() => (edits.size === 0 ? null : [...edits.values()]), [edits]);
  const { offer, settle } = useKeptWork({
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

import { useMemo } from 'react';
import type { ReportKey } from '../../api/annals-api';
import { useLocalDraft } from '../../local-drafts/use-local-draft';
import { compareStates } from './model/compare-states';
import { fromDraft, outlineDraftSchema, toDraft, type OutlineDraft } from './model/outline-draft';
import { isDirty, type OutlineHistory } from './model/outline-history';
import type { OutlineState } from './model/outline-state';

type LocalDraft = { base: OutlineState; mine: OutlineState };

/** An outline is asked about before anything else is done with it. */
const keepEarlier = (earlier: OutlineDraft): OutlineDraft => earlier;

/** Keeps what is not saved in the browser; `draft` is what an earlier visit left, until `settle`. */
export function useOutlineDraft({
  report,
  editor: { base, present },
}: {
  report: ReportKey;
  editor: OutlineHistory;
}): { draft: LocalDraft | null; settle: () => void; forget: () => void } {
  const work = useMemo(
    () => (isDirty({ base, present }) ? toDraft({ base, mine: present }) : null),
    [base, present],
  );
  const { offer, ...deal } = useLocalDraft({
    page: 'outline',
    report,
    schema: outlineDraftSchema,
    work,
    join: keepEarlier,
    isDone: (earlier) => compareStates({ before: base, after: fromDraft(earlier).mine }).size === 0,
  });
  return { draft: useMemo(() => offer && fromDraft(offer.work), [offer]), ...deal };
}

import { useMemo } from 'react';
import type { ReportKey } from '../../api/annals-api';
import { useKeptWork } from '../../kept/use-kept-work';
import { compareStates } from './model/compare-states';
import { fromKept, keptOutlineSchema, toKept, type KeptOutline } from './model/kept-outline';
import { isDirty, type OutlineEditor } from './model/outline-editor';
import type { OutlineState } from './model/outline-state';

type Kept = { base: OutlineState; mine: OutlineState };

/** An outline is asked about before anything else is done with it. */
const keepEarlier = (earlier: KeptOutline): KeptOutline => earlier;

/** Keeps what is not saved in the browser; `kept` is what an earlier visit left, until `settle`. */
export function useKeptOutline({
  report,
  editor: { base, present },
}: {
  report: ReportKey;
  editor: OutlineEditor;
}): { kept: Kept | null; settle: () => void; forget: () => void } {
  const work = useMemo(
    () => (isDirty({ base, present }) ? toKept({ base, mine: present }) : null),
    [base, present],
  );
  const { offer, ...deal } = useKeptWork({
    page: 'outline',
    report,
    schema: keptOutlineSchema,
    work,
    join: keepEarlier,
    isDone: (earlier) => compareStates({ before: base, after: fromKept(earlier).mine }).size === 0,
  });
  return { kept: useMemo(() => offer && fromKept(offer.work), [offer]), ...deal };
}

import type { ReportKey } from '../../api/annals-api';
import { useAnnalsBindFactsMutation, type WantedFact } from '../../api/edits-api';
import { useOfferedEdits } from '../../edits/offered-edits';

/** Binds numbers to their indicators; null where nobody may edit. */
export function useBindFacts({ reportKey }: { reportKey: ReportKey }) {
  const edits = useOfferedEdits();
  const [bind] = useAnnalsBindFactsMutation();
  return (
    edits && {
      isBusy: edits.isBusy,
      bind: (facts: WantedFact[]): Promise<boolean> =>
        edits.make(() => bind({ ...reportKey, facts }).unwrap()),
    }
  );
}

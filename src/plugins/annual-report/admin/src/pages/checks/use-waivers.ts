import { useNotification } from '@strapi/strapi/admin';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsRevokeWaiverMutation, useAnnalsWaiveMutation } from '../../api/checks-api';
import { useProblemText } from '../../api/use-problem-text';
import { useWords } from '../../words/use-words';

/** Accepts findings and takes that back; both tell whether it worked. */
export function useWaivers({ reportKey, status }: { reportKey: ReportKey; status: ContentStatus }) {
  const say = useWords();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [waive, { isLoading: isWaiving }] = useAnnalsWaiveMutation();
  const [revoke, { isLoading: isRevoking }] = useAnnalsRevokeWaiverMutation();

  const tell = async (work: Promise<unknown>, message: string): Promise<boolean> => {
    try {
      await work;
      toggleNotification({ type: 'success', message });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: problemText(error) });
      return false;
    }
  };

  return {
    isBusy: isWaiving || isRevoking,
    waive: (finding: string, reason: string): Promise<boolean> =>
      tell(waive({ ...reportKey, status, finding, reason }).unwrap(), say('checks.waived.notice')),
    revoke: (finding: string): Promise<boolean> =>
      tell(revoke({ ...reportKey, finding }).unwrap(), say('checks.revoked.notice')),
  };
}

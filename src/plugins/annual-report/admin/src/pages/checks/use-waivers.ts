import { useNotification } from '@strapi/strapi/admin';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsRevokeWaiverMutation, useAnnalsWaiveMutation } from '../../api/checks-api';
import { useProblemText } from '../../api/problems';
import { useTranslate } from '../../texts/use-texts';

/** Accepts findings and takes that back; both tell whether it worked. */
export function useWaivers({ reportKey, status }: { reportKey: ReportKey; status: ContentStatus }) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [waive, { isLoading: isWaiving }] = useAnnalsWaiveMutation();
  const [revoke, { isLoading: isRevoking }] = useAnnalsRevokeWaiverMutation();

  const report = async (work: Promise<unknown>, message: string): Promise<boolean> => {
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
      report(
        waive({ ...reportKey, status, finding, reason }).unwrap(),
        translate('checks.waived.notice'),
      ),
    revoke: (finding: string): Promise<boolean> =>
      report(revoke({ ...reportKey, finding }).unwrap(), translate('checks.revoked.notice')),
  };
}

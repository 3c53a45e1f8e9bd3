import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsRevokeWaiverMutation, useAnnalsWaiveMutation } from '../../api/checks-api';
import { useTranslate } from '../../texts/use-texts';
import { useTellResult } from './use-tell-result';

/** Accepts findings and takes that back; both tell whether it worked. */
export function useWaivers({ reportKey, status }: { reportKey: ReportKey; status: ContentStatus }) {
  const translate = useTranslate();
  const [waive, { isLoading: isWaiving }] = useAnnalsWaiveMutation();
  const [revoke, { isLoading: isRevoking }] = useAnnalsRevokeWaiverMutation();
  const report = useTellResult();

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

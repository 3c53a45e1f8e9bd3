import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import {
  useAnnalsTakeWaiversBackMutation,
  useAnnalsWaiveGroupMutation,
  useAnnalsWaiveMutation,
} from '../../api/checks-api';
import { useTranslate } from '../../texts/use-texts';
import { useTellResult } from './use-tell-result';

/** Accepts findings and takes that back; both tell whether it worked. */
export function useWaivers({ reportKey, status }: { reportKey: ReportKey; status: ContentStatus }) {
  const translate = useTranslate();
  const [waive, { isLoading: isWaiving }] = useAnnalsWaiveMutation();
  const [waiveGroup, { isLoading: isWaivingGroup }] = useAnnalsWaiveGroupMutation();
  const [takeBack, { isLoading: isTakingBack }] = useAnnalsTakeWaiversBackMutation();
  const report = useTellResult();

  return {
    isBusy: isWaiving || isWaivingGroup || isTakingBack,
    waive: (finding: string, reason: string): Promise<boolean> =>
      report(
        waive({ ...reportKey, status, finding, reason }).unwrap(),
        translate('checks.waived.notice'),
      ),
    /** Accepts several with one reason, all or none. */
    waiveGroup: (findings: string[], reason: string): Promise<boolean> =>
      report(
        waiveGroup({ ...reportKey, status, findings, reason }).unwrap(),
        translate('checks.waived-group.notice', { count: findings.length }),
      ),
    /** Takes waivers back, by the ids under which they were given. */
    revoke: (findings: string[]): Promise<boolean> =>
      report(
        takeBack({ ...reportKey, findings }).unwrap(),
        translate('checks.revoked.notice', { count: findings.length }),
      ),
  };
}

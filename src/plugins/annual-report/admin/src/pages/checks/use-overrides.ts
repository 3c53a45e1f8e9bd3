import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsOverrideMutation, useAnnalsRevokeOverrideMutation } from '../../api/checks-api';
import { useTranslate } from '../../texts/use-texts';
import { useTellResult } from './use-tell-result';

/** Lets errors pass with a public reason and takes that back; both tell whether it worked. */
export function useOverrides({
  reportKey,
  status,
}: {
  reportKey: ReportKey;
  status: ContentStatus;
}) {
  const translate = useTranslate();
  const [override, { isLoading: isOverriding }] = useAnnalsOverrideMutation();
  const [revoke, { isLoading: isRevoking }] = useAnnalsRevokeOverrideMutation();
  const report = useTellResult();
  return {
    isBusy: isOverriding || isRevoking,
    override: (finding: string, reason: string): Promise<boolean> =>
      report(
        override({ ...reportKey, status, finding, reason }).unwrap(),
        translate('override.done'),
      ),
    revoke: (finding: string): Promise<boolean> =>
      report(revoke({ ...reportKey, finding }).unwrap(), translate('override.revoked')),
  };
}

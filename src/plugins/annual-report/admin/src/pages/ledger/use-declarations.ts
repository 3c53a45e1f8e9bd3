import { useNotification } from '@strapi/strapi/admin';
import type { DeclarationKind } from '../../../../contract/admin/ledger';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import {
  useAnnalsDeclareMutation,
  useAnnalsTakeDeclarationBackMutation,
} from '../../api/ledger-api';
import { useProblemText } from '../../api/problems';
import { useTranslate } from '../../texts/use-texts';

/** Declares numbers and takes that back; both tell whether it worked. */
export function useDeclarations({
  reportKey,
  status,
}: {
  reportKey: ReportKey;
  status: ContentStatus;
}) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [declare, { isLoading: isDeclaring }] = useAnnalsDeclareMutation();
  const [takeBack, { isLoading: isTakingBack }] = useAnnalsTakeDeclarationBackMutation();

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
    isBusy: isDeclaring || isTakingBack,
    declare: (
      numbers: string[],
      kind: DeclarationKind,
      reason: string | null = null,
    ): Promise<boolean> =>
      report(
        declare({ ...reportKey, status, numbers, kind, reason }).unwrap(),
        translate('ledger.declared.notice', { count: numbers.length }),
      ),
    takeBack: (number: string): Promise<boolean> =>
      report(takeBack({ ...reportKey, number }).unwrap(), translate('ledger.taken-back.notice')),
  };
}

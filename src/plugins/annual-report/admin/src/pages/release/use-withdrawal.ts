import { useNotification } from '@strapi/strapi/admin';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsWithdrawMutation } from '../../api/releases-api';
import { useProblemText } from '../../api/use-problem-text';
import { useWords } from '../../words/use-words';

/** Withdraws editions or a photograph and tells whether it worked. */
export function useWithdrawal({ reportKey }: { reportKey: ReportKey }) {
  const say = useWords();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [withdraw, { isLoading: isBusy }] = useAnnalsWithdrawMutation();
  return {
    isBusy,
    withdraw: async (
      what: ({ editions: number[] } | { file: string }) & { reason: string },
    ): Promise<boolean> => {
      try {
        const { editions } = await withdraw({ key: reportKey, data: what }).unwrap();
        const message = say('release.withdraw.done', { count: editions.length });
        toggleNotification({ type: 'success', message });
        return true;
      } catch (error) {
        toggleNotification({ type: 'danger', message: problemText(error) });
        return false;
      }
    },
  };
}

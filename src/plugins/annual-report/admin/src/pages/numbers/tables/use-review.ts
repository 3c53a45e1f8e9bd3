import { useNotification } from '@strapi/strapi/admin';
import type { AdminTable } from '../../../../../contract/admin/values';
import type { ReportKey } from '../../../api/annals-api';
import { readRefusal } from '../../../api/problems';
import { useAnnalsReviewValuesMutation } from '../../../api/values-api';
import { useTranslate } from '../../../texts/use-texts';
import type { CurrentValues } from '../grid/build-rows';
import { valuesToReview, type SeenValue } from './place-lists';

/** Says of values that they may be released: those that the reviewer has before the eyes, not newer ones. */
export function useReview({
  report,
  currentValues,
}: {
  report: ReportKey;
  currentValues: CurrentValues;
}) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [mark] = useAnnalsReviewValuesMutation();

  const review = async (cells: SeenValue[]): Promise<void> => {
    if (cells.length === 0) {
      toggleNotification({ type: 'info', message: translate('numbers.nothing-to-review') });
      return;
    }
    try {
      const { moved, already, changed } = await mark({ report, cells }).unwrap();
      const message = translate('numbers.reviewed', { moved, already });
      toggleNotification({ type: 'success', message });
      if (changed.length === 0) return;
      const names = changed.map(({ name }) => name).join('、');
      const others = translate('numbers.reviewed-changed', { count: changed.length, names });
      toggleNotification({ type: 'warning', message: others });
    } catch (error) {
      const message = readRefusal({ error }).message ?? translate('common.failed');
      toggleNotification({ type: 'danger', message });
    }
  };

  return {
    reviewCell: (cell: SeenValue) => review([cell]),
    async reviewTable(table: AdminTable): Promise<void> {
      if (currentValues.edits.size > 0) {
        toggleNotification({ type: 'warning', message: translate('numbers.review-save-first') });
        return;
      }
      await review(valuesToReview({ table, currentValues }));
    },
  };
}

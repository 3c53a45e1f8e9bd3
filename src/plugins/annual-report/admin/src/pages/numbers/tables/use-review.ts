import { useNotification } from '@strapi/strapi/admin';
import type { DeskTable } from '../../../../contract/desk/values';
import type { ReportKey } from '../../api/annals-api';
import { readRefusal } from '../../api/read-refusal';
import { useAnnalsReviewValuesMutation } from '../../api/values-api';
import { useWords } from '../../words/use-words';
import type { Known } from './build-rows';
import { valuesToReview, type SeenValue } from './values-to-review';

/** Says of values that they may be released: those that the reviewer has before the eyes, not newer ones. */
export function useReview({ report, known }: { report: ReportKey; known: Known }) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const [mark] = useAnnalsReviewValuesMutation();

  const review = async (cells: SeenValue[]): Promise<void> => {
    if (cells.length === 0) {
      toggleNotification({ type: 'info', message: say('numbers.nothing-to-review') });
      return;
    }
    try {
      const { moved, already, changed } = await mark({ report, cells }).unwrap();
      const message = say('numbers.reviewed', { moved, already });
      toggleNotification({ type: 'success', message });
      if (changed.length === 0) return;
      const names = changed.map(({ name }) => name).join('、');
      const others = say('numbers.reviewed-changed', { count: changed.length, names });
      toggleNotification({ type: 'warning', message: others });
    } catch (error) {
      const message = readRefusal({ error }).message ?? say('common.failed');
      toggleNotification({ type: 'danger', message });
    }
  };

  return {
    reviewCell: (cell: SeenValue) => review([cell]),
    async reviewTable(table: DeskTable): Promise<void> {
      if (known.edits.size > 0) {
        toggleNotification({ type: 'warning', message: say('numbers.review-save-first') });
        return;
      }
      await review(valuesToReview({ table, known }));
    },
  };
}

import { useNotification } from '@strapi/strapi/admin';
import type { DeskTable } from '../../../../contract/desk/values';
import type { ReportKey } from '../../api/annals-api';
import { readRefusal } from '../../api/read-refusal';
import { useAnnalsReviewValuesMutation } from '../../api/values-api';
import { useWords } from '../../words/use-words';
import type { Known } from './build-rows';
import { cellKey, type CellKey } from './cell-key';

type Seen = CellKey & { revision: number };

/** The values of a table that are on show and not reviewed as they stand. */
const openIn = (table: DeskTable, { cells }: Known): Seen[] => {
  const codes = [...new Set(table.layout.flatMap(({ indicator }) => indicator ?? []))];
  return codes.flatMap((indicator) =>
    table.years.flatMap((year) => {
      const cell = cells.get(cellKey({ indicator, year }));
      if (!cell || cell.revision === cell.reviewedRevision) return [];
      return [{ indicator, year, revision: cell.revision }];
    }),
  );
};

/** Says of values that they may be released: those that the reviewer has before the eyes, not newer ones. */
export const useReview = ({ report, known }: { report: ReportKey; known: Known }) => {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const [mark] = useAnnalsReviewValuesMutation();

  const review = async (cells: Seen[]): Promise<void> => {
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
    reviewCell: (cell: Seen) => review([cell]),
    async reviewTable(table: DeskTable): Promise<void> {
      if (known.edits.size > 0) {
        toggleNotification({ type: 'warning', message: say('numbers.review-save-first') });
        return;
      }
      await review(openIn(table, known));
    },
  };
};

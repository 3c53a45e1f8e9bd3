import type { CellContent } from '../../../../domain/values/merge-cell';
import { valueText } from '../../../../domain/values/value-text';
import type { EntryIndicator } from '../../repositories/values/value-row';

/** What is printed for a stored value; of an indicator that the dictionary lost, the number as it is. */
export const printedText = ({
  content: { text, value, status },
  indicator,
}: {
  content: Pick<CellContent, 'text' | 'value' | 'status'>;
  indicator: Pick<EntryIndicator, 'kind' | 'decimals'> | null;
}): string => {
  const { kind, decimals } = indicator ?? { kind: 'amount' as const, decimals: 0 };
  return valueText({ text, value, status, kind, decimals });
};

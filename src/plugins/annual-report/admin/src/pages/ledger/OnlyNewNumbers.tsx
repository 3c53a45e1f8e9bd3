import { Checkbox } from '@strapi/design-system';
import type { LedgerData } from '../../../../contract/admin/ledger';
import { useTranslate } from '../../texts/use-texts';
import { isFreshNumber, type LedgerFilter } from './ledger-filter';

/** Leaves out texts whose open numbers stood in the last edition; not offered where no edition says what that was. */
export function OnlyNewNumbers({
  ledger,
  filter,
  onChange,
}: {
  ledger: LedgerData | undefined;
  filter: LedgerFilter;
  onChange: (change: Partial<LedgerFilter>) => void;
}) {
  const translate = useTranslate();
  if (ledger?.edition === undefined) return null;
  const count = ledger.documents
    .flatMap(({ passages }) => passages.flatMap(({ numbers }) => numbers))
    .filter(isFreshNumber).length;
  return (
    <Checkbox
      checked={filter.news !== null}
      onCheckedChange={(checked) => onChange({ news: checked === true ? 'fresh' : null })}
    >
      {translate('ledger.only-new', { number: ledger.edition.number, count })}
    </Checkbox>
  );
}

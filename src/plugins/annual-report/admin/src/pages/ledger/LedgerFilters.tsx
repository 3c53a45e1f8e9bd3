import type { LedgerData } from '../../../../contract/admin/ledger';
import { FilterChoice, FilterChoices, StatusChoice } from '../../layout/FilterChoices';
import { useTranslate } from '../../texts/use-texts';
import { SHOWN_ACCOUNTS, type LedgerFilter } from './ledger-filter';

/** Chooses which numbers are shown. */
export function LedgerFilters({
  filter,
  chapters,
  onChange,
}: {
  filter: LedgerFilter;
  chapters: LedgerData['chapters'];
  onChange: (change: Partial<LedgerFilter>) => void;
}) {
  const translate = useTranslate();
  return (
    <FilterChoices>
      <StatusChoice status={filter.status} onChange={(status) => onChange({ status })} />
      <FilterChoice
        label={translate('ledger.account')}
        all={translate('ledger.account.all')}
        value={filter.account}
        options={SHOWN_ACCOUNTS.map((value) => ({
          value,
          text: translate(`ledger.account.${value}`),
        }))}
        onChange={(account) => onChange({ account })}
      />
      <FilterChoice
        label={translate('checks.chapter')}
        all={translate('checks.chapter.all')}
        value={filter.chapter}
        options={chapters.map(({ number, title }) => ({
          value: number,
          text: `${number} ${title}`,
        }))}
        minWidth="17rem"
        onChange={(chapter) => onChange({ chapter })}
      />
    </FilterChoices>
  );
}

import { Box, Flex } from '@strapi/design-system';
import type { LedgerData } from '../../../../contract/admin/ledger';
import { CONTENT_STATUSES } from '../../../../contract/envelope';
import { Choice } from '../../layout/Choice';
import { useTranslate } from '../../texts/use-texts';
import { SHOWN_ACCOUNTS, type LedgerFilter } from './ledger-filter';

/** Stands for no choice; a select has no room for an empty value. */
const ALL = '*';

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
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Box minWidth="17rem">
        <Choice
          size="S"
          label={translate('checks.status')}
          value={filter.status}
          options={CONTENT_STATUSES.map((value) => ({
            value,
            text: translate(`checks.status.${value}`),
          }))}
          onChange={(status) => onChange({ status })}
        />
      </Box>
      <Box minWidth="12rem">
        <Choice
          size="S"
          label={translate('ledger.account')}
          value={filter.account ?? ALL}
          options={[
            { value: ALL, text: translate('ledger.account.all') },
            ...SHOWN_ACCOUNTS.map((value) => ({
              value,
              text: translate(`ledger.account.${value}`),
            })),
          ]}
          onChange={(value) => onChange({ account: value === ALL ? null : value })}
        />
      </Box>
      <Box minWidth="17rem">
        <Choice
          size="S"
          label={translate('checks.chapter')}
          value={filter.chapter ?? ALL}
          options={[
            { value: ALL, text: translate('checks.chapter.all') },
            ...chapters.map(({ number, title }) => ({
              value: number,
              text: `${number} ${title}`,
            })),
          ]}
          onChange={(value) => onChange({ chapter: value === ALL ? null : value })}
        />
      </Box>
    </Flex>
  );
}

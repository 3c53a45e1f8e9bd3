import { Box, Flex, Typography } from '@strapi/design-system';
import type { NumberAccount } from '../../../../contract/admin/ledger';
import type { ReportKey } from '../../api/annals-api';
import { TextLink } from '../../layout/TextLink';
import { reportPages } from '../../report/addresses';
import { useMoment, useTranslate } from '../../texts/use-texts';

type Derived = Extract<NumberAccount, { kind: 'derived' }>;
type Line = { label: string; text: string; year: number | null };

function Lines({ lines }: { lines: Line[] }) {
  const translate = useTranslate();
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
      {lines.map(({ label, text, year }, index) => {
        const name = label === '' ? translate('ledger.behind.unnamed') : label;
        return (
          <Flex
            key={`${label}-${text}-${index}`}
            tag="div"
            justifyContent="space-between"
            alignItems="baseline"
            gap={3}
          >
            <Typography tag="dt" textColor="neutral600">
              {year === null
                ? name
                : translate('ledger.behind.value', { name, year: String(year) })}
            </Typography>
            <Typography tag="dd" fontWeight="bold">
              {text}
            </Typography>
          </Flex>
        );
      })}
    </Flex>
  );
}

function DerivedDetails({ rule, result, operands }: Derived) {
  const translate = useTranslate();
  return (
    <>
      <Typography fontWeight="bold">{translate(`ledger.behind.${rule}`)}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {translate('ledger.behind.operands')}
      </Typography>
      <Lines lines={operands} />
      <Typography variant="pi" textColor="neutral600">
        {translate('ledger.behind.result')}
      </Typography>
      <Lines lines={[result]} />
    </>
  );
}

/** What stands behind a number, in words. */
export function AccountDetails({
  account,
  reportKey,
}: {
  account: NumberAccount;
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  switch (account.kind) {
    case 'bound':
    case 'equal': {
      const { name, indicator, year, text } = account.value;
      return (
        <>
          <Typography fontWeight="bold">{translate(`ledger.behind.${account.kind}`)}</Typography>
          <Lines lines={[{ label: name, text, year }]} />
          <TextLink to={reportPages(reportKey).numbers({ indicator, year })}>
            {translate('ledger.behind.see')}
          </TextLink>
        </>
      );
    }
    case 'derived':
      return <DerivedDetails {...account} />;
    case 'repeated':
      return (
        <>
          <Typography fontWeight="bold">{translate('ledger.behind.repeated')}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {[account.place.label, account.place.title].filter(Boolean).join(' ')}
          </Typography>
          <Box tag="blockquote" background="neutral100" padding={3} hasRadius>
            <Typography>{account.quote}</Typography>
          </Box>
        </>
      );
    case 'declared':
      return (
        <>
          <Typography fontWeight="bold">
            {translate('ledger.behind.declared', {
              kind: translate(`ledger.kind.${account.as}`),
            })}
          </Typography>
          {account.reason === null ? null : (
            <Typography>{translate('ledger.behind.source', { reason: account.reason })}</Typography>
          )}
          {account.name === '' ? null : (
            <Typography variant="pi" textColor="neutral600">
              {translate('ledger.behind.by', { name: account.name, when: momentOf(account.at) })}
            </Typography>
          )}
        </>
      );
    case 'open':
      return null;
  }
}

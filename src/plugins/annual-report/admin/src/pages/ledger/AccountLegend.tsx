import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { NumberCoverage } from '../../../../contract/report';
import { useTranslate } from '../../texts/use-texts';
import { ACCOUNT_LOOKS } from './account-looks';
import { SHOWN_ACCOUNTS, type ShownAccount } from './ledger-filter';

const List = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr));
  gap: 12px 20px;
`;

const Sample = styled.span<{ $account: ShownAccount }>`
  display: inline-block;
  line-height: 1.4;
  padding: 0 4px;
  border-radius: 3px;
  color: ${({ theme }) => theme.colors.neutral800};
  ${({ $account }) => ACCOUNT_LOOKS[$account]}
`;

/** How numbers are marked, and how many there are of each. */
export function AccountLegend({ coverage }: { coverage: NumberCoverage }) {
  const translate = useTranslate();
  return (
    <List aria-label={translate('ledger.legend')}>
      {SHOWN_ACCOUNTS.map((account) => (
        <Box tag="li" key={account}>
          <Typography tag="p">
            <Sample $account={account}>{coverage[account]}</Sample>{' '}
            <Typography tag="span" fontWeight="bold">
              {translate(`ledger.account.${account}`)}
            </Typography>
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {translate(`ledger.legend.${account}`)}
          </Typography>
        </Box>
      ))}
    </List>
  );
}

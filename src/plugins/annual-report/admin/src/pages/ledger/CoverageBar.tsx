import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { NumberCoverage } from '../../../../contract/report';
import { useTranslate } from '../../texts/use-texts';
import type { ShownAccount } from './ledger-filter';

const Bar = styled.div`
  display: flex;
  height: 14px;
  border-radius: 7px;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const COLORS = {
  bound: 'success700',
  equal: 'success500',
  derived: 'primary500',
  declared: 'neutral500',
  open: 'warning200',
} as const satisfies Record<ShownAccount, string>;

const Part = styled.span<{ $account: ShownAccount; $share: number }>`
  flex: 0 0 ${({ $share }) => $share}%;
  background: ${({ theme, $account }) => theme.colors[COLORS[$account]]};
  box-shadow: inset -1px 0 0 ${({ theme }) => theme.colors.neutral0};
  transition: flex-basis 200ms;
`;

const ORDER = ['bound', 'equal', 'derived', 'declared', 'open'] as const;

/** How much of a report's numbers has something behind it: in a sentence and as a bar. */
export function CoverageBar({ coverage }: { coverage: NumberCoverage }) {
  const translate = useTranslate();
  const { total, open } = coverage;
  const backed = total - open;
  const percent = Math.floor((backed / Math.max(1, total)) * 100);
  const parts = ORDER.filter((account) => coverage[account] > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" role="status">
        <Typography variant="delta" tag="p" fontWeight="bold">
          {translate('ledger.coverage', { total, backed, open })}
        </Typography>
        <Typography textColor="neutral600">
          {open === 0
            ? translate('ledger.coverage.done')
            : translate('ledger.coverage.percent', { percent })}
        </Typography>
      </Flex>
      <Box
        role="img"
        aria-label={parts
          .map((account) => `${translate(`ledger.account.${account}`)} ${coverage[account]}`)
          .join(' · ')}
      >
        <Bar>
          {parts.map((account) => (
            <Part
              key={account}
              $account={account}
              $share={(coverage[account] / total) * 100}
              title={`${translate(`ledger.account.${account}`)} ${coverage[account]}`}
            />
          ))}
        </Bar>
      </Box>
    </Flex>
  );
}

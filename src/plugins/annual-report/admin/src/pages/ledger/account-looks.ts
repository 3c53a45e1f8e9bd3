import { css } from 'styled-components';
import type { ShownAccount } from './ledger-filter';

/** Each account by colour and, for whoever does not tell colours apart, by its frame or the line below it. */
export const ACCOUNT_LOOKS: Record<ShownAccount, ReturnType<typeof css>> = {
  open: css`
    background: ${({ theme }) => theme.colors.warning100};
    border: 1px solid ${({ theme }) => theme.colors.warning600};
    font-weight: 600;
  `,
  declared: css`
    background: ${({ theme }) => theme.colors.neutral150};
    border-bottom: 2px dotted ${({ theme }) => theme.colors.neutral700};
  `,
  derived: css`
    background: ${({ theme }) => theme.colors.primary100};
    border-bottom: 2px dashed ${({ theme }) => theme.colors.primary600};
  `,
  equal: css`
    background: ${({ theme }) => theme.colors.success100};
    border-bottom: 2px solid ${({ theme }) => theme.colors.success600};
  `,
  bound: css`
    background: ${({ theme }) => theme.colors.success100};
    border-bottom: 4px double ${({ theme }) => theme.colors.success700};
  `,
};

import { styled } from 'styled-components';
import type { LedgerNumber } from '../../../../contract/admin/ledger';
import { useTranslate } from '../../texts/use-texts';
import { ACCOUNT_LOOKS } from './account-looks';
import { isFreshNumber, shownAccount, type ShownAccount } from './ledger-filter';

const Mark = styled.button<{ $account: ShownAccount; $isFresh: boolean }>`
  display: inline;
  padding: 0 2px;
  margin: 0 1px;
  border: 0;
  border-radius: 3px;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  line-height: 1.4;
  text-align: inherit;
  cursor: pointer;
  ${({ $account }) => ACCOUNT_LOOKS[$account]}
  ${({ $isFresh, theme }) =>
    $isFresh ? `box-shadow: inset 0 -3px ${theme.colors.primary600};` : ''}

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral0};
  }

  &:hover {
    outline: 1px solid ${({ theme }) => theme.colors.primary500};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** A number in its text, marked by what stands behind it; pressed while it is chosen. */
export function NumberMark({
  number,
  isChosen,
  onChoose,
}: {
  number: LedgerNumber;
  isChosen: boolean;
  onChoose: (number: LedgerNumber) => void;
}) {
  const translate = useTranslate();
  const account = shownAccount(number);
  return (
    <Mark
      type="button"
      $account={account}
      $isFresh={isFreshNumber(number)}
      data-number={number.id}
      aria-pressed={isChosen}
      aria-label={translate(isFreshNumber(number) ? 'ledger.number.fresh' : 'ledger.number', {
        text: number.text,
        account: translate(`ledger.account.${account}`),
      })}
      onClick={() => onChoose(number)}
    >
      {number.text}
    </Mark>
  );
}

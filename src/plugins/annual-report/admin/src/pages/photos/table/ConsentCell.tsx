import { styled } from 'styled-components';
import { CONSENTS, type Consent } from '../../../../../contract/desk/photos';
import { useWords } from '../../../words/use-words';
import { cellProps } from './use-cell-keys';

const Choice = styled.label<{ $isChosen: boolean; $isPending: boolean }>`
  display: flex;
  gap: 0.6rem;
  align-items: center;
  padding: 0.3rem 0.8rem;
  border-radius: 4px;
  font-size: 1.3rem;
  white-space: nowrap;
  cursor: pointer;
  color: ${({ theme, $isChosen, $isPending }) =>
    $isChosen && $isPending ? theme.colors.danger700 : theme.colors.neutral800};
  background: ${({ theme, $isChosen, $isPending }) =>
    !$isChosen ? 'transparent' : $isPending ? theme.colors.danger100 : theme.colors.success100};
`;

/** The three answers about consent: one click, or left and right. */
export function ConsentCell({
  row,
  name,
  label,
  value,
  isDisabled,
  onChange,
}: {
  row: number;
  /** Of the group of radio buttons; nobody else's. */
  name: string;
  label: string;
  value: Consent;
  isDisabled: boolean;
  onChange: (consent: Consent) => void;
}) {
  const say = useWords();
  return (
    <div role="radiogroup" aria-label={label}>
      {CONSENTS.map((consent) => (
        <Choice key={consent} $isChosen={consent === value} $isPending={consent === 'pending'}>
          <input
            type="radio"
            name={name}
            checked={consent === value}
            disabled={isDisabled}
            onChange={() => onChange(consent)}
            {...cellProps(row, 'consent')}
          />
          {say(`photos.consent.${consent}`)}
        </Choice>
      ))}
    </div>
  );
}

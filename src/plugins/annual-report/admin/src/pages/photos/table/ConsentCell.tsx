import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { CONSENTS, type Consent } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { cellProps } from './use-cell-keys';

const Summary = styled.summary`
  width: fit-content;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  cursor: pointer;
`;

/** What consent means, for a teacher. */
export function ConsentHelp() {
  const translate = useTranslate();
  return (
    <details>
      <Summary>{translate('photos.help.title')}</Summary>
      <Box background="neutral0" hasRadius padding={4} marginTop={2}>
        {(['obtained', 'not-needed', 'pending'] as const).map((consent) => (
          <Typography key={consent} tag="p" lineHeight="1.8">
            {translate(`photos.help.${consent}`)}
          </Typography>
        ))}
      </Box>
    </details>
  );
}

const Choice = styled.label<{ $isChosen: boolean; $isPending: boolean }>`
  display: flex;
  gap: 0.6rem;
  align-items: center;
  padding: 0 0.6rem;
  border-radius: 4px;
  font-size: 1.3rem;
  line-height: 2rem;
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
  const translate = useTranslate();
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
          {translate(`photos.consent.${consent}`)}
        </Choice>
      ))}
    </div>
  );
}

import {
  Box,
  Button,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { CONSENTS, MAX_CREDIT } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import type { PhotoTexts } from '../edits/photo-edits';

const FIELDS = ['consent', 'credit', 'takenOn'] as const;

type Field = (typeof FIELDS)[number];

const textsFor = (field: Field, value: string): Partial<PhotoTexts> => {
  if (field === 'consent') {
    return { consent: CONSENTS.find((consent) => consent === value) ?? 'pending' };
  }
  return { [field]: value === '' ? null : value };
};

/** Stays below the panel's own header while the rows pass under it. */
const Bar = styled(Box)`
  position: sticky;
  top: 6.4rem;
  z-index: 2;
`;

/** What is done with all selected photographs at once. */
export function BulkBar({
  count,
  onAttach,
  onDelete,
  onClear,
  onFill,
}: {
  count: number;
  onAttach: () => void;
  onDelete: () => void;
  onClear: () => void;
  onFill: (words: Partial<PhotoTexts>) => void;
}) {
  const translate = useTranslate();
  const [field, setField] = useState<Field>('consent');
  const [value, setValue] = useState<string>('obtained');
  const choose = (name: string | number): void => {
    const chosen = FIELDS.find((candidate) => candidate === name);
    if (chosen === undefined) return;
    setField(chosen);
    setValue(chosen === 'consent' ? 'obtained' : '');
  };
  if (count === 0) return null;
  return (
    <Bar
      tag="section"
      aria-label={translate('photos.bulk.label')}
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={3}
    >
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="bold" role="status">
            {translate('photos.bulk.count', { count })}
          </Typography>
          <Button onClick={onAttach}>{translate('photos.bulk.attach')}</Button>
          <Button variant="danger-light" onClick={onDelete}>
            {translate('photos.bulk.delete')}
          </Button>
          <Button variant="tertiary" onClick={onClear}>
            {translate('photos.bulk.clear')}
          </Button>
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Typography>{translate('photos.bulk.field')}</Typography>
          <SingleSelect aria-label={translate('photos.bulk.field')} value={field} onChange={choose}>
            {FIELDS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {translate(`photos.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          {field === 'consent' ? (
            <SingleSelect
              aria-label={translate('photos.bulk.value')}
              value={value}
              onChange={(chosen) => setValue(String(chosen))}
            >
              {CONSENTS.map((consent) => (
                <SingleSelectOption key={consent} value={consent}>
                  {translate(`photos.consent.${consent}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          ) : (
            <TextInput
              aria-label={translate('photos.bulk.value')}
              type={field === 'takenOn' ? 'date' : 'text'}
              maxLength={MAX_CREDIT}
              value={value}
              onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
            />
          )}
          <Button variant="secondary" onClick={() => onFill(textsFor(field, value))}>
            {translate('photos.bulk.apply', { count })}
          </Button>
        </Flex>
      </Flex>
    </Bar>
  );
}

import { Box, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import {
  MISSING_FIELDS,
  type AdminPhoto,
  type MissingField,
} from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { photosLacking, SCOPES, type PhotoFilter } from './filter-photos';

const Chip = styled.button`
  padding: 0.4rem 1rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  cursor: pointer;

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;

/** Which photographs the table lists: of a scope, with words in them, that lack something. */
export function PhotoFilters({
  filter,
  inScope,
  onFilter,
  children,
}: {
  filter: PhotoFilter;
  /** The photographs that the chips count. */
  inScope: AdminPhoto[];
  onFilter: (change: Partial<PhotoFilter>) => void;
  /** What stands behind the chips. */
  children?: ReactNode;
}) {
  const translate = useTranslate();
  const chip = (missing: MissingField | null, label: string) => {
    const count = photosLacking(inScope, missing).length;
    return missing !== null && count === 0 && filter.missing !== missing ? null : (
      <Chip
        key={missing ?? 'all'}
        type="button"
        aria-pressed={filter.missing === missing}
        onClick={() => onFilter({ missing })}
      >
        {`${label} ${count}`}
      </Chip>
    );
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Flex gap={2}>
        <Box width="20rem">
          <SingleSelect
            size="S"
            aria-label={translate('photos.scope')}
            value={filter.scope}
            onChange={(value) => {
              const scope = SCOPES.find((candidate) => candidate === value);
              if (scope) onFilter({ scope });
            }}
          >
            {SCOPES.map((scope) => (
              <SingleSelectOption key={scope} value={scope}>
                {translate(`photos.scope.${scope}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Box width="22rem">
          <TextInput
            size="S"
            aria-label={translate('photos.search')}
            placeholder={translate('photos.search')}
            value={filter.search}
            onChange={(event: { target: { value: string } }) =>
              onFilter({ search: event.target.value })
            }
          />
        </Box>
      </Flex>
      <Flex gap={1} wrap="wrap" role="group" aria-label={translate('photos.filter')}>
        {chip(null, translate('photos.filter.all'))}
        {MISSING_FIELDS.map((field) => chip(field, translate(`photos.missing.${field}`)))}
      </Flex>
      {children}
    </Flex>
  );
}

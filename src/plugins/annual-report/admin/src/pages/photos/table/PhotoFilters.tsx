import { Box, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import {
  MISSING_FIELDS,
  type DeskPhoto,
  type MissingField,
} from '../../../../../contract/desk/photos';
import { useWords } from '../../../words/use-words';
import { photosLacking, SCOPES, type PhotoFilter } from './filter-photos';

const Chip = styled.button`
  padding: 0.6rem 1.2rem;
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
}: {
  filter: PhotoFilter;
  /** The photographs that the chips count. */
  inScope: DeskPhoto[];
  onFilter: (change: Partial<PhotoFilter>) => void;
}) {
  const say = useWords();
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
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} wrap="wrap">
        <Box width="26rem">
          <SingleSelect
            aria-label={say('photos.scope')}
            value={filter.scope}
            onChange={(value) => {
              const scope = SCOPES.find((candidate) => candidate === value);
              if (scope) onFilter({ scope });
            }}
          >
            {SCOPES.map((scope) => (
              <SingleSelectOption key={scope} value={scope}>
                {say(`photos.scope.${scope}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Box flex="1" minWidth="24rem">
          <TextInput
            aria-label={say('photos.search')}
            placeholder={say('photos.search')}
            value={filter.words}
            onChange={(event: { target: { value: string } }) =>
              onFilter({ words: event.target.value })
            }
          />
        </Box>
      </Flex>
      <Flex gap={2} wrap="wrap" role="group" aria-label={say('photos.filter')}>
        {chip(null, say('photos.filter.all'))}
        {MISSING_FIELDS.map((field) => chip(field, say(`photos.missing.${field}`)))}
      </Flex>
    </Flex>
  );
}

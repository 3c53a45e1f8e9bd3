import { Box, Flex } from '@strapi/design-system';
import { CONTENT_STATUSES } from '../../../../contract/envelope';
import { CHECK_FAMILIES, SEVERITIES } from '../../../../contract/finding';
import { Choice } from '../../layout/Choice';
import { useTranslate } from '../../texts/use-texts';
import { FINDING_STATES, type FindingFilter } from './finding-filter';

/** Stands for no choice; a select has no room for an empty value. */
const ALL = '*';

/** Chooses which findings are shown. */
export function FindingFilters({
  filter,
  chapters,
  onChange,
}: {
  filter: FindingFilter;
  /** Numbers of the chapters that have findings. */
  chapters: string[];
  onChange: (change: Partial<FindingFilter>) => void;
}) {
  const translate = useTranslate();
  const severities = SEVERITIES.map((value) => ({
    value,
    text: translate(`checks.severity.${value}`),
  }));
  const families = CHECK_FAMILIES.map((value) => ({
    value,
    text: translate(`checks.family.${value}`),
  }));
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Box minWidth="17rem">
        <Choice
          size="S"
          label={translate('checks.status')}
          value={filter.status}
          options={CONTENT_STATUSES.map((value) => ({
            value,
            text: translate(`checks.status.${value}`),
          }))}
          onChange={(status) => onChange({ status })}
        />
      </Box>
      <Box minWidth="12rem">
        <Choice
          size="S"
          label={translate('checks.severity')}
          value={filter.severity ?? ALL}
          options={[{ value: ALL, text: translate('checks.severity.all') }, ...severities]}
          onChange={(value) => onChange({ severity: value === ALL ? null : value })}
        />
      </Box>
      <Box minWidth="13rem">
        <Choice
          size="S"
          label={translate('checks.family')}
          value={filter.family ?? ALL}
          options={[{ value: ALL, text: translate('checks.family.all') }, ...families]}
          onChange={(value) => onChange({ family: value === ALL ? null : value })}
        />
      </Box>
      <Box minWidth="12rem">
        <Choice
          size="S"
          label={translate('checks.chapter')}
          value={filter.chapter ?? ALL}
          options={[
            { value: ALL, text: translate('checks.chapter.all') },
            ...chapters.map((chapter) => ({
              value: chapter,
              text: translate('checks.chapter.one', { chapter }),
            })),
          ]}
          onChange={(value) => onChange({ chapter: value === ALL ? null : value })}
        />
      </Box>
      <Box minWidth="11rem">
        <Choice
          size="S"
          label={translate('checks.state')}
          value={filter.state}
          options={FINDING_STATES.map((value) => ({
            value,
            text: translate(`checks.state.${value}`),
          }))}
          onChange={(state) => onChange({ state })}
        />
      </Box>
    </Flex>
  );
}

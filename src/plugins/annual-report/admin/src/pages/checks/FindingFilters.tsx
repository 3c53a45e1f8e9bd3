import { Box } from '@strapi/design-system';
import { CHECK_FAMILIES, SEVERITIES } from '../../../../contract/finding';
import { Choice } from '../../layout/Choice';
import { FilterChoice, FilterChoices, StatusChoice } from '../../layout/FilterChoices';
import { useTranslate } from '../../texts/use-texts';
import { FINDING_STATES, type FindingFilter } from './finding-filter';

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
  return (
    <FilterChoices>
      <StatusChoice status={filter.status} onChange={(status) => onChange({ status })} />
      <FilterChoice
        label={translate('checks.severity')}
        all={translate('checks.severity.all')}
        value={filter.severity}
        options={SEVERITIES.map((value) => ({
          value,
          text: translate(`checks.severity.${value}`),
        }))}
        onChange={(severity) => onChange({ severity })}
      />
      <FilterChoice
        label={translate('checks.family')}
        all={translate('checks.family.all')}
        value={filter.family}
        options={CHECK_FAMILIES.map((value) => ({
          value,
          text: translate(`checks.family.${value}`),
        }))}
        minWidth="13rem"
        onChange={(family) => onChange({ family })}
      />
      <FilterChoice
        label={translate('checks.chapter')}
        all={translate('checks.chapter.all')}
        value={filter.chapter}
        options={chapters.map((chapter) => ({
          value: chapter,
          text: translate('checks.chapter.one', { chapter }),
        }))}
        onChange={(chapter) => onChange({ chapter })}
      />
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
    </FilterChoices>
  );
}

import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ChecksResponse } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useTranslate } from '../../texts/use-texts';
import { CauseGroupCard } from './CauseGroupCard';
import { FindingCard } from './FindingCard';
import { byChapter, type InChapter } from './by-chapter';
import type { CauseGroup } from './cause-groups';
import type { useOverrides } from './use-overrides';
import type { useWaivers } from './use-waivers';

type Context = {
  checks: ChecksResponse['data'];
  reportKey: ReportKey;
  waivers: ReturnType<typeof useWaivers> | null;
  overrides: ReturnType<typeof useOverrides> | null;
};

/** One finding, or several that probably have one cause. */
function Group({ group, checks, ...rest }: Context & { group: CauseGroup }) {
  const [finding] = group.findings;
  if (group.findings.length > 1) return <CauseGroupCard group={group} checks={checks} {...rest} />;
  const check = checks.find(({ id }) => id === finding.check);
  return <FindingCard finding={finding} check={check} {...rest} />;
}

function GroupList({
  title,
  groups,
  ...context
}: Context & { title: string; groups: CauseGroup[] }) {
  const translate = useTranslate();
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} paddingTop={2}>
        <Typography variant="delta" tag="h3">
          {title}
        </Typography>
        <Badge>
          {count === groups.length
            ? translate('checks.count', { count })
            : translate('checks.count.grouped', { count, groups: groups.length })}
        </Badge>
      </Flex>
      {groups.map((group) => (
        <Group key={`${group.index}-${group.findings[0].id}`} group={group} {...context} />
      ))}
    </Flex>
  );
}

const isBlocking = ({ findings }: CauseGroup): boolean =>
  findings.some(({ severity, waiver }) => severity === 'error' && waiver === null);

/** Errors that stop a release first, wherever they stand; then the rest by chapter in the order of the outline. */
export function FindingGroups({ groups, ...context }: Context & { groups: CauseGroup[] }) {
  const translate = useTranslate();
  const titleOf = ({ chapter, title }: InChapter<CauseGroup>): string => {
    if (chapter === null) return translate('checks.chapter.none');
    return title === null
      ? translate('checks.chapter.one', { chapter })
      : translate('checks.chapter.named', { chapter, title });
  };
  const errors = groups.filter(isBlocking);
  const chapters = byChapter(
    groups.filter((group) => !isBlocking(group)),
    ({ findings: [first] }) => first.place,
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {errors.length === 0 ? null : (
        <GroupList title={translate('checks.errors')} groups={errors} {...context} />
      )}
      {chapters.map((chapter) => (
        <GroupList
          key={chapter.chapter ?? ''}
          title={titleOf(chapter)}
          groups={chapter.items}
          {...context}
        />
      ))}
    </Flex>
  );
}

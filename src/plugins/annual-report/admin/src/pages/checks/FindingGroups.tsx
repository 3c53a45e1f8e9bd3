import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ChecksResponse, FindingJson } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useWords } from '../../words/use-words';
import { FindingCard } from './FindingCard';
import { groupFindings, type FindingGroup } from './group-findings';
import type { useWaivers } from './use-waivers';

type Shown = {
  checks: ChecksResponse['data'];
  reportKey: ReportKey;
  waivers: ReturnType<typeof useWaivers> | null;
};

function FindingList({
  title,
  findings,
  checks,
  ...rest
}: Shown & { title: string; findings: FindingJson[] }) {
  const say = useWords();
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} paddingTop={2}>
        <Typography variant="delta" tag="h3">
          {title}
        </Typography>
        <Badge>{say('checks.count', { count: findings.length })}</Badge>
      </Flex>
      {findings.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          check={checks.find(({ id }) => id === finding.check)}
          {...rest}
        />
      ))}
    </Flex>
  );
}

const isError = ({ severity }: FindingJson): boolean => severity === 'error';

/** Errors first, wherever they stand; then the rest by chapter in the order of the outline. */
export function FindingGroups({ findings, ...shown }: Shown & { findings: FindingJson[] }) {
  const say = useWords();
  const titleOf = ({ chapter, title }: FindingGroup): string => {
    if (chapter === null) return say('checks.chapter.none');
    return title === null
      ? say('checks.chapter.one', { chapter })
      : say('checks.chapter.named', { chapter, title });
  };
  const errors = findings.filter(isError);
  const groups = groupFindings(findings.filter((finding) => !isError(finding)));
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {errors.length === 0 ? null : (
        <FindingList title={say('checks.errors')} findings={errors} {...shown} />
      )}
      {groups.map((group) => (
        <FindingList
          key={group.chapter ?? ''}
          title={titleOf(group)}
          findings={group.findings}
          {...shown}
        />
      ))}
    </Flex>
  );
}

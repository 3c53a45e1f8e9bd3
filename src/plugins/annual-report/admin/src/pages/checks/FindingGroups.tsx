import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ChecksResponse, FindingJson } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useTranslate } from '../../texts/use-texts';
import { FindingCard } from './FindingCard';
import { groupFindings, type FindingGroup } from './group-findings';
import type { useOverrides } from './use-overrides';
import type { useWaivers } from './use-waivers';

type Context = {
  checks: ChecksResponse['data'];
  reportKey: ReportKey;
  waivers: ReturnType<typeof useWaivers> | null;
  overrides: ReturnType<typeof useOverrides> | null;
};

function FindingList({
  title,
  findings,
  checks,
  ...rest
}: Context & { title: string; findings: FindingJson[] }) {
  const translate = useTranslate();
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} paddingTop={2}>
        <Typography variant="delta" tag="h3">
          {title}
        </Typography>
        <Badge>{translate('checks.count', { count: findings.length })}</Badge>
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

const isBlocking = ({ severity, waiver }: FindingJson): boolean =>
  severity === 'error' && waiver === null;

/** Errors that stop a release first, wherever they stand; then the rest by chapter in the order of the outline. */
export function FindingGroups({ findings, ...context }: Context & { findings: FindingJson[] }) {
  const translate = useTranslate();
  const titleOf = ({ chapter, title }: FindingGroup): string => {
    if (chapter === null) return translate('checks.chapter.none');
    return title === null
      ? translate('checks.chapter.one', { chapter })
      : translate('checks.chapter.named', { chapter, title });
  };
  const errors = findings.filter(isBlocking);
  const groups = groupFindings(findings.filter((finding) => !isBlocking(finding)));
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {errors.length === 0 ? null : (
        <FindingList title={translate('checks.errors')} findings={errors} {...context} />
      )}
      {groups.map((group) => (
        <FindingList
          key={group.chapter ?? ''}
          title={titleOf(group)}
          findings={group.findings}
          {...context}
        />
      ))}
    </Flex>
  );
}

import { Badge, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ChecksResponse, ListedFinding } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { findingAddress } from '../../report/addresses';
import { useLanguage, useTranslate } from '../../texts/use-texts';
import { FindingCard } from './FindingCard';
import { FindingFrame } from './FindingFrame';
import { WaiverForm } from './WaiverForm';
import type { CauseGroup } from './cause-groups';
import type { useOverrides } from './use-overrides';
import type { useWaivers } from './use-waivers';

type Props = {
  group: CauseGroup;
  checks: ChecksResponse['data'];
  reportKey: ReportKey;
  /** Null for who may not waive. */
  waivers: ReturnType<typeof useWaivers> | null;
  /** Null for who may not override. */
  overrides: ReturnType<typeof useOverrides> | null;
};

const LONGEST_QUOTE = 60;

const shorten = (quote: string): string =>
  quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;

/** A name inside quotation marks: those of its own become single ones. */
const insideQuotes = (name: string): string => name.replaceAll('“', '‘').replaceAll('”', '’');

/** Says how much the cause would explain. */
function useExplanation({ cause, findings: { length: total } }: CauseGroup): string {
  const translate = useTranslate();
  const count = Math.min(cause?.explains ?? total, total);
  if (cause?.kind !== 'value') return translate('checks.cause.together', { count: total });
  return translate(count === total ? 'checks.cause.explains-all' : 'checks.cause.explains', {
    count,
    total,
  });
}

/** Says where the cause probably lies. */
function useCauseTitle({ cause, findings: [first] }: CauseGroup): string {
  const translate = useTranslate();
  switch (cause?.kind) {
    case 'value': {
      const params = { name: insideQuotes(cause.name), year: String(cause.year) };
      return cause.text === null
        ? translate('checks.cause.value', params)
        : translate('checks.cause.value.printed', { ...params, text: cause.text });
    }
    case 'sentence':
      return translate('checks.cause.sentence', { quote: shorten(cause.quote) });
    default:
      return translate('checks.cause.place', {
        place: [first.place.label, first.place.title].filter(Boolean).join(' '),
      });
  }
}

const canBeWaived = ({ severity, waiver }: ListedFinding): boolean =>
  severity !== 'error' && waiver === null;

/** Several findings that probably have one cause: named first, opened when somebody asks, waived with one reason. */
export function CauseGroupCard({ group, checks, reportKey, waivers, overrides }: Props) {
  const translate = useTranslate();
  const language = useLanguage();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const title = useCauseTitle(group);
  const explanation = useExplanation(group);
  const { findings, severity } = group;
  const [lead] = findings;
  const open = findings.filter(canBeWaived).map(({ id }) => id);
  const waivedAs = findings.flatMap((finding) => finding.waivedAs);
  const isWaived = findings.every(
    ({ severity: its, waiver }) => its !== 'error' && waiver !== null,
  );
  const news = findings.find((finding) => finding.news !== null && finding.news !== 'known')?.news;
  const names = [...new Set(findings.map(({ check }) => check))]
    .map((id) => checks.find((check) => check.id === id)?.name[language])
    .filter((name) => name !== undefined);
  const save = async (reason: string): Promise<boolean> => {
    const isDone = (await waivers?.waiveGroup(open, reason)) ?? false;
    if (isDone) setIsAsking(false);
    return isDone;
  };
  return (
    <FindingFrame
      tag="section"
      title={title}
      severity={severity}
      news={news ?? null}
      count={<Badge>{translate('checks.count', { count: findings.length })}</Badge>}
      about={names.join(translate('checks.cause.separator'))}
    >
      <Typography textColor="neutral700">{explanation}</Typography>
      {isAsking && waivers !== null ? (
        <WaiverForm
          finding={`group-${lead.id}`}
          reportKey={reportKey}
          isBusy={waivers.isBusy}
          onSave={save}
          onCancel={() => setIsAsking(false)}
        />
      ) : (
        <Flex gap={2} wrap="wrap">
          <Button
            size="S"
            variant="secondary"
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            aria-label={translate(isOpen ? 'checks.cause.close.label' : 'checks.cause.open.label', {
              title,
              count: findings.length,
            })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {translate(isOpen ? 'checks.cause.close' : 'checks.cause.open', {
              count: findings.length,
            })}
          </Button>
          <LinkButton
            tag={Link}
            to={findingAddress({ finding: lead, reportKey })}
            size="S"
            variant="secondary"
            aria-label={translate('checks.go.label', { message: title })}
          >
            {translate('checks.go')}
          </LinkButton>
          {waivers !== null && open.length > 0 ? (
            <Button
              size="S"
              variant="tertiary"
              aria-label={translate('checks.waive-group.label', { title })}
              onClick={() => setIsAsking(true)}
            >
              {translate('checks.waive-group', { count: open.length })}
            </Button>
          ) : null}
          {waivers !== null && isWaived ? (
            <Button
              size="S"
              variant="tertiary"
              loading={waivers.isBusy}
              aria-label={translate('checks.revoke-group.label', { title })}
              onClick={() => void waivers.revoke(waivedAs)}
            >
              {translate('checks.revoke-group')}
            </Button>
          ) : null}
        </Flex>
      )}
      {isOpen ? (
        <Flex
          id={listId}
          direction="column"
          alignItems="stretch"
          gap={3}
          paddingLeft={4}
          borderColor="primary200"
          borderStyle="solid"
          borderWidth="0 0 0 3px"
        >
          {findings.map((finding, index) => (
            <FindingCard
              key={`${finding.id}-${index}`}
              finding={finding}
              check={checks.find(({ id }) => id === finding.check)}
              reportKey={reportKey}
              waivers={waivers}
              overrides={overrides}
            />
          ))}
        </Flex>
      ) : null}
    </FindingFrame>
  );
}

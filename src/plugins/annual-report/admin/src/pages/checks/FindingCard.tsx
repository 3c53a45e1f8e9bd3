import { Badge, Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { FindingJson, ChecksResponse } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { findingAddress } from '../../report/addresses';
import { useTranslate, useLanguage, useMoment } from '../../texts/use-texts';
import { FindingEvidence } from './FindingEvidence';
import { FindingFixes } from './FindingFixes';
import { WaiverForm } from './WaiverForm';
import type { useWaivers } from './use-waivers';

const LOOKS = {
  error: { variant: 'danger' },
  // Strapi's own letters on this paper are too pale for many eyes.
  warning: { backgroundColor: 'warning200', textColor: 'neutral800' },
  note: { variant: 'neutral' },
} as const;

function SeverityBadge({ severity }: Pick<FindingJson, 'severity'>) {
  const translate = useTranslate();
  return <Badge {...LOOKS[severity]}>{translate(`checks.severity.${severity}`)}</Badge>;
}

type Check = ChecksResponse['data'][number];

/** One finding: what is wrong and where, the words and numbers, what to do, and the way to do it. */
export function FindingCard({
  finding,
  check,
  reportKey,
  waivers,
}: {
  finding: FindingJson;
  check: Check | undefined;
  reportKey: ReportKey;
  /** Null for who may not waive. */
  waivers: ReturnType<typeof useWaivers> | null;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const momentOf = useMoment();
  const [isAsking, setIsAsking] = useState(false);
  const { place, severity, waiver } = finding;
  const message = finding.messages[language];
  const canWaive = waivers !== null && waiver === null && severity !== 'error';
  const save = async (reason: string): Promise<boolean> => {
    const isDone = (await waivers?.waive(finding.id, reason)) ?? false;
    if (isDone) setIsAsking(false);
    return isDone;
  };
  return (
    <Box
      tag="article"
      aria-label={message}
      background="neutral0"
      padding={5}
      hasRadius
      borderColor="neutral200"
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap">
          <SeverityBadge severity={severity} />
          <Typography variant="pi" textColor="neutral600">
            {[check?.name[language], [place.label, place.title].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Flex>
        <Typography variant="epsilon" tag="h4" fontWeight="semiBold">
          {message}
        </Typography>
        <FindingEvidence quote={finding.quote} numbers={finding.numbers} />
        <Typography>
          <Typography tag="span" fontWeight="bold">
            {translate('checks.advice')}：
          </Typography>
          {finding.advice[language]}
        </Typography>
        <FindingFixes finding={finding} reportKey={reportKey} />
        {check === undefined ? null : (
          <Box tag="details">
            <Typography tag="summary" variant="pi" textColor="neutral600">
              {translate('checks.limits')}
            </Typography>
            <Typography variant="pi" textColor="neutral700">
              {check.limits[language]}
            </Typography>
          </Box>
        )}
        {waiver === null ? null : (
          <Box background="success100" padding={3} hasRadius>
            <Typography>
              {translate('checks.waived', {
                name: waiver.name,
                when: momentOf(waiver.at),
                reason: waiver.reason,
              })}
            </Typography>
          </Box>
        )}
        {isAsking && canWaive ? (
          <WaiverForm
            finding={finding.id}
            reportKey={reportKey}
            isBusy={waivers.isBusy}
            onSave={save}
            onCancel={() => setIsAsking(false)}
          />
        ) : (
          <Flex gap={2}>
            <LinkButton
              tag={Link}
              to={findingAddress({ finding, reportKey })}
              size="S"
              variant="secondary"
              aria-label={translate('checks.go.label', { message })}
            >
              {translate('checks.go')}
            </LinkButton>
            {canWaive ? (
              <Button
                size="S"
                variant="tertiary"
                aria-label={translate('checks.waive.label', { message })}
                onClick={() => setIsAsking(true)}
              >
                {translate('checks.waive')}
              </Button>
            ) : null}
            {waivers !== null && waiver !== null ? (
              <Button
                size="S"
                variant="tertiary"
                loading={waivers.isBusy}
                aria-label={translate('checks.revoke.label', { message })}
                onClick={() => void waivers.revoke(finding.id)}
              >
                {translate('checks.revoke')}
              </Button>
            ) : null}
          </Flex>
        )}
      </Flex>
    </Box>
  );
}

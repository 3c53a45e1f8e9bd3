import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { ChecksResponse, ListedFinding } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { findingAddress } from '../../report/addresses';
import { useTranslate, useLanguage, useMoment } from '../../texts/use-texts';
import { FindingEvidence } from './FindingEvidence';
import { FindingFixes } from './FindingFixes';
import { FindingFrame } from './FindingFrame';
import { WaiverForm } from './WaiverForm';
import { FindingOverride } from './FindingOverride';
import type { useOverrides } from './use-overrides';
import type { useWaivers } from './use-waivers';

type Check = ChecksResponse['data'][number];

/** One finding: what is wrong and where, the words and numbers, what to do, and the way to do it. */
export function FindingCard({
  finding,
  check,
  reportKey,
  waivers,
  overrides,
}: {
  finding: ListedFinding;
  check: Check | undefined;
  reportKey: ReportKey;
  /** Null for who may not waive. */
  waivers: ReturnType<typeof useWaivers> | null;
  /** Null for who may not override. */
  overrides: ReturnType<typeof useOverrides> | null;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const momentOf = useMoment();
  const [isAsking, setIsAsking] = useState(false);
  const { place, severity, waiver } = finding;
  const message = finding.messages[language];
  const isError = severity === 'error';
  const canWaive = waivers !== null && waiver === null && !isError;
  const save = async (reason: string): Promise<boolean> => {
    const isDone = (await waivers?.waive(finding.id, reason)) ?? false;
    if (isDone) setIsAsking(false);
    return isDone;
  };
  return (
    <FindingFrame
      tag="article"
      title={message}
      severity={severity}
      news={finding.news}
      about={[check?.name[language], [place.label, place.title].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(' · ')}
    >
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
      {waiver === null || isError ? null : (
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
          {waivers !== null && waiver !== null && !isError ? (
            <Button
              size="S"
              variant="tertiary"
              loading={waivers.isBusy}
              aria-label={translate('checks.revoke.label', { message })}
              onClick={() => void waivers.revoke(finding.waivedAs)}
            >
              {translate('checks.revoke')}
            </Button>
          ) : null}
        </Flex>
      )}
      <FindingOverride finding={finding} reportKey={reportKey} overrides={overrides} />
    </FindingFrame>
  );
}

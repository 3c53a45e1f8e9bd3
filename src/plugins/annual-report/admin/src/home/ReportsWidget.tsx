import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRBAC, Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { Home } from '../../../contract/admin/home';
import { useAnnalsHomeQuery } from '../api/reports-api';
import { TextLink } from '../layout/TextLink';
import { reportPages } from '../report/addresses';
import { PERMISSIONS } from '../permissions';
import { HOME } from '../plugin';
import { useStateText } from '../report/use-state-text';
import { useMoment, useTranslate } from '../texts/use-texts';
import { daysUntil, missingParts } from './report-progress';

function ReportLine({ report }: { report: Home['reports'][number] }) {
  const translate = useTranslate();
  const stateOf = useStateText();
  const momentOf = useMoment();
  const reportKey = { school: report.school.code, year: report.year };
  const parts = missingParts({ missing: report.missing, reportKey });
  const { scheduledFor } = report;
  return (
    <Box tag="li">
      <TextLink to={reportPages(reportKey).overview}>{report.title}</TextLink>
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {stateOf({ ...report, scheduledFor: null })}
        </Typography>
        {scheduledFor === null ? null : (
          <Typography variant="pi" fontWeight="bold">
            {translate('home.days', {
              days: daysUntil({ instant: scheduledFor, now: new Date() }),
              when: momentOf(scheduledFor),
            })}
          </Typography>
        )}
      </Flex>
      <Flex gap={3} wrap="wrap">
        {parts.length === 0 ? (
          <Typography variant="pi" textColor="success600">
            {translate('home.missing.nothing')}
          </Typography>
        ) : (
          parts.map(({ textId, count, to }) => (
            <TextLink key={textId} to={to}>
              {translate(textId, { count })}
            </TextLink>
          ))
        )}
      </Flex>
    </Box>
  );
}

/** One's reports on the home page: their state, what each lacks, and the days until a release that waits. */
export function ReportsWidget() {
  const translate = useTranslate();
  const { allowedActions } = useRBAC({ createReport: PERMISSIONS.createReport });
  const {
    data: home,
    isLoading,
    error,
  } = useAnnalsHomeQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (error !== undefined || home === undefined) return <Widget.Error />;
  const create = (
    <Flex>
      <LinkButton tag={Link} to={`${HOME}/new`} size="S" variant="secondary" startIcon={<Plus />}>
        {translate('home.new')}
      </LinkButton>
    </Flex>
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {home.reports.length === 0 ? (
        <Typography>{translate('home.none')}</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {home.reports.map((report) => (
            <ReportLine key={report.documentId} report={report} />
          ))}
        </Flex>
      )}
      {(allowedActions.canCreateReport ?? false) ? create : null}
    </Flex>
  );
}

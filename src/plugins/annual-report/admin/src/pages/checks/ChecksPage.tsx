import { Button, Flex, Typography, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useAnnalsChecksQuery, useAnnalsFindingsQuery } from '../../api/checks-api';
import { useProblemText } from '../../api/problems';
import { EditNotice } from '../../edits/EditNotice';
import { OfferedEditsProvider } from '../../edits/offered-edits';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { Failure, Waiting } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { reportPages } from '../../report/addresses';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { FindingFilters } from './FindingFilters';
import { FindingGroups } from './FindingGroups';
import { SinceLastEdition } from './SinceLastEdition';
import { filterFindings, useFindingFilter } from './finding-filter';
import { groupFindings } from './group-findings';
import { useWaivers } from './use-waivers';

/** Says that the findings of one document alone are shown, and leads back to all. */
function OneDocument({ title, onShowAll }: { title: string; onShowAll: () => void }) {
  const translate = useTranslate();
  return (
    <Flex background="primary100" padding={3} hasRadius gap={4} justifyContent="space-between">
      <Typography>{translate('checks.one-document', { title })}</Typography>
      <Button size="S" variant="tertiary" onClick={onShowAll}>
        {translate('checks.show-all')}
      </Button>
    </Flex>
  );
}

/** What the checks find in a report, by chapter; each finding leads to its field and can be waived. */
function ChecksPage() {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { reportKey } = useReport();
  const { allowedActions } = useRBAC({
    waive: PERMISSIONS.waive,
    edit: PERMISSIONS.editText,
  });
  const [filter, change] = useFindingFilter();
  const { status, document } = filter;
  const { data, error, isFetching, refetch } = useAnnalsFindingsQuery(
    { ...reportKey, status },
    { refetchOnMountOrArgChange: true },
  );
  const { data: checks = [] } = useAnnalsChecksQuery(undefined);
  const waivers = useWaivers({ reportKey, status });
  const findings = data?.data ?? [];
  const matching = filterFindings({ findings, filter });
  const chapters = groupFindings(findings).flatMap(({ chapter }) => chapter ?? []);
  const title = findings.find(({ place }) => place.id === document)?.place.title ?? '';
  const counts = data?.meta.counts;
  const isClean = counts !== undefined && counts.errors + counts.warnings + counts.notes === 0;
  const rerun = (
    <Button
      variant="secondary"
      startIcon={<ArrowClockwise />}
      loading={isFetching}
      onClick={() => void refetch()}
    >
      {translate('checks.rerun')}
    </Button>
  );
  return (
    <OfferedEditsProvider
      reportKey={reportKey}
      isOpen={status === 'draft' && (allowedActions.canEdit ?? false)}
    >
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
          <Section title={translate('checks.title')} hint={translate('checks.hint')} action={rerun}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {counts === undefined ? null : (
                <Flex justifyContent="space-between" gap={4} wrap="wrap">
                  <Typography fontWeight="bold">{translate('checks.summary', counts)}</Typography>
                  <TextLink to={reportPages(reportKey).ledger}>
                    {translate('checks.ledger')}
                  </TextLink>
                </Flex>
              )}
              <FindingFilters filter={filter} chapters={chapters} onChange={change} />
            </Flex>
          </Section>
          <EditNotice />
          <SinceLastEdition reportKey={reportKey} status={status} />
          {error === undefined ? null : (
            <Failure text={problemText(error)} onRetry={() => void refetch()} />
          )}
          {document === null ? null : (
            <OneDocument title={title} onShowAll={() => change({ document: null })} />
          )}
          {isFetching ? <Waiting text={translate('checks.running')} /> : null}
          {data !== undefined && matching.length === 0 && !isFetching ? (
            <EmptyStateLayout content={translate(isClean ? 'checks.clean' : 'checks.none')} />
          ) : (
            <FindingGroups
              findings={matching}
              checks={checks}
              reportKey={reportKey}
              waivers={(allowedActions.canWaive ?? false) ? waivers : null}
            />
          )}
        </Flex>
      </Layouts.Content>
    </OfferedEditsProvider>
  );
}

export default ChecksPage;

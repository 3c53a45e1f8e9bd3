import { Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useAnnalsChecksQuery, useAnnalsFindingsQuery } from '../../api/checks-api';
import { useProblemText } from '../../api/use-problem-text';
import { Failure } from '../../layout/Failure';
import { Section } from '../../layout/Section';
import { Waiting } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useWords } from '../../words/use-words';
import { filterFindings } from './finding-filter';
import { FindingFilters } from './FindingFilters';
import { FindingGroups } from './FindingGroups';
import { groupFindings } from './group-findings';
import { OneDocument } from './OneDocument';
import { SinceLastEdition } from './SinceLastEdition';
import { useFindingFilter } from './use-finding-filter';
import { useWaivers } from './use-waivers';

/** What the checks find in a report, by chapter; each finding leads to its field and can be waived. */
function ChecksPage() {
  const say = useWords();
  const problemText = useProblemText();
  const { reportKey } = useReport();
  const { allowedActions } = useRBAC({ waive: PERMISSIONS.waive });
  const [filter, change] = useFindingFilter();
  const { status, document } = filter;
  const { data, error, isFetching, refetch } = useAnnalsFindingsQuery(
    { ...reportKey, status },
    { refetchOnMountOrArgChange: true },
  );
  const { data: checks = [] } = useAnnalsChecksQuery(undefined);
  const waivers = useWaivers({ reportKey, status });
  const findings = data?.data ?? [];
  const shown = filterFindings({ findings, filter });
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
      {say('checks.rerun')}
    </Button>
  );
  return (
    <Layouts.Content>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
        <Section title={say('checks.title')} hint={say('checks.hint')} action={rerun}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {counts === undefined ? null : (
              <Typography fontWeight="bold">{say('checks.summary', counts)}</Typography>
            )}
            <FindingFilters filter={filter} chapters={chapters} onChange={change} />
          </Flex>
        </Section>
        <SinceLastEdition reportKey={reportKey} status={status} />
        {error === undefined ? null : (
          <Failure text={problemText(error)} onRetry={() => void refetch()} />
        )}
        {document === null ? null : (
          <OneDocument title={title} onShowAll={() => change({ document: null })} />
        )}
        {isFetching ? <Waiting text={say('checks.running')} /> : null}
        {data !== undefined && shown.length === 0 && !isFetching ? (
          <EmptyStateLayout content={say(isClean ? 'checks.clean' : 'checks.none')} />
        ) : (
          <FindingGroups
            findings={shown}
            checks={checks}
            reportKey={reportKey}
            waivers={(allowedActions.canWaive ?? false) ? waivers : null}
          />
        )}
      </Flex>
    </Layouts.Content>
  );
}

export default ChecksPage;

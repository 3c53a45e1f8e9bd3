import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useAnnalsFindingsQuery } from '../../api/checks-api';
import { useAnnalsOverviewQuery } from '../../api/overview-api';
import {
  useAnnalsChangesQuery,
  useAnnalsEditionsQuery,
  useAnnalsHistoryQuery,
  useAnnalsScheduleQuery,
} from '../../api/releases-api';
import { useProblemText } from '../../api/use-problem-text';
import { Failure } from '../../layout/Failure';
import { Waiting } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useWords } from '../../words/use-words';
import { checklist } from './checklist';
import { EditionsSection } from './EditionsSection';
import { HistorySection } from './HistorySection';
import { ReleaseChecklist } from './ReleaseChecklist';
import { ReleaseDesk } from './ReleaseDesk';

const FRESH = { refetchOnMountOrArgChange: true };

/** What a releaser sees and does: checklist, differences, the release, and every edition there was. */
function Release() {
  const say = useWords();
  const problemText = useProblemText();
  const { reportKey } = useReport();
  const published = { ...reportKey, status: 'published' as const };
  const overview = useAnnalsOverviewQuery(reportKey, FRESH);
  const findings = useAnnalsFindingsQuery(published, FRESH);
  const changes = useAnnalsChangesQuery(published, FRESH);
  const editions = useAnnalsEditionsQuery(reportKey, FRESH);
  const schedule = useAnnalsScheduleQuery(reportKey, FRESH);
  const history = useAnnalsHistoryQuery(reportKey, FRESH);
  const toRelease = [overview, findings, changes, schedule];
  const error = [...toRelease, editions, history].find((query) => query.error !== undefined)?.error;
  const lookAgain = (): void => {
    for (const query of [...toRelease, editions, history]) void query.refetch();
  };
  if (error !== undefined) return <Failure text={problemText(error)} onRetry={lookAgain} />;
  const items =
    overview.data &&
    findings.data &&
    checklist({ overview: overview.data, counts: findings.data.meta.counts, reportKey });
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
      {items ? <ReleaseChecklist items={items} /> : null}
      {items && changes.data && editions.data && schedule.data !== undefined ? (
        <ReleaseDesk
          changes={changes.data}
          editions={editions.data}
          pending={schedule.data}
          isReading={[...toRelease, editions].some(({ isFetching }) => isFetching)}
          isBlocked={items.some(({ verdict }) => verdict === 'blocked')}
          reportKey={reportKey}
          onLookAgain={lookAgain}
        />
      ) : (
        <Waiting text={say('release.checking')} />
      )}
      {editions.data === undefined ? null : (
        <EditionsSection editions={editions.data} reportKey={reportKey} />
      )}
      {history.data === undefined ? null : <HistorySection events={history.data} />}
    </Flex>
  );
}

/** The release, for those who may; others are told whom to ask. */
function ReleasePage() {
  const say = useWords();
  const { allowedActions, isLoading } = useRBAC({ release: PERMISSIONS.release });
  const mayRelease = allowedActions.canRelease ?? false;
  if (isLoading) return null;
  return (
    <Layouts.Content>
      {mayRelease ? <Release /> : <EmptyStateLayout content={say('release.forbidden')} />}
    </Layouts.Content>
  );
}

export default ReleasePage;

import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type {
  AdminEditions,
  PendingRelease,
  ReleaseChanges,
} from '../../../../contract/admin/releases';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsFindingsQuery } from '../../api/checks-api';
import { useProblemText } from '../../api/problems';
import { useAnnalsLedgerQuery } from '../../api/ledger-api';
import {
  useAnnalsChangesQuery,
  useAnnalsEditionsQuery,
  useAnnalsHistoryQuery,
  useAnnalsScheduleQuery,
} from '../../api/releases-api';
import { useAnnalsOverviewQuery } from '../../api/reports-api';
import { Waiting, Failure } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { EditionsSection } from './EditionsSection';
import { HistorySection } from './HistorySection';
import { OpenNumbers } from './OpenNumbers';
import { PendingSection } from './PendingSection';
import { PublishedReasons } from './PublishedReasons';
import { ReleaseChecklist } from './ReleaseChecklist';
import { countUndrafted, ReleaseDifferences } from './ReleaseDifferences';
import { ReleaseForm } from './ReleaseForm';
import { ReleaseProblem } from './ReleaseProblem';
import { checklist } from './checklist';
import { overriddenAmong, withOverrides } from './overrides';
import { useRelease } from './use-release';

/** The release itself: what it changes, the form, or the release that waits. */
function ReleaseEditor({
  changes: { data: changes, meta },
  editions: { editions },
  pending,
  isBlocked,
  isReading,
  reportKey,
  onLookAgain,
}: {
  changes: ReleaseChanges;
  editions: AdminEditions;
  pending: PendingRelease | null;
  isBlocked: boolean;
  /** Whether what would be released is being read again, so that what is known may be of before. */
  isReading: boolean;
  reportKey: ReportKey;
  /** Reads again what would be released. */
  onLookAgain: () => void;
}) {
  const translate = useTranslate();
  /** What was confirmed; it does not count for what came after. */
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const [pendingProblem, setPendingProblem] = useState<unknown>(null);
  const release = useRelease({ reportKey });
  const { seen } = meta;
  const isConfirmed = countUndrafted(changes) === 0 || confirmed === seen;
  const problem = release.problem ?? pendingProblem;
  const number = (editions[0]?.number ?? 0) + 1;
  const lookAgain = (): void => {
    release.forgetProblem();
    setPendingProblem(null);
    onLookAgain();
  };
  return (
    <>
      {isReading ? (
        <Waiting text={translate('release.checking')} />
      ) : (
        <ReleaseDifferences
          changes={changes}
          isConfirmed={confirmed === seen}
          onConfirm={(isChecked) => setConfirmed(isChecked ? seen : null)}
        />
      )}
      {problem === null ? null : (
        <ReleaseProblem error={problem} reportKey={reportKey} onLookAgain={lookAgain} />
      )}
      {/* Hidden, not taken away: it keeps what is filled in. */}
      <div hidden={isReading}>
        {pending === null ? (
          <ReleaseForm
            key={number}
            reportKey={reportKey}
            number={number}
            isConfirmed={isConfirmed}
            isBlocked={isBlocked}
            isBusy={release.isBusy}
            onRelease={({ note, at }) => release.run({ note, at, seen })}
          />
        ) : (
          <PendingSection
            pending={pending}
            reportKey={reportKey}
            seen={seen}
            onProblem={setPendingProblem}
          />
        )}
      </div>
    </>
  );
}

const FRESH = { refetchOnMountOrArgChange: true };

/** What a releaser sees and does: checklist, differences, the release, and every edition there was. */
function Release() {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { reportKey } = useReport();
  const published = { ...reportKey, status: 'published' as const };
  const overview = useAnnalsOverviewQuery(reportKey, FRESH);
  const findings = useAnnalsFindingsQuery(published, FRESH);
  const ledger = useAnnalsLedgerQuery(published, FRESH);
  const changes = useAnnalsChangesQuery(published, FRESH);
  const editions = useAnnalsEditionsQuery(reportKey, FRESH);
  const schedule = useAnnalsScheduleQuery(reportKey, FRESH);
  const history = useAnnalsHistoryQuery(reportKey, FRESH);
  const toRelease = [overview, findings, ledger, changes, schedule];
  const error = [...toRelease, editions, history].find((query) => query.error !== undefined)?.error;
  const lookAgain = (): void => {
    for (const query of [...toRelease, editions, history]) void query.refetch();
  };
  if (error !== undefined) return <Failure text={problemText(error)} onRetry={lookAgain} />;
  const found = findings.data?.data ?? [];
  const items =
    overview.data &&
    findings.data &&
    ledger.data &&
    withOverrides({
      items: checklist({
        overview: overview.data,
        findings: findings.data,
        ledger: ledger.data,
        reportKey,
      }),
      findings: found,
      reportKey,
    });
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
      {items ? <ReleaseChecklist items={items} /> : null}
      {items ? <PublishedReasons findings={overriddenAmong(found)} /> : null}
      {ledger.data ? <OpenNumbers ledger={ledger.data} reportKey={reportKey} /> : null}
      {items && changes.data && editions.data && schedule.data !== undefined ? (
        <ReleaseEditor
          changes={changes.data}
          editions={editions.data}
          pending={schedule.data}
          isReading={[...toRelease, editions].some(({ isFetching }) => isFetching)}
          isBlocked={items.some(({ verdict }) => verdict === 'blocked')}
          reportKey={reportKey}
          onLookAgain={lookAgain}
        />
      ) : (
        <Waiting text={translate('release.checking')} />
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
  const translate = useTranslate();
  const { allowedActions, isLoading } = useRBAC({ release: PERMISSIONS.release });
  const mayRelease = allowedActions.canRelease ?? false;
  if (isLoading) return null;
  return (
    <Layouts.Content>
      {mayRelease ? <Release /> : <EmptyStateLayout content={translate('release.forbidden')} />}
    </Layouts.Content>
  );
}

export default ReleasePage;

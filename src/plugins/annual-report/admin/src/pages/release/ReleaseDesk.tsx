import { useState } from 'react';
import type {
  DeskEditions,
  PendingRelease,
  ReleaseChanges,
} from '../../../../contract/desk/releases';
import type { ReportKey } from '../../api/annals-api';
import { Waiting } from '../../layout/Waiting';
import { useWords } from '../../words/use-words';
import { countUndrafted, ReleaseDifferences } from './ReleaseDifferences';
import { PendingSection } from './PendingSection';
import { ReleaseForm } from './ReleaseForm';
import { ReleaseProblem } from './ReleaseProblem';
import { useRelease } from './use-release';

/** The release itself: what it changes, the form, or the release that waits. */
export function ReleaseDesk({
  changes: { data: changes, meta },
  editions: { editions },
  pending,
  isBlocked,
  isReading,
  reportKey,
  onLookAgain,
}: {
  changes: ReleaseChanges;
  editions: DeskEditions;
  pending: PendingRelease | null;
  isBlocked: boolean;
  /** Whether what would be released is being read again, so that what is known may be of before. */
  isReading: boolean;
  reportKey: ReportKey;
  /** Reads again what would be released. */
  onLookAgain: () => void;
}) {
  const say = useWords();
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
        <Waiting text={say('release.checking')} />
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

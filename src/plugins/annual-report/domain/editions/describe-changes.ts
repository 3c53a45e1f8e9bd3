import type { EditionChanges, UnreleasedChanges } from '../../contract/changes/change-lists';
import type { EditionHead, ReportJson } from '../../contract/report';
import { compareEditions } from './compare-editions';
import { noChanges } from './count-changes';

/** A released edition: its number, its hash, and the report that it froze. */
export type NamedEdition = { number: number; sha256: string; report: ReportJson };

const headOf = ({ number, sha256, report }: NamedEdition) => ({
  number,
  sha256,
  schemaVersion: report.schemaVersion,
});

const releaseOf = ({ edition }: ReportJson): Pick<EditionHead, 'releasedAt' | 'note'> => {
  if (!edition) throw new Error('A released report has no head of its edition.');
  return { releasedAt: edition.releasedAt, note: edition.note };
};

const differences = (from: NamedEdition | null, report: ReportJson) =>
  from ? compareEditions({ before: from.report, after: report }) : noChanges();

/** What an edition changed against an earlier one. Nothing is listed where there is none. */
export function describeChanges({
  from,
  to,
}: {
  from: NamedEdition | null;
  to: NamedEdition;
}): EditionChanges {
  return {
    from: from && headOf(from),
    to: { ...headOf(to), ...releaseOf(to.report) },
    ...differences(from, to.report),
  };
}

/** What a release of the report as it stands would change. */
export function describeUnreleased({
  from,
  report,
}: {
  from: NamedEdition | null;
  report: ReportJson;
}): UnreleasedChanges {
  return { from: from && headOf(from), to: null, ...differences(from, report) };
}

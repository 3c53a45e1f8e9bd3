import type { LedgerData } from '../../../../contract/admin/ledger';
import type { Overview } from '../../../../contract/admin/overview';
import type { FindingsResponse, ListedFinding } from '../../../../contract/finding';
import { type ReportKey, documentAddress, reportPages } from '../../report/addresses';
import type { TextId } from '../../texts';
import { countPlaces } from '../checks/cause-groups';

export type ChecklistItem = {
  verdict: 'ok' | 'info' | 'attention' | 'blocked';
  textId: TextId;
  count: number;
  /** In how many places it is to be mended, where findings are counted. */
  places?: number;
  /** Where it can be put right; null where there is nothing to be. */
  to: string | null;
  /** Documents that it speaks of. */
  documents: Overview['documents'];
};

type Question = {
  count: number;
  places?: number;
  none: TextId;
  some: TextId;
  to: string;
  /** What it means when there are some. */
  verdict?: ChecklistItem['verdict'];
  documents?: Overview['documents'];
};

const answer = ({
  count,
  places,
  none,
  some,
  to,
  verdict = 'attention',
  documents = [],
}: Question): ChecklistItem =>
  count === 0
    ? { verdict: 'ok', textId: none, count, to: null, documents: [] }
    : { verdict, textId: some, count, to, documents, ...(places !== undefined && { places }) };

/** What is looked at before a release: what blocks it first, then what it would leave out or take as it was. */
export function checklist({
  overview: { documents, values },
  findings: {
    data,
    meta: { counts },
  },
  ledger,
  reportKey,
}: {
  overview: Pick<Overview, 'documents' | 'values'>;
  /** Of what a release would take. */
  findings: {
    data: Pick<ListedFinding, 'severity' | 'waiver' | 'group'>[];
    meta: Pick<FindingsResponse['meta'], 'counts'>;
  };
  /** Numbers of what a release would take. */
  ledger: Pick<LedgerData, 'coverage' | 'asked'>;
  reportKey: ReportKey;
}): ChecklistItem[] {
  const pages = reportPages(reportKey);
  const isUncovered = (ledger.asked?.missing ?? 0) > 0;
  const modified = documents.filter(({ publication }) => publication === 'modified');
  const leftOut = documents.filter(({ publication }) => publication === 'draft');
  const addressOf = ([first]: Overview['documents']): string =>
    first ? documentAddress(first) : pages.overview;
  const placesOf = (severity: ListedFinding['severity']): number =>
    countPlaces(data.filter((finding) => finding.severity === severity && finding.waiver === null));
  const checks = (severity: string): string => `${pages.checks({ severity })}&status=published`;
  return [
    answer({
      count: counts.errors,
      places: placesOf('error'),
      none: 'release.item.errors.none',
      some: 'release.item.errors',
      to: checks('error'),
      verdict: 'blocked',
    }),
    answer({
      count: counts.warnings,
      places: placesOf('warning'),
      none: 'release.item.warnings.none',
      some: 'release.item.warnings',
      to: checks('warning'),
    }),
    answer({
      count: counts.notes,
      places: placesOf('note'),
      none: 'release.item.notes.none',
      some: 'release.item.notes',
      to: checks('note'),
      verdict: 'info',
    }),
    answer({
      count: ledger.coverage.open,
      none: 'release.item.numbers.none',
      some: isUncovered ? 'release.item.numbers.missed' : 'release.item.numbers',
      to: pages.ledgerAt({ status: 'published', account: 'open' }),
      verdict: isUncovered ? 'blocked' : 'info',
    }),
    answer({
      count: values.required - values.reported,
      none: 'release.item.values.none',
      some: 'release.item.values',
      to: pages.numbers({ find: 'missing' }),
    }),
    answer({
      count: values.unreviewed,
      none: 'release.item.unreviewed.none',
      some: 'release.item.unreviewed',
      to: pages.numbers({ find: 'unreviewed' }),
    }),
    answer({
      count: modified.length,
      none: 'release.item.modified.none',
      some: 'release.item.modified',
      to: addressOf(modified),
      documents: modified,
    }),
    answer({
      count: leftOut.length,
      none: 'release.item.left-out.none',
      some: 'release.item.left-out',
      to: addressOf(leftOut),
      documents: leftOut,
    }),
  ];
}

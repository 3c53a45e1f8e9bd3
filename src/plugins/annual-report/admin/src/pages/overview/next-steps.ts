import type { Overview } from '../../../../contract/desk/overview';
import type { ReportKey } from '../../links/report-key';
import { documentAddress } from '../../links/document-address';
import { reportPages } from '../../links/report-pages';
import type { WordId } from '../../words';

export type NextStep = {
  word: WordId;
  values: Record<string, string | number>;
  /** Null for what somebody else has to do. */
  to: string | null;
};

const addressOf = ({ type, documentId }: Overview['documents'][number]): string =>
  documentAddress({ type, documentId });

/** What is to be done next, what blocks a release first. Never empty. */
export function nextSteps({
  overview: { documents, values, images, findings },
  reportKey,
  canRelease,
}: {
  overview: Overview;
  reportKey: ReportKey;
  canRelease: boolean;
}): NextStep[] {
  const pages = reportPages(reportKey);
  const steps: NextStep[] = [];
  const add = (count: number, step: Omit<NextStep, 'values'> & { title?: string }): void => {
    const { title, ...rest } = step;
    if (count > 0)
      steps.push({ ...rest, values: { count, ...(title !== undefined && { title }) } });
  };

  const empty = documents.filter(({ state }) => state === 'empty');
  const written = documents.filter(
    ({ state, publication }) => state !== 'empty' && publication !== 'published',
  );
  const [firstEmpty] = empty;
  const [firstWritten] = written;
  add(values.required - values.reported, {
    word: 'overview.next.values',
    to: pages.numbers({ find: 'missing' }),
  });
  if (firstEmpty) {
    const { title } = firstEmpty;
    add(empty.length, { word: 'overview.next.empty', title, to: addressOf(firstEmpty) });
  }
  add(images.withoutConsent, { word: 'overview.next.consent', to: pages.photos });
  add(findings.errors, {
    word: 'overview.next.errors',
    to: pages.checks({ severity: 'error' }),
  });
  if (firstWritten) {
    const { title } = firstWritten;
    add(written.length, { word: 'overview.next.draft', title, to: addressOf(firstWritten) });
  }
  add(values.unreviewed, {
    word: 'overview.next.unreviewed',
    to: pages.numbers({ find: 'unreviewed' }),
  });
  add(images.withoutAlt, { word: 'overview.next.alt', to: pages.photos });
  add(findings.warnings, {
    word: 'overview.next.warnings',
    to: pages.checks({ severity: 'warning' }),
  });
  if (steps.length > 0) return steps;
  return [
    canRelease
      ? { word: 'overview.next.release', values: {}, to: pages.release }
      : { word: 'overview.next.ready', values: {}, to: null },
  ];
}

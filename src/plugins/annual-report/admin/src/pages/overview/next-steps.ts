import type { Overview } from '../../../../contract/admin/overview';
import { type ReportKey, documentAddress, reportPages } from '../../report/addresses';
import type { TextId } from '../../texts';

export type NextStep = {
  textId: TextId;
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
    textId: 'overview.next.values',
    to: pages.numbers({ find: 'missing' }),
  });
  if (firstEmpty) {
    const { title } = firstEmpty;
    add(empty.length, { textId: 'overview.next.empty', title, to: addressOf(firstEmpty) });
  }
  add(images.withoutConsent, {
    textId: 'overview.next.consent',
    to: pages.photosAt({ scope: 'used', missing: 'consent' }),
  });
  add(findings.errors, {
    textId: 'overview.next.errors',
    to: pages.checks({ severity: 'error' }),
  });
  if (firstWritten) {
    const { title } = firstWritten;
    add(written.length, { textId: 'overview.next.draft', title, to: addressOf(firstWritten) });
  }
  add(values.unreviewed, {
    textId: 'overview.next.unreviewed',
    to: pages.numbers({ find: 'unreviewed' }),
  });
  add(images.withoutAlt, {
    textId: 'overview.next.alt',
    to: pages.photosAt({ scope: 'used', missing: 'alt' }),
  });
  add(findings.warnings, {
    textId: 'overview.next.warnings',
    to: pages.checks({ severity: 'warning' }),
  });
  if (steps.length > 0) return steps;
  return [
    canRelease
      ? { textId: 'overview.next.release', values: {}, to: pages.release }
      : { textId: 'overview.next.ready', values: {}, to: null },
  ];
}

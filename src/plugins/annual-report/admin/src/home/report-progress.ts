import type { Missing } from '../../../contract/admin/home';
import { type ReportKey, reportPages } from '../report/addresses';
import type { TextId } from '../texts';

const DAY_MS = 86_400_000;

const dayOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** Whole days of the calendar from one instant to another, 0 on the same day. */
export function daysUntil({ instant, now }: { instant: string; now: Date }): number {
  return Math.max(0, Math.round((dayOf(new Date(instant)) - dayOf(now)) / DAY_MS));
}

/** What a report lacks, each with the page on which it is fixed. */
export function missingParts({
  missing,
  reportKey,
}: {
  missing: Missing;
  reportKey: ReportKey;
}): { textId: TextId; count: number; to: string }[] {
  const pages = reportPages(reportKey);
  const parts = [
    {
      textId: 'home.missing.values',
      count: missing.values,
      to: pages.numbers({ find: 'missing' }),
    },
    { textId: 'home.missing.empty', count: missing.emptyChapters, to: pages.overview },
    {
      textId: 'home.missing.consents',
      count: missing.consents,
      to: pages.photosAt({ scope: 'used', missing: 'consent' }),
    },
    {
      textId: 'home.missing.alts',
      count: missing.alts,
      to: pages.photosAt({ scope: 'used', missing: 'alt' }),
    },
    { textId: 'home.missing.unready', count: missing.unready, to: pages.overview },
  ] as const;
  return parts.filter(({ count }) => count > 0);
}

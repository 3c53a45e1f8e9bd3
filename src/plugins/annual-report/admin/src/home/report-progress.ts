import type { Missing } from '../../../contract/desk/home';
import type { ReportKey } from '../links/report-key';
import { reportPages } from '../links/report-pages';
import type { WordId } from '../words';

/** What a report lacks, each with the page on which it is mended. */
export function missingParts({
  missing,
  reportKey,
}: {
  missing: Missing;
  reportKey: ReportKey;
}): { word: WordId; count: number; to: string }[] {
  const pages = reportPages(reportKey);
  const parts = [
    { word: 'home.missing.values', count: missing.values, to: pages.numbers({ find: 'missing' }) },
    { word: 'home.missing.empty', count: missing.emptyChapters, to: pages.overview },
    { word: 'home.missing.consents', count: missing.consents, to: pages.photos },
    { word: 'home.missing.alts', count: missing.alts, to: pages.photos },
    { word: 'home.missing.unready', count: missing.unready, to: pages.overview },
  ] as const;
  return parts.filter(({ count }) => count > 0);
}

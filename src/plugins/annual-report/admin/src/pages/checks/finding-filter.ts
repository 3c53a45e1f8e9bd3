import { z } from 'zod';
import { CONTENT_STATUSES } from '../../../../contract/envelope';
import { CHECK_FAMILIES, SEVERITIES, type ListedFinding } from '../../../../contract/finding';
import { useAddressFilter } from '../../report/use-address-filter';

export const FINDING_STATES = ['open', 'waived', 'all'] as const;

/** What the page shows, as its address says it; what the address says wrongly counts as not said. */
const filterSchema = z.object({
  status: z.enum(CONTENT_STATUSES).catch('draft'),
  severity: z.enum(SEVERITIES).nullable().catch(null),
  family: z.enum(CHECK_FAMILIES).nullable().catch(null),
  state: z.enum(FINDING_STATES).catch('open'),
  chapter: z.string().nullable().catch(null),
  document: z.string().nullable().catch(null),
  /** Only what is new or changed since the last edition. */
  news: z.literal('fresh').nullable().catch(null),
});

export type FindingFilter = z.infer<typeof filterSchema>;

export function readFilter(query: URLSearchParams): FindingFilter {
  return filterSchema.parse({
    status: query.get('status'),
    severity: query.get('severity'),
    family: query.get('family'),
    state: query.get('state'),
    chapter: query.get('chapter'),
    document: query.get('document'),
    news: query.get('news'),
  });
}

/** Whether it is new or changed since the last edition. */
export function isFresh({ news }: Pick<ListedFinding, 'news'>): boolean {
  return news === 'new' || news === 'changed';
}

/** Findings that the filter lets through; `status` chose them on the server already. */
export function filterFindings({
  findings,
  filter: { severity, family, state, chapter, document, news },
}: {
  findings: ListedFinding[];
  filter: FindingFilter;
}): ListedFinding[] {
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (family === null || finding.family === family) &&
      (state === 'all' || (finding.waiver !== null) === (state === 'waived')) &&
      (chapter === null || finding.place.chapter === chapter) &&
      (document === null || finding.place.id === document) &&
      (news === null || isFresh(finding)),
  );
}

/** The filter in the page's address. */
export function useFindingFilter() {
  return useAddressFilter(readFilter);
}

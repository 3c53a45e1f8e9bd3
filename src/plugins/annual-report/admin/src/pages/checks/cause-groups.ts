import {
  SEVERITIES,
  type FindingCauseJson,
  type FindingsResponse,
  type ListedFinding,
} from '../../../../contract/finding';

type Severity = ListedFinding['severity'];

/** Findings that probably have one cause, as far as they are shown; the first one says best what is wrong. */
export type CauseGroup = {
  /** Index among the groups of the report. */
  index: number;
  cause: FindingCauseJson | null;
  findings: [ListedFinding, ...ListedFinding[]];
  /** The worst of theirs. */
  severity: Severity;
};

const worst = (findings: ListedFinding[]): Severity =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ??
  'note';

const isAtCause = (cause: FindingCauseJson | null, { place }: ListedFinding): boolean =>
  cause?.kind === 'value' &&
  place.year === cause.year &&
  (place.type === 'indicator' ? place.key : place.indicator) === cause.indicator;

/** The groups of the findings that are shown, by their first findings; what stands at the cause leads its group. */
export function causeGroups({
  findings,
  groups,
}: {
  findings: ListedFinding[];
  groups: FindingsResponse['meta']['groups'];
}): CauseGroup[] {
  const members = new Map<number, ListedFinding[]>();
  for (const finding of findings) {
    const there = members.get(finding.group);
    if (there) there.push(finding);
    else members.set(finding.group, [finding]);
  }
  return [...members].flatMap(([index, shown]): CauseGroup[] => {
    const cause = groups[index]?.cause ?? null;
    const leading = shown.filter((finding) => isAtCause(cause, finding));
    const [first, ...rest] = [...leading, ...shown.filter((finding) => !leading.includes(finding))];
    if (first === undefined) return [];
    return [{ index, cause, findings: [first, ...rest], severity: worst(shown) }];
  });
}

/** In how many places something is to be mended for findings. */
export function countPlaces(findings: Pick<ListedFinding, 'group'>[]): number {
  return new Set(findings.map(({ group }) => group)).size;
}

import type { FindingJson } from '../../../../contract/finding';
import { type ReportKey, reportPages } from '../../report/addresses';
import type { ChecklistItem } from './checklist';

/** Errors of what a release would take that were let pass: their reasons go out with it. */
export function overriddenAmong(findings: FindingJson[]): FindingJson[] {
  return findings.filter(({ severity, waiver }) => severity === 'error' && waiver !== null);
}

const itemsOf = ({
  findings,
  reportKey,
}: {
  /** Of what a release would take. */
  findings: FindingJson[];
  reportKey: ReportKey;
}): ChecklistItem[] => {
  const open = findings.filter(({ canBeOverridden, waiver }) => canBeOverridden && !waiver);
  const overridden = overriddenAmong(findings);
  const to = (query: { state?: string }): string =>
    `${reportPages(reportKey).checks({ severity: 'error', ...query })}&status=published`;
  const items: ChecklistItem[] = [
    {
      verdict: 'info',
      textId: 'override.item.open',
      count: open.length,
      to: to({}),
      documents: [],
    },
    {
      verdict: 'attention',
      textId: 'override.item',
      count: overridden.length,
      to: to({ state: 'waived' }),
      documents: [],
    },
  ];
  return items.filter(({ count }) => count > 0);
};

/** The checklist with what it says of errors that can be, or were, overridden, right after the errors. */
export function withOverrides({
  items: [errors, ...others],
  ...given
}: {
  /** The first is about errors. */
  items: ChecklistItem[];
  /** Of what a release would take. */
  findings: FindingJson[];
  reportKey: ReportKey;
}): ChecklistItem[] {
  return [...(errors ? [errors] : []), ...itemsOf(given), ...others];
}

import { pick } from '../../../domain/base/records';
import { countBySeverity } from '../../../domain/checks/count-findings';
import type { JudgedFinding, Severity } from '../../../domain/checks/finding';
import { FINDING_MESSAGES } from '../messages/finding-messages';
import { formatMessage, type Language } from '../messages/message';

const SEVERITIES: Severity[] = ['error', 'warning', 'note'];

const FINDING_FIELDS = [
  'check',
  'family',
  'severity',
  'canBeOverridden',
  'place',
  'quote',
  'numbers',
  'messages',
  'advice',
  'waiver',
] as const satisfies readonly (keyof JudgedFinding)[];

/** What the command prints of a finding for programs; its fields are named in the usage of `npm run check`. */
export function toFindingJson(finding: JudgedFinding): JudgedFinding {
  return pick(finding, FINDING_FIELDS);
}

/** Findings by chapter, each group in the order of the checks; those of the whole report come first. */
const byChapter = (findings: JudgedFinding[]): [string, JudgedFinding[]][] => {
  const groups = new Map<string, JudgedFinding[]>();
  for (const finding of findings) {
    const chapter = finding.place.chapter ?? '';
    const group = groups.get(chapter);
    if (group) group.push(finding);
    else groups.set(chapter, [finding]);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
};

/** Findings of a report as a text for people, with a summary at its end. */
export function describeFindings({
  findings,
  language,
  request,
}: {
  findings: JudgedFinding[];
  language: Language;
  request: { school: string; year: number; status: string };
}): string {
  const say = (code: keyof typeof FINDING_MESSAGES, params: Record<string, string | number> = {}) =>
    formatMessage({ message: FINDING_MESSAGES[code], language, params });

  const describe = ({
    severity,
    place,
    quote,
    messages,
    advice,
    waiver,
  }: JudgedFinding): string => {
    const { label, title, row, year, field } = place;
    const where = [label, title, row, year, field].filter(
      (part) => part !== null && part !== undefined,
    );
    return [
      `  [${say(severity)}] ${where.join(' · ')}`,
      ...(quote === null ? [] : [`    > ${quote}`]),
      `    ${messages[language]}`,
      waiver === null
        ? `    → ${advice[language]}`
        : `    ${say(severity === 'error' ? 'overridden' : 'waived', { reason: waiver.reason, name: waiver.name })}`,
    ].join('\n');
  };

  const groups = byChapter(findings).map(([chapter, group]) => {
    const heading = chapter === '' ? say('whole-report') : say('chapter', { number: chapter });
    return [heading, ...group.map(describe)].join('\n');
  });

  const counts = countBySeverity({ findings });
  const total = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const summary = [
    say('checked', request),
    ...SEVERITIES.map((severity) =>
      say('summary', {
        severity: say(severity),
        count: total(severity),
        waived: total(severity) - counts[`${severity}s`],
      }),
    ),
  ];
  return [...groups, summary.join('\n')].join('\n\n');
}

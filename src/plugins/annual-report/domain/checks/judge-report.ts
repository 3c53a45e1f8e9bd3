import { type PreparedReport, prepareReport } from '../compile/prepare-report';
import type { ReportContent } from '../content/report-content';
import { dropRepeated } from './drop-repeated';
import type { Finding, JudgedFinding, Waiver } from './finding';
import { knownIdentities } from './known-identities';
import { runChecks } from './run-checks';

/** An acceptance of the finding that has this identity. */
export type WaiverOf = Waiver & { finding: string };

/** A prepared report with its findings and what was accepted of them. */
export type Judgement = { prepared: PreparedReport; findings: JudgedFinding[] };

/** What people accepted of a report. */
export type Acceptances = {
  /** Of warnings and notes. */
  waivers: WaiverOf[];
  /** Of errors that can be overridden; their reasons are published. */
  overrides: WaiverOf[];
};

const byFinding = (accepted: WaiverOf[]): Map<string, WaiverOf> =>
  new Map(accepted.map((waiver) => [waiver.finding, waiver]));

/** What was accepted of a finding, by its own identity or by that of a check whose place its check took. */
const acceptedOf = (finding: Finding, accepted: Map<string, WaiverOf>): WaiverOf | undefined => {
  const identity = knownIdentities(finding).find((candidate) => accepted.has(candidate));
  return identity === undefined ? undefined : accepted.get(identity);
};

/**
 * Tells of each finding whether it was accepted, and drops what a second check says of the same words and numbers.
 * A waiver never accepts an error: whoever gave it was not told that its reason would be published. Errors that
 * cannot be overridden stand, whatever was said of them.
 */
export function judgeFindings({
  findings,
  waivers,
  overrides,
}: Acceptances & { findings: Finding[] }): JudgedFinding[] {
  const waived = byFinding(waivers);
  const overridden = byFinding(overrides);
  const acceptanceOf = (finding: Finding): WaiverOf | undefined => {
    if (finding.severity !== 'error') return acceptedOf(finding, waived);
    return finding.canBeOverridden ? acceptedOf(finding, overridden) : undefined;
  };
  return dropRepeated(findings).map((finding) => {
    const waiver = acceptanceOf(finding);
    return {
      ...finding,
      waiver: waiver ? { reason: waiver.reason, name: waiver.name, at: waiver.at } : null,
    };
  });
}

/** Prepares and checks a report. */
export function judgeReport({
  content,
  ...acceptances
}: Acceptances & { content: ReportContent }): Judgement {
  const prepared = prepareReport({ content });
  return {
    prepared,
    findings: judgeFindings({ findings: runChecks({ context: prepared }), ...acceptances }),
  };
}

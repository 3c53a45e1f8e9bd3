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

/**
 * Tells of each finding whether it was accepted, and drops what a second check says of the same words and numbers.
 * Errors cannot be waived, whatever waivers there are.
 */
export function judgeFindings({
  findings,
  waivers,
}: {
  findings: Finding[];
  waivers: WaiverOf[];
}): JudgedFinding[] {
  const accepted = new Map(waivers.map((waiver) => [waiver.finding, waiver]));
  const waiverOf = (finding: Finding): WaiverOf | undefined => {
    const identity = knownIdentities(finding).find((candidate) => accepted.has(candidate));
    return identity === undefined ? undefined : accepted.get(identity);
  };
  return dropRepeated(findings).map((finding) => {
    const waiver = finding.severity === 'error' ? undefined : waiverOf(finding);
    return {
      ...finding,
      waiver: waiver ? { reason: waiver.reason, name: waiver.name, at: waiver.at } : null,
    };
  });
}

/** Prepares and checks a report. */
export function judgeReport({
  content,
  waivers,
}: {
  content: ReportContent;
  waivers: WaiverOf[];
}): Judgement {
  const prepared = prepareReport({ content });
  return {
    prepared,
    findings: judgeFindings({ findings: runChecks({ context: prepared }), waivers }),
  };
}

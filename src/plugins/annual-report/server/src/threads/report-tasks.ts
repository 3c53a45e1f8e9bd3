import type { UnreleasedChanges } from '../../../contract/changes/change-lists';
import type { EditionHead, ReportJson } from '../../../contract/report';
import { assembleReport } from '../../../domain/assemble/assemble-report';
import type { JudgedFinding } from '../../../domain/checks/finding';
import { judgeReport, type WaiverOf } from '../../../domain/checks/judge-report';
import { describeProgress, type Progress } from '../../../domain/overview/describe-progress';
import { canonicalJson } from '../../../domain/canonical/canonical-json';
import { compileReport } from '../../../domain/compile/compile-report';
import { prepareReport } from '../../../domain/compile/prepare-report';
import type { ImageContent, ReportContent } from '../../../domain/content/report-content';
import {
  describeChanges,
  describeUnreleased,
  type NamedEdition,
} from '../../../domain/editions/describe-changes';
import { heldFiles, type HeldFile } from '../../../domain/editions/held-files';
import { releasedEntries, type ReleasedEntry } from '../../../domain/editions/released-entries';
import { figureLabel } from '../../../domain/outline/labels';
import { sha256 } from '../hash/sha256';
import type { StoredEdition } from './stored-edition';

/** What is computed of whole reports: run in threads, so that the process goes on answering meanwhile. */

type Judged = { content: ReportContent; waivers: WaiverOf[] };

export const findFindings = (input: Judged): JudgedFinding[] => judgeReport(input).findings;

export const previewReport = (input: Judged): ReportJson =>
  assembleReport({ ...judgeReport(input), edition: null });

export const describeReport = (input: Judged): Progress => describeProgress(judgeReport(input));

/** Tells one state of a report, and of what it would be released after, from every other. */
const fingerprint = ({ report, after }: { report: ReportJson; after: string | null }): string =>
  sha256(canonicalJson({ value: { after, report } }));

export const fingerprintReport = ({
  after,
  ...input
}: Judged & {
  /** Hash of the newest readable edition. */
  after: string | null;
}): string => fingerprint({ report: previewReport(input), after });

/** The findings, and what copying the photographs needs: the images that are shown, and how they are printed. */
export type ReadyToCopy = {
  findings: JudgedFinding[];
  images: ImageContent[];
  /** 图 n by document id. */
  labels: Map<string, string>;
};

export const judgeForRelease = (input: Judged): ReadyToCopy => {
  const { prepared, findings } = judgeReport(input);
  const labels = new Map<string, string>();
  for (const [id, figure] of prepared.numbering.figures) labels.set(id, figureLabel(figure));
  return { findings, images: prepared.content.images, labels };
};

export type Frozen = {
  title: string;
  schoolHead: ReportJson['report']['school'];
  sha256: string;
  /** The canonical bytes, held against the contract. */
  body: string;
  entries: ReleasedEntry[];
  files: HeldFile[];
};

/** @throws ZodError when the result would break the contract */
export const freezeReport = ({
  content,
  images,
  edition,
  findings,
}: {
  content: ReportContent;
  /** With the copies in place of the originals. */
  images: ImageContent[];
  edition: EditionHead;
  findings: Pick<JudgedFinding, 'severity' | 'waiver'>[];
}): Frozen => {
  const prepared = prepareReport({ content });
  const { report, body } = compileReport({
    prepared: { ...prepared, content: { ...prepared.content, images } },
    edition,
    findings,
  });
  return {
    title: report.report.title,
    schoolHead: report.report.school,
    sha256: sha256(body),
    body,
    entries: releasedEntries({
      indicators: report.indicators,
      respondents: (value) => prepared.values.find(value)?.respondents ?? null,
    }),
    files: heldFiles(report.images),
  };
};

const read = ({ number, sha256: hash, body }: StoredEdition): NamedEdition => ({
  number,
  sha256: hash,
  report: JSON.parse(body) as ReportJson,
});

/** Gives finished JSON of `EditionChanges`. */
export const compareReleased = ({
  from,
  to,
}: {
  from: StoredEdition | null;
  to: StoredEdition;
}): string => JSON.stringify(describeChanges({ from: from && read(from), to: read(to) }));

export const compareUnreleased = ({
  from,
  report,
}: {
  from: StoredEdition | null;
  report: ReportJson;
}): { changes: UnreleasedChanges; seen: string } => ({
  changes: describeUnreleased({ from: from && read(from), report }),
  seen: fingerprint({ report, after: from?.sha256 ?? null }),
});

import type { UnreleasedChanges } from '../../../contract/changes/change-lists';
import type { AskedCoverage } from '../../../contract/admin/ledger';
import type { EditionHead, NumberCoverage, ReportJson } from '../../../contract/report';
import { canonicalJson } from '../../../domain/canonical/canonical-json';
import type { JudgedFinding } from '../../../domain/checks/finding';
import { compileReport } from '../../../domain/compile/compile-report';
import type { ImageContent } from '../../../domain/content/report-content';
import {
  describeChanges,
  describeUnreleased,
  type NamedEdition,
} from '../../../domain/editions/describe-changes';
import {
  type HeldFile,
  heldFiles,
  releasedEntries,
  type ReleasedEntry,
} from '../../../domain/editions/released-entries';
import { askedCoverage, coverageOf } from '../../../domain/ledger/coverage';
import { accountNumbers } from '../../../domain/ledger/declarations';
import { figureLabel } from '../../../domain/outline/labels';
import { describeProgress, type Progress } from '../../../domain/overview/describe-progress';
import { sha256 } from '../hash/sha256';
import { type EditionMemory, memoryOf } from './edition-memory';
import { madeOnce, stateOf, type GivenState } from './prepared-report';
import type { StoredEdition } from './stored-edition';

/**
 * What is computed of whole reports: run in threads, so that the process goes on answering meanwhile. A report
 * stays in the thread that prepared it, and what crosses is the answer.
 */

export { forgetState } from './prepared-report';

/**
 * JSON of the report before its release, in UTF-8, open where its images stand: their addresses are signed for
 * each who gets them.
 */
export type PreviewJson = { before: Uint8Array; images: ReportJson['images']; after: Uint8Array };

const previewJson = madeOnce(async (state): Promise<PreviewJson> => {
  const report = await state.report();
  const members = Object.entries(report);
  const place = members.findIndex(([name]) => name === 'images');
  const written = (part: [string, unknown][]): string[] =>
    part.flatMap(([name, value]) =>
      value === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify(value)}`],
    );
  const before = [...written(members.slice(0, place)), '"images":'].join(',');
  const after = ['', ...written(members.slice(place + 1))].join(',');
  return {
    before: Buffer.from(`{${before}`),
    images: report.images,
    after: Buffer.from(`${after}}`),
  };
});

const progressOf = madeOnce(async (state): Promise<Progress> =>
  describeProgress(await state.judgement()),
);

export function previewReport(given: GivenState): Promise<PreviewJson> {
  return previewJson(stateOf(given));
}

export function describeReport(given: GivenState): Promise<Progress> {
  return progressOf(stateOf(given));
}

/** Tells one state of a report, and of what it would be released after, from every other. */
const seenOf = ({ report, after }: { report: ReportJson; after: string | null }): string =>
  sha256(canonicalJson({ value: { after, report } }));

/** The findings, and what copying the photographs needs: the images that are shown, and how they are printed. */
export type ReadyToCopy = {
  findings: JudgedFinding[];
  images: ImageContent[];
  /** 图 n by document id. */
  labels: Map<string, string>;
  /** What a releaser who looks at it now has seen; null where it was not asked for. */
  seen: string | null;
  coverage: NumberCoverage;
  askedCoverage: AskedCoverage | null;
};

export async function judgeForRelease({
  after,
  ...given
}: GivenState & {
  /** Hash of the newest readable edition; left out where nobody says what was seen. */
  after?: string | null;
}): Promise<ReadyToCopy> {
  const state = stateOf(given);
  const { prepared, findings } = await state.judgement();
  const labels = new Map<string, string>();
  for (const [id, figure] of prepared.numbering.figures) labels.set(id, figureLabel(figure));
  const seen = after === undefined ? null : seenOf({ report: await state.report(), after });
  const { declarations, askedCoverage: percent } = state;
  const coverage = coverageOf(accountNumbers({ prepared, declarations }));
  return {
    ...{ findings, images: prepared.content.images, labels, seen, coverage },
    askedCoverage: askedCoverage({ percent, coverage }),
  };
}

export type Frozen = {
  title: string;
  schoolHead: ReportJson['report']['school'];
  sha256: string;
  /** The canonical bytes, held against the contract. */
  body: string;
  entries: ReleasedEntry[];
  files: HeldFile[];
  /** What stands in it to be mended, by which the next one tells what is new. */
  memory: EditionMemory;
};

/** @throws ZodError when the result would break the contract */
export async function freezeReport({
  images,
  edition,
  ...given
}: GivenState & {
  /** With the copies in place of the originals. */
  images: ImageContent[];
  edition: EditionHead;
}): Promise<Frozen> {
  const state = stateOf(given);
  const { prepared, findings } = await state.judgement();
  const { report, body } = compileReport({
    prepared: { ...prepared, content: { ...prepared.content, images } },
    edition,
    findings,
    declarations: state.declarations,
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
    memory: await memoryOf(state),
  };
}

const read = ({ number, sha256: hash, body }: StoredEdition): NamedEdition => ({
  number,
  sha256: hash,
  report: JSON.parse(body) as ReportJson,
});

/** Gives finished JSON of `EditionChanges`. */
export function compareReleased({
  from,
  to,
}: {
  from: StoredEdition | null;
  to: StoredEdition;
}): string {
  return JSON.stringify(describeChanges({ from: from && read(from), to: read(to) }));
}

export async function compareUnreleased({
  from,
  ...given
}: GivenState & { from: StoredEdition | null }): Promise<{
  changes: UnreleasedChanges;
  /** Given with a release, it is refused when the report is not this one any more. */
  seen: string;
}> {
  const report = await stateOf(given).report();
  return {
    changes: describeUnreleased({ from: from && read(from), report }),
    seen: seenOf({ report, after: from?.sha256 ?? null }),
  };
}

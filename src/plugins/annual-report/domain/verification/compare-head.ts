import type { ReportJson } from '../../contract/report';
import { canonicalJson } from '../canonical/canonical-json';
import { differing, type Difference, type Stated } from './difference';

/** What is written beside the bytes of an edition. */
export type EditionRecord = {
  school: string;
  year: number;
  number: number;
  releasedAt: string;
  note: string | null;
  title: string;
  schoolHead: unknown;
  sha256: string;
  previousSha256: string | null;
};

/** Compares what an edition says of itself with what is written beside it. */
export function compareHead({
  report: { report, edition },
  record,
}: {
  report: ReportJson;
  record: EditionRecord;
}): Difference[] {
  const pairs: [string, Stated, Stated][] = [
    ['edition.number', record.number, edition?.number],
    ['edition.releasedAt', record.releasedAt, edition?.releasedAt],
    ['edition.note', record.note, edition?.note],
    ['edition.previousSha256', record.previousSha256, edition?.previousSha256],
    ['report.school.code', record.school, report.school.code],
    ['report.year', record.year, report.year],
    ['report.title', record.title, report.title],
    [
      'report.school',
      canonicalJson({ value: record.schoolHead }),
      canonicalJson({ value: report.school }),
    ],
  ];
  return pairs.flatMap(([where, expected, found]) =>
    differing({ code: 'head', where, expected, found }),
  );
}

/** Whether an edition names the hash of the one before, and follows it. `before` is null for the first. */
export function compareChain({
  record,
  before,
}: {
  record: EditionRecord;
  before: EditionRecord | null;
}): Difference[] {
  const where = 'previousSha256';
  return [
    ...differing({
      code: 'gap',
      where: 'number',
      expected: (before?.number ?? 0) + 1,
      found: record.number,
    }),
    ...differing({
      code: 'chain',
      where,
      expected: before?.sha256 ?? null,
      found: record.previousSha256,
    }),
  ];
}

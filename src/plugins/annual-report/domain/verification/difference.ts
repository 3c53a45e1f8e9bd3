import type { ReportJson } from '../../contract/report';
import { canonicalJson } from '../canonical/canonical-json';
import { chapterNumbers, cutCase, cutChapter, cutTable } from '../parts/report-parts';

/** A part with its path below the report and the bytes that it has to have. */
type ExpectedPart = { path: string; data: string };

/** Every chapter, case and table of a report, cut from it. */
export function expectedParts({ report }: { report: ReportJson }): ExpectedPart[] {
  const parts: [string, unknown][] = [
    ...chapterNumbers({ report }).map((number): [string, unknown] => [
      `/chapters/${number}`,
      cutChapter({ report, number }),
    ]),
    ...report.cases.map(({ number }): [string, unknown] => [
      `/cases/${number}`,
      cutCase({ report, number }),
    ]),
    ...report.tables.map(({ key }): [string, unknown] => [
      `/tables/${key}`,
      cutTable({ report, key }),
    ]),
  ];
  return parts.map(([path, part]) => ({ path, data: canonicalJson({ value: part }) }));
}

export type DifferenceCode =
  | 'bytes'
  | 'not-json'
  | 'not-report'
  | 'not-canonical'
  | 'head'
  | 'chain'
  | 'gap'
  | 'file-missing'
  | 'file-changed'
  | 'file-unlisted'
  | 'value-missing'
  | 'value-extra'
  | 'value-differs'
  | 'format-unreadable'
  | 'format-edition'
  | 'cell-missing'
  | 'cell-extra'
  | 'cell-differs'
  | 'part-differs'
  | 'answer-missing'
  | 'answer-differs';

/** Something that is not as the edition says: where, what it should be and what it is. */
export type Difference = {
  code: DifferenceCode;
  where: string;
  expected: string | null;
  found: string | null;
};

/** What can stand on either side of a comparison. */
export type Stated = string | number | null | undefined;

/** A difference of something that should be another; nothing where they are the same. */
export function differing({
  expected,
  found,
  ...place
}: Pick<Difference, 'code' | 'where'> & {
  expected: Stated;
  found: Stated;
}): Difference[] {
  return expected === found
    ? []
    : [{ ...place, expected: String(expected ?? ''), found: String(found ?? '') }];
}

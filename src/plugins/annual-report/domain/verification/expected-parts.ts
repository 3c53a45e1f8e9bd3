import type { ReportJson } from '../../contract/report';
import { canonicalJson } from '../canonical/canonical-json';
import { chapterNumbers, cutCase, cutChapter, cutTable } from '../parts/report-parts';

/** A part with its path below the report and the bytes that it has to have. */
export type ExpectedPart = { path: string; data: string };

/** Every chapter, case and table of a report, cut from it. */
export const expectedParts = ({ report }: { report: ReportJson }): ExpectedPart[] => {
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
};

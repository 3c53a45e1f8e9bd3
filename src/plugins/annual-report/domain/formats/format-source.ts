import type { TableJson } from '../../contract/table';
import type { ReportJson } from '../../contract/report';

/** A frozen edition as formats are made from it. */
export type FormatSource = {
  report: ReportJson;
  edition: { number: number; sha256: string };
  /** Address of the public contract, without a trailing slash. */
  apiUrl: string;
};

/** What a format of a table is made from. */
export type TableSource = FormatSource & { table: TableJson };

/** Address of the report's latest edition. */
export function reportUrl({ report, apiUrl }: FormatSource): string {
  return `${apiUrl}/reports/${report.report.school.code}/${report.report.year}`;
}

/** Address of this edition for ever. A file names these, so that it is the same wherever it was fetched. */
export function editionUrl(source: FormatSource): string {
  return `${reportUrl(source)}/editions/${source.edition.number}`;
}

/** When the edition was released, RFC 3339; null in a preview. */
export function releasedAt({ report }: FormatSource): string | null {
  return report.edition?.releasedAt ?? null;
}

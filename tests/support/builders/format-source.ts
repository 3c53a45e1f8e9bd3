import type { ReportJson } from '../../../src/plugins/annual-report/contract/report';
import type { TableJson } from '../../../src/plugins/annual-report/contract/table';
import type { FormatSource } from '../../../src/plugins/annual-report/domain/formats/format-source';
import { smallReport } from './report';

export function formatSource(report: ReportJson = smallReport()): FormatSource {
  return {
    report,
    edition: { number: 2, sha256: 'a'.repeat(64) },
    apiUrl: 'https://reports.example.org/api/annual-report',
  };
}

/** The annex of the small report: a heading, students of 2023 and 2024, a value that does not apply. */
export function annex({ report }: FormatSource = formatSource()): TableJson {
  const table = report.tables.find(({ key }) => key === 'annex-1');
  if (!table) throw new Error('The small report has no annex.');
  return table;
}

/** The same with other labels, texts, values. */
export function sourceWith(change: (table: TableJson) => void): FormatSource {
  const report = structuredClone(smallReport());
  for (const table of report.tables) change(table);
  return formatSource(report);
}

import type { FormatFile } from '../../../contract/formats';
import type { ReportJson } from '../../../contract/report';
import type { TableJson } from '../../../contract/table';
import type { StoredEdition } from './stored-edition';

/** What the name of a file is made of, beside the bytes. */
export type RenderedFile = {
  bytes: Uint8Array;
  head: Pick<ReportJson['report'], 'school' | 'year'>;
  table: Pick<TableJson, 'key' | 'label' | 'title'> | null;
};

/** Keys of the tables that there are, where the one that was asked for is not among them. */
export type NoSuchTable = { known: string[] };

/** Makes a file of an edition. @throws Error for a format that does not exist */
export async function renderFile({
  edition: { number, sha256, body },
  apiUrl,
  file,
  extension,
  table: key,
  bom,
}: {
  edition: StoredEdition;
  /** Address of the public contract, for links. */
  apiUrl: string;
  file: FormatFile;
  extension: string;
  /** Null where `file` is given. */
  table: string | null;
  bom: boolean;
}): Promise<RenderedFile | NoSuchTable> {
  const report = JSON.parse(body) as ReportJson;
  const table = report.tables.find((candidate) => candidate.key === key) ?? null;
  if (key !== null && !table) return { known: report.tables.map((candidate) => candidate.key) };
  // Loaded by whoever makes a file: the libraries behind the formats take longer than the checks of a report.
  const { FORMAT_REGISTRY } = await import('../formats/registry');
  const format = FORMAT_REGISTRY.find(
    (candidate) => candidate.file === file && candidate.extension === extension,
  );
  if (!format) throw new Error(`There is no format ${extension} of ${file ?? 'tables'}.`);
  const bytes = await format.render({
    report,
    edition: { number, sha256 },
    apiUrl,
    table,
    bom,
  });
  return { bytes, head: report.report, table };
}

import { z } from 'zod';
import { dataPackage, type PackagedFile } from '../../../domain/formats/data-package';
import {
  flattenIndicators,
  flattenTable,
  withProvenance,
  type FlatTable,
} from '../../../domain/formats/flat-table';
import { formatPath } from '../../../contract/formats';
import { releasedAt, type FormatSource } from '../../../domain/formats/format-source';
import type { FormatReading } from '../../../domain/formats/printed-cell';
import { readFlatRows } from '../../../domain/formats/read-flat-rows';
import type { TableJson } from '../../../contract/table';
import { sha256 } from '../hash/sha256';
import { readArchive, writeArchive, type ArchiveEntry } from './archive';
import { readFlatCsv, writeFlatCsv } from './flat-csv';

const DESCRIPTOR = 'datapackage.json';
const EPOCH = '1980-01-01T00:00:00.000Z';

const descriptorSchema = z.object({
  edition: z.int(),
  sha256: z.string(),
  resources: z.array(z.object({ path: z.string(), bytes: z.int(), hash: z.string() })),
});

const packed = (
  source: FormatSource,
  table: TableJson | null,
  plain: FlatTable,
): { file: PackagedFile; entry: ArchiveEntry } => {
  const flat = withProvenance({ ...source, flat: plain, table });
  const bytes = writeFlatCsv({ flat, bom: false });
  const file = table ? null : ('indicators' as const);
  const path = formatPath({ file, extension: 'csv', table: table?.key ?? null }).slice(1);
  const title = table ? `${table.label} ${table.title}` : '全部指标';
  const name = table?.key ?? 'indicators';
  return {
    file: { name, path, title, flat, bytes: bytes.length, sha256: sha256(bytes) },
    entry: { path, bytes },
  };
};

/** Writes the descriptor and its CSV files as one archive. The same edition always gives the same bytes. */
export function writeDataPackage(source: FormatSource): Promise<Buffer> {
  const parts = [
    packed(source, null, flattenIndicators(source)),
    ...source.report.tables.map((table) =>
      packed(source, table, flattenTable({ ...source, table })),
    ),
  ];
  const descriptor = dataPackage({ source, files: parts.map(({ file }) => file) });
  const bytes = Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`);
  return writeArchive({
    entries: [{ path: DESCRIPTOR, bytes }, ...parts.map(({ entry }) => entry)],
    instant: new Date(releasedAt(source) ?? EPOCH),
  });
}

/** Reads all its CSV files back. @throws when the archive is broken, or a file is not as the descriptor says */
export async function readDataPackage({ bytes }: { bytes: Buffer }): Promise<FormatReading> {
  const entries = await readArchive({ bytes });
  const files = new Map(entries.map((entry) => [entry.path, entry.bytes]));
  const descriptor = descriptorSchema.parse(
    JSON.parse(files.get(DESCRIPTOR)?.toString('utf8') ?? 'null'),
  );
  const cells = descriptor.resources.flatMap((resource) => {
    const file = files.get(resource.path);
    if (file?.length !== resource.bytes || resource.hash !== `sha256:${sha256(file)}`) {
      throw new Error(`${resource.path} is not as ${DESCRIPTOR} says.`);
    }
    return readFlatRows({ records: readFlatCsv({ bytes: file }) }).cells;
  });
  return { edition: descriptor.edition, sha256: descriptor.sha256, cells };
}

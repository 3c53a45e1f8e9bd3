import type { TableJson } from '../../../contract/table';
import {
  flattenIndicators,
  flattenTable,
  withProvenance,
  type FlatTable,
} from '../../../domain/formats/flat-table';
import { FORMATS, type FormatDescription } from '../../../contract/formats';
import type { FormatSource } from '../../../domain/formats/format-source';
import { reportJsonLd } from '../../../domain/formats/json-ld';
import { indicatorsJsonStat, tableJsonStat } from '../../../domain/formats/json-stat';
import type { FormatReading } from '../../../domain/formats/printed-cell';
import { readFlatRows } from '../../../domain/formats/read-flat-rows';
import { readDataPackage, writeDataPackage } from './data-package-zip';
import { readFlatCsv, writeFlatCsv } from './flat-csv';
import { readJsonLd } from './read-json-ld';
import { readJsonStat } from './read-json-stat';
import { readFlatWorkbook, writeFlatWorkbook } from './workbook';

/** `table` is null exactly where the format is not one of a table. */
export type RenderRequest = FormatSource & { table: TableJson | null; bom: boolean };

/** How a format is made and read back. */
export type Codec = {
  /** The same request always gives the same bytes. */
  render: (request: RenderRequest) => Buffer | Promise<Buffer>;
  /** Reads the numbers back from the bytes alone. @throws when they are not of this format */
  readNumbers: (request: { bytes: Buffer }) => FormatReading | Promise<FormatReading>;
};

export type Format = FormatDescription & Codec;

const flatten = ({ table, ...source }: RenderRequest): FlatTable =>
  table ? flattenTable({ ...source, table }) : flattenIndicators(source);

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const CODECS: Record<FormatDescription['name'], Codec> = {
  csv: {
    render: (request) => {
      const flat = withProvenance({ ...request, flat: flatten(request) });
      return writeFlatCsv({ flat, bom: request.bom });
    },
    readNumbers: ({ bytes }) => readFlatRows({ records: readFlatCsv({ bytes }) }),
  },
  xlsx: {
    render: (request) =>
      writeFlatWorkbook({ flat: flatten(request), table: request.table, source: request }),
    readNumbers: readFlatWorkbook,
  },
  'json-stat': {
    render: ({ table, ...source }) =>
      json(table ? tableJsonStat({ ...source, table }) : indicatorsJsonStat(source)),
    readNumbers: readJsonStat,
  },
  'json-ld': { render: (source) => json(reportJsonLd(source)), readNumbers: readJsonLd },
  'data-package': { render: writeDataPackage, readNumbers: readDataPackage },
};

/** Every format with its codec. */
export const FORMAT_REGISTRY: Format[] = FORMATS.map((format) => ({
  ...format,
  ...CODECS[format.name],
}));

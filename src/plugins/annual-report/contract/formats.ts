export type FormatScope = 'report' | 'table' | 'indicators';

/** A format in which a frozen edition, or a part of it, can be fetched. */
export type FormatDescription = {
  name: 'csv' | 'xlsx' | 'json-stat' | 'json-ld' | 'data-package';
  scope: FormatScope;
  /** Name of the file without its extension; null where it is the table's key. */
  file: 'indicators' | 'report' | 'datapackage' | null;
  extension: string;
  contentType: string;
  /** Whether a browser saves it rather than shows it. */
  isDownload: boolean;
  /** Whether `?bom=true` puts a byte order mark before it. */
  takesBom: boolean;
};

const CSV = {
  name: 'csv',
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  isDownload: true,
  takesBom: true,
} as const;

const XLSX = {
  name: 'xlsx',
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isDownload: true,
  takesBom: false,
} as const;

const JSON_STAT = {
  name: 'json-stat',
  extension: 'json-stat',
  contentType: 'application/json; charset=utf-8',
  isDownload: false,
  takesBom: false,
} as const;

const TABLE = { scope: 'table', file: null } as const;
const INDICATORS = { scope: 'indicators', file: 'indicators' } as const;

/** Every format that is served: routes, their description and the verification derive from this list. */
export const FORMATS = [
  { ...TABLE, ...CSV },
  { ...TABLE, ...XLSX },
  { ...TABLE, ...JSON_STAT },
  { ...INDICATORS, ...CSV },
  { ...INDICATORS, ...XLSX },
  { ...INDICATORS, ...JSON_STAT },
  {
    name: 'json-ld',
    scope: 'report',
    file: 'report',
    extension: 'jsonld',
    contentType: 'application/ld+json; charset=utf-8',
    isDownload: false,
    takesBom: false,
  },
  {
    name: 'data-package',
    scope: 'report',
    file: 'datapackage',
    extension: 'zip',
    contentType: 'application/zip',
    isDownload: true,
    takesBom: false,
  },
] as const satisfies FormatDescription[];

export type FormatFile = FormatDescription['file'];

/** Names of files that are not those of a table. */
export const FORMAT_FILES = [
  ...new Set(FORMATS.flatMap(({ file }) => (file === null ? [] : [file]))),
];

/** Path of a file below a report or below one of its editions: `/tables/annex-1.csv`. */
export function formatPath({
  file,
  extension,
  table,
}: Pick<FormatDescription, 'file' | 'extension'> & { table: string | null }): string {
  return file === null ? `/tables/${table ?? '{key}'}.${extension}` : `/${file}.${extension}`;
}

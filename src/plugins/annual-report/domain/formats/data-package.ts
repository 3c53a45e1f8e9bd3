import type { Column } from './columns';
import type { FlatTable } from './flat-table';
import { editionUrl, releasedAt, reportUrl, type FormatSource } from './format-source';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** A CSV file of the package. */
export type PackagedFile = {
  name: string;
  path: string;
  title: string;
  flat: FlatTable;
  bytes: number;
  sha256: string;
};

const field = ({ name, type, zh, en, words }: Column, isKey: boolean) => ({
  name,
  type,
  title: zh,
  description: en,
  ...((isKey || words) && {
    constraints: { ...(isKey && { required: true }), ...(words && { enum: words }) },
  }),
});

const resource = ({ name, path, title, flat, bytes, sha256 }: PackagedFile) => ({
  $schema: `${PROFILES}/dataresource.json`,
  name,
  path,
  type: 'table',
  title,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${sha256}`,
  schema: {
    $schema: `${PROFILES}/tableschema.json`,
    fields: flat.columns.map((column) => field(column, flat.key.includes(column.name))),
    missingValues: [''],
    primaryKey: flat.key,
  },
});

/** `datapackage.json` of a Data Package, version 2. No licence is stated: the school gave none. */
export function dataPackage({ source, files }: { source: FormatSource; files: PackagedFile[] }) {
  const { school, year, title } = source.report.report;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `${school.code}-${year}`,
    id: editionUrl(source),
    title,
    description: `${school.name} ${year}《${title}》第 ${source.edition.number} 版的全部指标和表格。`,
    version: `${source.edition.number}.0.0`,
    created: releasedAt(source),
    homepage: reportUrl(source),
    contributors: [{ title: school.name, roles: ['publisher'] }],
    sources: [{ title, path: editionUrl(source) }],
    edition: source.edition.number,
    sha256: source.edition.sha256,
    resources: files.map(resource),
  };
}

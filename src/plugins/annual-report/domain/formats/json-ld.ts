import type { TableJson } from '../../contract/table';
import { FORMATS, formatPath, type FormatScope } from '../../contract/formats';
import { editionUrl, releasedAt, reportUrl, type FormatSource } from './format-source';
import { indicatorCells, tableCells, type PrintedCell } from './printed-cell';

type Measured = { row: string; code: string; name: string; unit: string | null };

const observation = ({ year, value, text, status }: PrintedCell) => ({
  '@type': 'Observation',
  observationDate: String(year),
  name: text,
  ...(value !== null && { value }),
  additionalProperty: { '@type': 'PropertyValue', propertyID: 'status', value: status },
});

const distribution = (source: FormatSource, scope: FormatScope, table: string | null) =>
  FORMATS.filter((format) => format.scope === scope).map((format) => ({
    '@type': 'DataDownload',
    contentUrl: `${editionUrl(source)}${formatPath({ ...format, table })}`,
    encodingFormat: format.contentType.split(';')[0] ?? format.contentType,
  }));

const coverage = (years: number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}/${last}`;
};

const dataset = ({
  source,
  scope,
  table,
  name,
  measured,
  cells,
}: {
  source: FormatSource;
  scope: FormatScope;
  table: TableJson | null;
  name: string;
  measured: Measured[];
  cells: PrintedCell[];
}) => {
  const { school, year, title, language } = source.report.report;
  const years = cells.map((cell) => cell.year);
  return {
    '@type': 'Dataset',
    '@id': `${editionUrl(source)}#${table?.key ?? 'indicators'}`,
    identifier: table?.key ?? 'indicators',
    name,
    description: `${school.name} ${year}《${title}》：${name}`,
    inLanguage: language,
    isAccessibleForFree: true,
    temporalCoverage: coverage(years.length > 0 ? years : [year]),
    variableMeasured: measured.map(({ row, code, unit, ...variable }) => ({
      '@type': 'PropertyValue',
      identifier: row,
      propertyID: code,
      name: variable.name,
      ...(unit !== null && { unitText: unit }),
      valueReference: cells.filter((cell) => cell.row === row).map(observation),
    })),
    distribution: distribution(source, scope, table?.key ?? null),
  };
};

const tableDataset = (source: FormatSource, table: TableJson) =>
  dataset({
    source,
    scope: 'table',
    table,
    name: `${table.label} ${table.title}`,
    cells: tableCells({ table }),
    measured: table.rows.flatMap(({ key, indicator, label, unit }) =>
      indicator === null ? [] : { row: key, code: indicator, name: label, unit },
    ),
  });

const indicatorsDataset = (source: FormatSource) =>
  dataset({
    source,
    scope: 'indicators',
    table: null,
    name: '全部指标',
    cells: indicatorCells(source),
    measured: Object.entries(source.report.indicators).map(([code, { name, unit }]) => ({
      row: code,
      code,
      name,
      unit,
    })),
  });

/**
 * The report for search engines and catalogues, in the words of schema.org: a Report of an
 * EducationalOrganization with a Dataset for each table and one for all indicators. A value without a number
 * has no `value`, and its status says why.
 */
export function reportJsonLd(source: FormatSource) {
  const { school, title, subtitle, language, year } = source.report.report;
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': editionUrl(source),
    url: reportUrl(source),
    name: title,
    ...(subtitle !== null && { alternativeHeadline: subtitle }),
    inLanguage: language,
    temporalCoverage: String(year),
    datePublished: releasedAt(source),
    version: source.edition.number,
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: source.edition.sha256 },
    publisher: {
      '@type': 'EducationalOrganization',
      identifier: school.code,
      name: school.name,
      address: {
        '@type': 'PostalAddress',
        ...(school.province !== null && { addressRegion: school.province }),
        ...(school.city !== null && { addressLocality: school.city }),
      },
    },
    encoding: [
      {
        '@type': 'MediaObject',
        contentUrl: editionUrl(source),
        encodingFormat: 'application/json',
      },
      ...distribution(source, 'report', null),
    ],
    hasPart: [
      ...source.report.tables.map((table) => tableDataset(source, table)),
      indicatorsDataset(source),
    ],
  };
}

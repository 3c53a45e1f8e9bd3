import type { PrintedCell } from './printed-cell';
import { indicatorCells, tableCells } from './printed-cell';
import { editionUrl, releasedAt, type FormatSource, type TableSource } from './format-source';

type Category = {
  id: string;
  label: string;
  unit: string | null;
  decimals: number;
  footnote: string | null;
};

const byId = <Value>(entries: [string, Value][]): Record<string, Value> =>
  Object.fromEntries(entries);

const cube = ({
  source,
  label,
  path,
  table,
  categories,
  years,
  cells,
}: {
  source: FormatSource;
  label: string;
  path: string;
  table: string | null;
  categories: Category[];
  years: number[];
  cells: PrintedCell[];
}) => {
  const { report, edition } = source;
  const places = new Map(cells.map((cell) => [`${cell.row} ${cell.year}`, cell]));
  const grid = categories.flatMap(({ id }) => years.map((year) => places.get(`${id} ${year}`)));
  const sparse = (pick: (cell: PrintedCell) => string) =>
    byId(grid.flatMap((cell, index) => (cell ? [[String(index), pick(cell)]] : [])));
  return {
    version: '2.0',
    class: 'dataset',
    href: `${editionUrl(source)}${path}`,
    label,
    source: report.report.school.name,
    updated: releasedAt(source),
    id: ['indicator', 'year'],
    size: [categories.length, years.length],
    role: { time: ['year'], metric: ['indicator'] },
    dimension: {
      indicator: {
        label: '指标',
        category: {
          index: categories.map(({ id }) => id),
          label: byId(categories.map((category) => [category.id, category.label])),
          unit: byId(
            categories.map(({ id, unit, decimals }) => [
              id,
              { decimals, ...(unit !== null && { label: unit }) },
            ]),
          ),
          note: byId(
            categories.flatMap(({ id, footnote }) => (footnote === null ? [] : [[id, [footnote]]])),
          ),
        },
      },
      year: {
        label: '年份',
        category: {
          index: years.map(String),
          label: byId(years.map((year) => [String(year), String(year)])),
        },
      },
    },
    value: grid.map((cell) => cell?.value ?? null),
    status: sparse(({ status }) => status),
    extension: {
      school: report.report.school.code,
      year: report.report.year,
      table,
      edition: edition.number,
      sha256: edition.sha256,
      text: sparse(({ text }) => text),
      codes: byId(
        [...new Map(cells.map(({ row, indicator }) => [row, indicator]))].map(
          ([row, indicator]) => [row, indicator],
        ),
      ),
    },
  };
};

export type JsonStatDataset = ReturnType<typeof cube>;

/**
 * A table as a JSON-stat 2.0 dataset: rows × years. A row that only groups is no data and left out. `status`
 * and `extension.text` have an entry exactly where the table has a cell; `extension.codes` gives the
 * indicator of a row.
 */
export function tableJsonStat(source: TableSource): JsonStatDataset {
  const { table, report } = source;
  return cube({
    source,
    label: `${table.label} ${table.title}`,
    path: `/tables/${table.key}.json-stat`,
    table: table.key,
    years: table.years,
    cells: tableCells({ table }),
    categories: table.rows.flatMap(({ key, indicator, label, unit, footnote }) =>
      indicator === null
        ? []
        : { id: key, label, unit, footnote, decimals: report.indicators[indicator]?.decimals ?? 0 },
    ),
  });
}

/** All indicators as one JSON-stat 2.0 dataset: indicators × all years that any of them has a value for. */
export function indicatorsJsonStat(source: FormatSource): JsonStatDataset {
  const { report } = source;
  const cells = indicatorCells({ report });
  return cube({
    source,
    label: report.report.title,
    path: '/indicators.json-stat',
    table: null,
    years: [...new Set(cells.map(({ year }) => year))].sort((one, other) => one - other),
    cells,
    categories: Object.entries(report.indicators).map(([id, { name, unit, decimals }]) => ({
      id,
      label: name,
      unit,
      decimals,
      footnote: null,
    })),
  });
}

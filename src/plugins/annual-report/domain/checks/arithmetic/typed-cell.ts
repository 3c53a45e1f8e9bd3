import type { Check, CheckContext, FindingDraft } from '../check';
import { meet } from '../support/expressions/intervals';
import { readValue } from '../support/expressions/reading';
import { shiftedRows } from '../support/shifted-rows';
import { typedNumber, typedRows, type TypedNumber } from '../support/table-cells';
import { findingNumber, printed, quoted, withUnit } from '../support/words';

const printedCell = ({ text, indicator: { unit } }: TypedNumber): string =>
  withUnit({ text, unit });

const againstValue = (context: CheckContext, cell: TypedNumber): FindingDraft[] => {
  const { year, row, table } = cell;
  const reading = readValue({ values: context.values, indicator: cell.indicator.code, year });
  if (!reading || cell.number === null || meet(cell, reading)) return [];
  const place = context.places.value({ indicator: cell.indicator.code, year });
  const elsewhere = place.label ?? place.title;
  return [
    {
      place: context.places.table(table, { row: row.key, year }),
      numbers: [typedNumber(cell), findingNumber(reading)],
      messages: {
        zh: `《${table.title}》中 ${year} 年${quoted(row.label)}印为 ${printedCell(cell)}，${place.row === row.key ? '指标值' : elsewhere}却是 ${printed(reading)}。`,
        en: `"${table.title}" prints ${printedCell(cell)} for ${quoted(row.label)} in ${year}, but ${place.row === row.key ? 'its value' : elsewhere} is ${printed(reading)}.`,
      },
    },
  ];
};

const againstOther = (
  context: CheckContext,
  cell: TypedNumber,
  earlier: TypedNumber,
): FindingDraft => ({
  place: context.places.table(cell.table, { row: cell.row.key, year: cell.year }),
  numbers: [cell, earlier].map(typedNumber),
  messages: {
    zh: `《${cell.table.title}》中 ${cell.year} 年${quoted(cell.row.label)}印为 ${printedCell(cell)}，《${earlier.table.title}》却印为 ${printedCell(earlier)}。`,
    en: `"${cell.table.title}" prints ${printedCell(cell)} for ${quoted(cell.row.label)} in ${cell.year}, but "${earlier.table.title}" prints ${printedCell(earlier)}.`,
  },
});

/** A number that a chart prints by itself is the report's own value, and the same in every table. */
export const typedCell: Check = {
  id: 'typed-cell',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '图表与附表数值不一致', en: 'Chart and value' },
  advice: {
    zh: '请核对哪个数正确；图表填错的，清空图表中的数，改用指标值。',
    en: 'Find out which is right; if the chart is wrong, clear its cell so that it prints the value.',
  },
  limits: {
    zh: '按印出的位数允许四舍五入；整行错开一年的另行提示。',
    en: 'Either may have been rounded as printed; rows that stand a year off are reported separately.',
  },
  run: (context) => {
    const given = { tables: context.content.tables, values: context.values };
    const nameRow = (cell: TypedNumber) => `${cell.table.documentId} ${cell.row.key}`;
    const shifted = new Set(shiftedRows(given).map(({ row }) => nameRow(row[0])));
    const seen = new Map<string, TypedNumber>();
    return typedRows(given).flatMap((row) => {
      if (shifted.has(nameRow(row[0]))) return [];
      return row.flatMap((cell) => {
        const key = `${cell.indicator.code}@${cell.year}`;
        const earlier = seen.get(key);
        if (!earlier) seen.set(key, cell);
        const findings = againstValue(context, cell);
        const differs =
          earlier && cell.number !== null && earlier.number !== null && !meet(cell, earlier);
        return findings.length > 0 || !differs ? findings : [againstOther(context, cell, earlier)];
      });
    });
  },
};

import type { TableContent } from '../../content/report-content';
import type { Check, CheckContext } from '../check';
import { printedYears } from '../support/years';
import { shiftedRows } from '../support/shifted-rows';
import { typedNumber } from '../support/table-cells';
import { unitScale } from '../support/expressions/unit-scale';
import { findingNumber, printed, quoted, withUnit } from '../support/words';

/** Accounts are closed after the report: tables of money alone may end a year before it. */
const isMoney = ({ values }: CheckContext, { layout }: TableContent): boolean =>
  layout.every(({ indicator }) => {
    const unit = indicator === null ? '元' : (values.indicator(indicator)?.unit ?? null);
    return unitScale({ unit }).base.startsWith('元');
  });

/** A table covers the year that the report is about. */
export const tableYears: Check = {
  id: 'table-years',
  family: 'time',
  severity: 'warning',
  name: { zh: '表中没有报告年度', en: "Table without the report's year" },
  advice: {
    zh: '请在表的年份中加入报告年度。',
    en: "Add the report's year to the years of the table.",
  },
  limits: {
    zh: '全是金额的收支表可以只到上一会计年度，不提示。',
    en: 'Tables of money alone may end with the last accounting year.',
  },
  run: (context) => {
    const { year } = context.content.report;
    return context.content.tables
      .filter((table) => !table.years.includes(year) && !isMoney(context, table))
      .map((table) => ({
        place: context.places.table(table, { field: 'years' }),
        messages: {
          zh: `《${table.title}》的年份是 ${table.years.join('、')}，没有报告年度 ${year}。`,
          en: `"${table.title}" has the years ${table.years.join(', ')}, but not ${year}, the year of the report.`,
        },
      }));
  },
};

type YearsOfRow = { label: string; key: string; years: number[] };

const isWithin = (some: number[], all: number[]): boolean =>
  some.every((year) => all.includes(year));

const clash = (one: YearsOfRow, other: YearsOfRow): boolean =>
  !isWithin(one.years, other.years) && !isWithin(other.years, one.years);

/** The rows of a chart speak of the same years. */
export const rowYears: Check = {
  id: 'row-years',
  family: 'time',
  severity: 'warning',
  name: { zh: '同一图表各行年份不同', en: 'Rows of different years' },
  advice: {
    zh: '请统一各行的年份；确实不同的，请写明理由后豁免。',
    en: 'Bring the rows to the same years; if they differ rightly, waive this with the reason.',
  },
  limits: {
    zh: '某行只是缺少一些年份的不算，各有对方没有的年份才算。',
    en: 'A row that merely lacks some years is fine; two rows clash when each has a year that the other lacks.',
  },
  run: ({ content, values, places }) =>
    content.tables
      .filter(({ kind }) => kind === 'trend')
      .flatMap((table) => {
        const rows = table.layout
          .map((row): YearsOfRow => ({
            label: row.label,
            key: row.key,
            years: printedYears({ table, row, values }),
          }))
          .filter(({ years }) => years.length > 0);
        const groups = new Map<string, YearsOfRow[]>();
        for (const row of rows) {
          const key = row.years.join('、');
          groups.set(key, [...(groups.get(key) ?? []), row]);
        }
        const sets = [...groups.values()].flatMap(([first]) => first ?? []);
        const odd = sets.find((one) => sets.some((other) => clash(one, other)));
        if (!odd) return [];
        const members = [...groups.values()].map((group) => ({
          names: group.map(({ label }) => quoted(label)),
          years: group[0]?.years ?? [],
        }));
        const zh = members.map(
          ({ names, years }) => `${names.join('、')}为 ${years.join('、')} 年`,
        );
        const en = members.map(({ names, years }) => `${names.join(', ')}: ${years.join(', ')}`);
        return [
          {
            place: places.table(table, { row: odd.key }),
            messages: {
              zh: `《${table.title}》各行的年份不同：${zh.join('；')}。`,
              en: `The rows of "${table.title}" are of different years: ${en.join('; ')}.`,
            },
          },
        ];
      }),
};

/** A row of a chart that prints the report's values a year too early or too late. */
export const shiftedYears: Check = {
  id: 'shifted-years',
  family: 'time',
  severity: 'warning',
  name: { zh: '图表整行错开一年', en: 'Row a year off' },
  advice: {
    zh: '请核对图表的年份，改正后清空图表中的数，改用指标值。',
    en: 'Check the years of the chart; once they are right, clear its cells so that it prints the values.',
  },
  limits: {
    zh: '只看图表中另行填写的数，且数字至少三位；正文中的数由其他校核比较。',
    en: 'Only numbers that the chart prints by itself, of three digits or more; numbers in the text are compared elsewhere.',
  },
  run: ({ content, values, places }) =>
    shiftedRows({ tables: content.tables, values }).flatMap(({ row, matches }) => {
      const [{ table, row: line, indicator }] = row;
      const [first] = matches;
      if (!first) return [];
      const cell = (text: string) => withUnit({ text, unit: indicator.unit });
      const zh = matches.map(
        ({ cell: typed, value }) =>
          `图表 ${typed.year} 年印 ${cell(typed.text)}，而这是 ${value.value.year} 年的值（${printed(value)}）`,
      );
      const en = matches.map(
        ({ cell: typed, value }) =>
          `it prints ${cell(typed.text)} for ${typed.year}, which is the value of ${value.value.year} (${printed(value)})`,
      );
      return [
        {
          place: places.table(table, { row: line.key, year: first.cell.year }),
          numbers: [...row.map(typedNumber), ...matches.map(({ value }) => findingNumber(value))],
          messages: {
            zh: `《${table.title}》中${quoted(line.label)}一行像是整行错开了一年：${zh.join('；')}。`,
            en: `The row ${quoted(line.label)} of "${table.title}" seems to be a year off: ${en.join('; ')}.`,
          },
        },
      ];
    }),
};

import type { Check } from '../check';
import { shiftedRows } from '../support/shifted-rows';
import { typedNumber } from '../support/typed-cells';
import { findingNumber, printed, quoted, withUnit } from '../support/words';

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

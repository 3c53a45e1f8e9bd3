import type { Check, FindingDraft } from '../check';
import { shownTables } from '../support/shown-tables';

/** Every cell of a table has a value or a status that says why there is none. */
export const missingCells: Check = {
  id: 'missing-cells',
  family: 'complete',
  severity: 'warning',
  name: { zh: '表中有空缺', en: 'Gaps in tables' },
  advice: {
    zh: '请填写数值，或注明状态（如“未采集”“不适用”）。',
    en: 'Enter the value, or state why there is none.',
  },
  limits: {
    zh: '必填指标在报告年份的缺值另行作为错误列出；整张表都没有数值时只报一次。',
    en: 'Required values of the report’s year are errors of their own; a table without any value is told once.',
  },
  run: ({ content, numbering, values, places }) =>
    shownTables({ content, numbering, values })
      .filter(({ isEmpty }) => !isEmpty)
      .flatMap(({ table, cells }) =>
        table.layout.flatMap((row): FindingDraft[] => {
          const isTold = (year: number): boolean =>
            row.required && table.kind === 'annex' && year === content.report.year;
          const years = cells
            .filter((cell) => cell.row === row && cell.isMissing && !isTold(cell.year))
            .map(({ year }) => year);
          const [first] = years;
          if (first === undefined) return [];
          return [
            {
              place: places.table(table, { row: row.key, year: first }),
              quote: row.label,
              messages: {
                zh: `《${table.title}》中“${row.label}”没有 ${years.join('、')} 年的值，也没有注明状态。`,
                en: `"${row.label}" of "${table.title}" has neither a value nor a status for ${years.join(', ')}.`,
              },
            },
          ];
        }),
      ),
};

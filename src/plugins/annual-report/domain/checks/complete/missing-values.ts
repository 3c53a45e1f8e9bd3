import type { Value } from '../../content/value';
import type { Check, FindingDraft } from '../check';
import { shownTables } from '../support/table-cells';

/** Every cell of a table has a value or a status that says why there is none. */
export const missingCells: Check = {
  id: 'missing-cells',
  family: 'complete',
  reads: 'report',
  severity: 'warning',
  name: { zh: '表中有空缺', en: 'Gaps in tables' },
  advice: {
    zh: '请填写数值，或注明状态（如“未采集”“不适用”）。',
    en: 'Enter the value, or state why there is none.',
  },
  limits: {
    zh: '必填指标在报告年份的缺值另行作为错误列出；整张表都没有数值时只报一次。',
    en: 'Required values of the report’s year are errors of their own; a table without any value is reported once.',
  },
  run: ({ content, numbering, values, places }) =>
    shownTables({ content, numbering, values })
      .filter(({ isEmpty }) => !isEmpty)
      .flatMap(({ table, cells }) =>
        table.layout.flatMap((row): FindingDraft[] => {
          const isReported = (year: number): boolean =>
            row.required && table.kind === 'annex' && year === content.report.year;
          const years = cells
            .filter((cell) => cell.row === row && cell.isMissing && !isReported(cell.year))
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

/** A formula that lacks an input answers nothing; who reports that a value was not collected does. */
const isAnswer = (found: Value | undefined): boolean =>
  found !== undefined && !(found.origin === 'derived' && found.status === 'not-collected');

/** Every required row of an annex table has a value, entered or derived, or a named status in the report's year. */
export const requiredValues: Check = {
  id: 'required-values',
  family: 'complete',
  reads: 'report',
  severity: 'error',
  name: { zh: '必填指标缺值', en: 'Required values' },
  advice: {
    zh: '请填写数值，或注明状态（如“不适用”）。',
    en: 'Enter it, or state why there is none.',
  },
  limits: {
    zh: '“未采集”也算注明了状态。',
    en: '"Not collected" counts as a stated status.',
  },
  run: ({ content, values, places }) => {
    const { year } = content.report;
    return content.tables
      .filter((table) => table.kind === 'annex')
      .flatMap((table) =>
        table.layout
          .filter(
            ({ required, indicator, cells }) =>
              required &&
              indicator !== null &&
              !cells?.[String(year)] &&
              !isAnswer(values.find({ indicator, year })),
          )
          .map((row) => ({
            place: places.table(table, { row: row.key, year }),
            messages: {
              zh: `《${table.title}》中的必填指标“${row.label}”没有 ${year} 年的值。`,
              en: `Required indicator "${row.label}" of "${table.title}" has no value for ${year}.`,
            },
          })),
      );
  },
};

/** How much of a table was not collected. */
export const uncollectedCells: Check = {
  id: 'uncollected-cells',
  family: 'complete',
  reads: 'report',
  severity: 'note',
  name: { zh: '表中有未采集的数值', en: 'Values that were not collected' },
  advice: {
    zh: '请在发布前确认这些数值确实无法取得。',
    en: 'Make sure before the release that they cannot be had.',
  },
  limits: {
    zh: '每张表只提示一次；整张表都没有数值的另行列出。',
    en: 'One finding a table; a table without any value is reported elsewhere.',
  },
  run: ({ content, numbering, values, places }) =>
    shownTables({ content, numbering, values })
      .filter(({ isEmpty }) => !isEmpty)
      .flatMap(({ table, cells }) => {
        const count = cells.filter(({ isUncollected }) => isUncollected).length;
        if (count === 0) return [];
        return [
          {
            place: places.table(table),
            numbers: [{ label: '未采集', text: String(count), value: count }],
            messages: {
              zh: `《${table.title}》的 ${cells.length} 个数值中有 ${count} 个标为“未采集”。`,
              en: `Of the ${cells.length} values of "${table.title}", ${count} are marked as not collected.`,
            },
          },
        ];
      }),
};

const WORDS = {
  provisional: { zh: '暂定', en: 'provisional' },
  estimated: { zh: '估计', en: 'estimated' },
} as const;

const isUnsettled = (status: string): status is keyof typeof WORDS => status in WORDS;

/** A report that is released has final values, or says on purpose that they are not. */
export const unsettledValues: Check = {
  id: 'unsettled-values',
  family: 'complete',
  reads: 'report',
  severity: 'note',
  name: { zh: '数值还不是最终值', en: 'Values that are not final' },
  advice: {
    zh: '请在发布前确认数值，并把状态改为“最终”；确实只有估计值的可以保留。',
    en: 'Confirm it and set its status to final, or keep it where an estimate is all there is.',
  },
  limits: { zh: '只看报告中列出的指标表。', en: 'Looks at the tables that the report shows.' },
  run: ({ content, numbering, values, places }) => {
    const reported = new Set<string>();
    return shownTables({ content, numbering, values })
      .flatMap(({ table, cells }) => cells.map(({ row, year }) => ({ table, row, year })))
      .flatMap(({ table, row, year }) => {
        if (row.indicator === null || row.cells?.[String(year)]) return [];
        const value = values.find({ indicator: row.indicator, year });
        const cell = `${row.indicator}@${year}`;
        if (!value || !isUnsettled(value.status) || reported.has(cell)) return [];
        reported.add(cell);
        const words = WORDS[value.status];
        return [
          {
            place: places.table(table, { row: row.key, year }),
            quote: value.text,
            numbers: [
              {
                label: row.label,
                text: value.text,
                value: value.value,
                indicator: row.indicator,
                year,
              },
            ],
            messages: {
              zh: `“${row.label}”${year} 年的值 ${value.text} 还是${words.zh}值。`,
              en: `${value.text} for "${row.label}" in ${year} is still ${words.en}.`,
            },
          },
        ];
      });
  },
};

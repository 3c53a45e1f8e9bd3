import type { Check } from '../check';
import { shownTables } from '../support/shown-tables';

const WORDS = {
  provisional: { zh: '暂定', en: 'provisional' },
  estimated: { zh: '估计', en: 'estimated' },
} as const;

const isUnsettled = (status: string): status is keyof typeof WORDS => status in WORDS;

/** A report that is released has final values, or says on purpose that they are not. */
export const unsettledValues: Check = {
  id: 'unsettled-values',
  family: 'complete',
  severity: 'note',
  name: { zh: '数值还不是最终值', en: 'Values that are not final' },
  advice: {
    zh: '请在发布前确认数值，并把状态改为“最终”；确实只有估计值的可以保留。',
    en: 'Confirm it and set its status to final, or keep it where an estimate is all there is.',
  },
  limits: { zh: '只看报告中列出的指标表。', en: 'Looks at the tables that the report shows.' },
  run: ({ content, numbering, values, places }) => {
    const told = new Set<string>();
    return shownTables({ content, numbering, values })
      .flatMap(({ table, cells }) => cells.map(({ row, year }) => ({ table, row, year })))
      .flatMap(({ table, row, year }) => {
        if (row.indicator === null || row.cells?.[String(year)]) return [];
        const value = values.find({ indicator: row.indicator, year });
        const cell = `${row.indicator}@${year}`;
        if (!value || !isUnsettled(value.status) || told.has(cell)) return [];
        told.add(cell);
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

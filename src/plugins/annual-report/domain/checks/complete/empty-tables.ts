import type { Check } from '../check';
import { shownTables } from '../support/shown-tables';

/** A table or a chart shows at least one value. */
export const emptyTables: Check = {
  id: 'empty-tables',
  family: 'complete',
  severity: 'warning',
  name: { zh: '表中没有任何数值', en: 'Tables without any value' },
  advice: {
    zh: '请填写数值；如果没有数据，请把这张表从报告中移除。',
    en: 'Enter its values, or take it out of the report.',
  },
  limits: {
    zh: '“不适用”“不公开”算注明了原因，不算空表。',
    en: '"Not applicable" and "suppressed" are reasons: such a table is not empty.',
  },
  run: ({ content, numbering, values, places }) =>
    shownTables({ content, numbering, values })
      .filter(({ isEmpty }) => isEmpty)
      .map(({ table }) => ({
        place: places.table(table),
        messages: {
          zh: `《${table.title}》中没有任何数值。`,
          en: `Table "${table.title}" holds no value at all.`,
        },
      })),
};

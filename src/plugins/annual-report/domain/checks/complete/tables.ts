import type { Check } from '../check';
import { shownTables } from '../support/table-cells';

/** A table or a chart shows at least one value. */
export const emptyTables: Check = {
  id: 'empty-tables',
  family: 'complete',
  reads: 'report',
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

/** A table that no block shows is not in the report. */
export const unshownTables: Check = {
  id: 'unshown-tables',
  family: 'complete',
  reads: 'report',
  severity: 'warning',
  name: { zh: '指标表没有放进报告', en: 'Tables that no block shows' },
  advice: {
    zh: '请在章节中用“指标表”块放入这张表，或删除它。',
    en: 'Show it with a table block in a chapter, or delete it.',
  },
  limits: {
    zh: '只看表是否被放入，不看放得是否合适。',
    en: 'Looks only whether it is shown somewhere.',
  },
  run: ({ content, numbering, places }) =>
    content.tables
      .filter(({ documentId }) => !numbering.tables.has(documentId))
      .map((table) => ({
        place: places.table(table),
        messages: {
          zh: `指标表《${table.title}》没有放进任何章节，读者看不到它。`,
          en: `No chapter shows table "${table.title}": readers will not see it.`,
        },
      })),
};

import type { Check } from '../check';

/** A table that no block shows is not in the report. */
export const unshownTables: Check = {
  id: 'unshown-tables',
  family: 'complete',
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

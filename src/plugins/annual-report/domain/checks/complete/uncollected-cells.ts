import type { Check } from '../check';
import { shownTables } from '../support/shown-tables';

/** How much of a table was not collected. */
export const uncollectedCells: Check = {
  id: 'uncollected-cells',
  family: 'complete',
  severity: 'note',
  name: { zh: '表中有未采集的数值', en: 'Values that were not collected' },
  advice: {
    zh: '请在发布前确认这些数值确实无法取得。',
    en: 'Make sure before the release that they cannot be had.',
  },
  limits: {
    zh: '每张表只提示一次；整张表都没有数值的另行列出。',
    en: 'One finding a table; a table without any value is told elsewhere.',
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

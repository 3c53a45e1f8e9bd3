import type { Message } from './message';

/** What whoever makes and changes tables inside the text reads. */
export const TABLE_MESSAGES = {
  'annex-is-fixed': {
    zh: '《{title}》是官方附表，行和年份由指标体系包规定，不能修改或删除。需要别的排法时，请新建一张图表。',
    en: '"{title}" is an official table: its rows and years are those of the pack and cannot be changed or deleted. Make a new table for another layout.',
  },
  'table-changed': {
    zh: '《{title}》在您打开之后已由{who}于 {when} 修改，您的修改没有保存。请关闭后重新打开，查看现在的样子再改。',
    en: '"{title}" was changed by {who} {when} since you opened it; your changes were not saved. Open it again, look at what stands now, then change it.',
  },
  'typed-cells-refused': {
    zh: '有 {count} 个“本表另印”的数读不出来，什么都没有保存。第一处：{first}',
    en: '{count} numbers that the table is to print itself cannot be read; nothing was saved. The first: {first}',
  },
  'typed-cell-status': {
    zh: '“{text}”是状态，不是数值。“本表另印”只能填数值；没有数值时请留空，表中会印出指标值的状态。',
    en: '"{text}" is a status, not a number. Enter the number that the table is to print, or leave the cell empty: the status of the value is printed then.',
  },
} satisfies Record<string, Message>;

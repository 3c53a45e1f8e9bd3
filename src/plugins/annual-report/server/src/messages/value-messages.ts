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

/** What whoever enters, imports or reviews values reads. */
export const VALUE_MESSAGES = {
  'values-refused': {
    zh: '有 {count} 处填写有误，什么都没有保存。第一处：{first}',
    en: '{count} entries are not valid; nothing was saved. The first: {first}',
  },
  'values-in-conflict': {
    zh: '有 {count} 个指标值在您打开之后被别人改过，什么都没有保存。{first}。请先查看现在的值，再决定是否改写。',
    en: '{count} values were changed by somebody else since you opened them; nothing was saved. {first}. Look at what stands now, then decide whether to change it.',
  },
  'value-changed': {
    zh: '“{name}”{year} 年的值已由{who}于 {when} 改为“{text}”',
    en: 'The value of "{name}" for {year} was changed to "{text}" by {who} {when}',
  },
  'value-deleted': {
    zh: '“{name}”{year} 年的值已被删除',
    en: 'The value of "{name}" for {year} was deleted',
  },
  'value-twice': {
    zh: '“{name}”{year} 年的值给出了两次。请只留一次。',
    en: 'The value of "{name}" for {year} is given twice. Leave one.',
  },
  'year-unreadable': {
    zh: '“{name}”的年份 {year} 不在 1990 到 2100 之间。请改正年份。',
    en: 'The year {year} of "{name}" is not between 1990 and 2100. Correct it.',
  },
  'remark-on-nothing': {
    zh: '这份报告的表里没有“{indicator}”{year} 年这一格，内部备注没有保存。请刷新页面后再试。',
    en: 'No table of this report shows "{indicator}" for {year}; the remark was not saved. Reload the page and try again.',
  },
  'remark-changed': {
    zh: '内部备注已由{who}于 {when} 改写，您的没有保存。现在是：“{text}”。请看过后再改一次。',
    en: 'The private remark was changed by {who} {when}; yours was not saved. It says now: "{text}". Look at it, then change it again.',
  },
  'value-without-history': {
    zh: '“{school}”的指标“{indicator}”在 {year} 年没有填过值。请检查指标代码和年份。',
    en: '"{school}" never entered a value of "{indicator}" for {year}. Check the code and the year.',
  },
  'import-file-needed': {
    zh: '请上传一个文件：表单中名为 file 的字段，.xlsx 或 .csv 格式。',
    en: 'Send one file, as the form field "file": .xlsx or .csv.',
  },
  'import-refused': {
    zh: '文件“{file}”有 {count} 处需要修改，什么都没有导入。第一处：{first}',
    en: 'File "{file}" has {count} places to fix; nothing was imported. The first: {first}',
  },
  'import-file-changed': {
    zh: '文件“{file}”与试导入时不同：有 {count} 处是试导入时没有的。请重新试导入。',
    en: 'File "{file}" is not the one that was tried: {count} values were not in the trial. Try it again.',
  },
  'import-seen-needed': {
    zh: '导入前请先试导入，并把得到的差异清单（指标、年份、版本号）放在名为 seen 的字段里一起提交：这样才能发现别人在此期间的修改。',
    en: 'Try the import first and send its list of differences (indicator, year, revision) as the form field "seen": so that what others change meanwhile is noticed.',
  },
} satisfies Record<string, Message>;

/** What is said of a block of the clipboard: placed at once, or looked at first. */
export const NUMBERS_PASTE_TEXTS = {
  'numbers.paste-skipped': {
    zh: '已粘贴 {count} 格。{skipped} 格没有粘贴：{examples}。',
    en: 'Pasted {count}. {skipped} not pasted: {examples}.',
  },
  'numbers.paste-outside': {
    zh: '{count} 格超出了表格，没有粘贴：{texts}。请检查粘贴的起始位置。',
    en: '{count} lie outside of the table and were not pasted: {texts}. Check where the block begins.',
  },
  'numbers.paste-nothing': {
    zh: '剪贴板里没有可以粘贴的内容。',
    en: 'There is nothing in the clipboard to paste.',
  },
  'numbers.skipped-year': {
    zh: '{label} {year} 年“{text}”（往年数据未打开修改）',
    en: '{label} {year} "{text}" (earlier years are closed)',
  },
  'numbers.skipped-derived': {
    zh: '{label} {year} 年“{text}”（由公式算出）',
    en: '{label} {year} "{text}" (given by a formula)',
  },
  'numbers.skipped-group': {
    zh: '{label}“{text}”（分组行）',
    en: '{label} "{text}" (only groups rows)',
  },
  'numbers.skipped-struck': {
    zh: '{label} {year} 年“{text}”（有划掉的文字，请删去后再粘贴）',
    en: '{label} {year} "{text}" (partly struck out; delete that part and paste again)',
  },
  'numbers.skipped-raised': {
    zh: '{label} {year} 年“{text}”（有上标或下标，请删去后再粘贴）',
    en: '{label} {year} "{text}" (holds a superscript or subscript; delete it and paste again)',
  },
  'numbers.skipped-merged': {
    zh: '{label} {year} 年（与“{text}”合并的格，请单独填写）',
    en: '{label} {year} (merged with "{text}"; enter it by itself)',
  },
  'numbers.skipped-narrow': {
    zh: '{label} {year} 年“{text}”（原表列太窄，没有显示数字；请拉宽后再复制）',
    en: '{label} {year} "{text}" (the column was too narrow to show the number; widen it and copy again)',
  },
  'numbers.paste.title': { zh: '按名称和年份填入', en: 'Enter by label and year' },
  'numbers.paste.counts': {
    zh: '将填入 {count} 个数；{same} 个与现在相同；{left} 个不填。',
    en: '{count, plural, one {# value} other {# values}} to enter; {same} as they stand; {left} left out.',
  },
  'numbers.paste.which-year': {
    zh: '粘贴的内容没有写年份。请核对每一列是哪一年：',
    en: 'What you paste names no year. Check which year each column is:',
  },
  'numbers.paste.column': { zh: '第 {number} 列数（{texts}…）', en: 'Column {number} ({texts}…)' },
  'numbers.paste.no-year': { zh: '不填', en: 'leave out' },
  'numbers.paste.unused': {
    zh: '这些列没有填入：{texts}。',
    en: 'These columns are not entered: {texts}.',
  },
  'numbers.paste.left': { zh: '没有填入的', en: 'Left out' },
  'numbers.paste.why': { zh: '原因', en: 'Why' },
  'numbers.paste.enter': {
    zh: '填入 {count} 个数',
    en: 'Enter {count, plural, one {# value} other {# values}}',
  },
  'numbers.paste.why-row': {
    zh: '这张表里没有这个指标。请核对名称，或换一张表。',
    en: 'This table has no such indicator. Check the label, or choose another table.',
  },
  'numbers.paste.why-ambiguous': {
    zh: '这张表里有几行叫这个名称。请连同“单位”列一起复制，或分别填写。',
    en: 'Several rows of this table have this label. Copy the column of units too, or enter the values one by one.',
  },
  'numbers.paste.closed': { zh: '往年的数（没有打开修改）', en: 'Earlier years (closed)' },
  'numbers.paste.why-year-unknown': {
    zh: '这张表没有这一年。',
    en: 'This table does not have this year.',
  },
  'numbers.paste.why-unit': {
    zh: '单位与这个指标的不同，请换算后填写。',
    en: 'The unit is not that of the indicator. Convert the value and enter it.',
  },
  'numbers.paste.why-twice': {
    zh: '同一个数在粘贴的内容里出现两次，而且不一致。',
    en: 'The same value stands twice in what you paste, and differs.',
  },
  'numbers.paste.why-year': {
    zh: '往年数据没有打开修改。需要修改时，请先勾选“修改往年”。',
    en: 'Earlier years are closed. Tick "Change earlier years" first where they should change.',
  },
  'numbers.paste.why-derived': {
    zh: '由公式算出，不用填写。',
    en: 'A formula gives it; it is not entered.',
  },
  'numbers.paste.why-group': {
    zh: '这是分组行，不填数值。',
    en: 'This row only groups others and takes no value.',
  },
  'numbers.paste.why-struck': {
    zh: '有划掉的文字，看不出该用哪一个。请在原表删去划掉的部分，或直接填写。',
    en: 'A part is struck out, so that it is not clear what counts. Delete that part in the source, or enter the value.',
  },
  'numbers.paste.why-raised': {
    zh: '有上标或下标，会与数字连在一起。请直接填写数字，说明写在备注里。',
    en: 'It holds a superscript or subscript, which would run into the number. Enter the number, and put what it says into the note.',
  },
  'numbers.paste.why-merged': {
    zh: '与另一格合并，看不出这一格该填多少。请直接填写。',
    en: 'It is merged with another cell, so that its own value is not clear. Enter it.',
  },
  'numbers.paste.why-narrow': {
    zh: '原表的列太窄，没有显示数字。请拉宽后再复制。',
    en: 'The column of the source is too narrow to show the number. Widen it and copy again.',
  },
};

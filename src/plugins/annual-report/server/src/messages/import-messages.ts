import type { Message } from './message';

/** What is wrong with a cell, a row or a sheet of a file of values; the place is reported beside it. */
export const IMPORT_MESSAGES = {
  'head-missing': {
    zh: '工作表“{sheet}”里找不到表头（含“指标代码”列的那一行）。请使用下载的模板，或删去这张工作表。',
    en: 'Sheet "{sheet}" has no head (the row with the column 指标代码). Use the template, or delete this sheet.',
  },
  'sheet-left-out': {
    zh: '工作表“{sheet}”里没有表头（含“指标代码”列的那一行），没有读取。里面如果有要导入的数值，请移到模板的工作表中。',
    en: 'Sheet "{sheet}" has no head (the row with the column 指标代码) and was not read. Move values that should be imported to the sheet of the template.',
  },
  'sheet-of-another': {
    zh: '工作表“{sheet}”是“{given}”的表，不属于 {expected} 的报告。请下载这份报告的模板。',
    en: 'Sheet "{sheet}" is the table "{given}", which is not one of the report {expected}. Download the template of this report.',
  },
  'sheet-unknown': {
    zh: '工作表“{sheet}”里没有这份报告的任何指标代码，看不出是哪张表。请使用下载的模板。',
    en: 'Sheet "{sheet}" holds no indicator code of this report, so that its table is not known. Use the template.',
  },
  'years-missing': {
    zh: '工作表“{sheet}”的表头里没有年份列。这张表的年份是 {years}，请写成“{example} 年”的样子。',
    en: 'The head of sheet "{sheet}" names no year. The table has {years}; write them like "{example} 年".',
  },
  'year-unknown': {
    zh: '这张表没有“{quote}”这一列：年份只有 {years}。请删去这一列或改正年份。',
    en: 'The table has no column "{quote}": its years are {years}. Delete the column or correct the year.',
  },
  'column-twice': {
    zh: '“{quote}”这一列出现了两次。请只留一列。',
    en: 'The column "{quote}" stands there twice. Leave one.',
  },
  'column-unknown': {
    zh: '不认识“{quote}”这一列，其中的内容不会被导入。请改正列名，或删去这一列。',
    en: 'The column "{quote}" is not known and would not be imported. Correct its name or delete it.',
  },
  'column-unnamed': {
    zh: '“{quote}”所在的列没有列名，不会被导入。请把它移到正确的列，或删去。',
    en: '"{quote}" stands in a column without a name and would not be imported. Move it or delete it.',
  },
  'code-unknown': {
    zh: '这份报告没有指标代码“{quote}”。请恢复模板中的代码。',
    en: 'This report has no indicator with code "{quote}". Put the template’s code back.',
  },
  'code-of-another-table': {
    zh: '指标代码“{quote}”不在《{table}》中，它属于《{other}》。请移到那张表的工作表中。',
    en: 'The code "{quote}" is not of "{table}" but of "{other}". Move the row to the sheet of that table.',
  },
  'row-without-code': {
    zh: '这一行填了“{quote}”，却没有指标代码，不知道是哪个指标。请恢复模板中的代码。',
    en: 'This row holds "{quote}" but no code, so that its indicator is not known. Put the template’s code back.',
  },
  'row-twice': {
    zh: '指标代码“{quote}”在第 {first} 行已经出现过。请只留一行。',
    en: 'The code "{quote}" stands in row {first} already. Leave one row.',
  },
  'row-missing': {
    zh: '必填指标“{label}”（{code}）的一行不见了。请从模板中补回这一行。',
    en: 'The row of the required indicator "{label}" ({code}) is missing. Put it back from the template.',
  },
  'label-mismatch': {
    zh: '指标代码 {code} 的指标是“{expected}”，这一行却写着“{quote}”：代码和名称可能错了行。请恢复模板中的代码和名称。',
    en: 'The code {code} is that of "{expected}", but this row says "{quote}": codes and labels may have slipped. Put the template’s back.',
  },
  'unit-mismatch': {
    zh: '这个指标的单位是“{expected}”，这一行却写着“{quote}”。请按“{expected}”填写数值，并恢复单位。',
    en: 'The unit of this indicator is "{expected}", but this row says "{quote}". Enter the value in "{expected}" and put the unit back.',
  },
  'value-in-group': {
    zh: '“{label}”是分组行，不能填数值“{quote}”。请填到它下面的指标里。',
    en: '"{label}" only groups rows and takes no value such as "{quote}". Enter it in a row below.',
  },
  'cell-error': {
    zh: '这一格是公式错误“{quote}”。请改正公式，或直接填数值。',
    en: 'This cell holds the error "{quote}". Mend the formula or enter the value.',
  },
  'cell-date': {
    zh: '这一格被表格软件变成了日期（{quote}）。请先把单元格格式设为“文本”，再重新填写。',
    en: 'The spreadsheet turned this cell into a date ({quote}). Format it as text, then enter the value again.',
  },
  'cell-struck': {
    zh: '这一格里有划掉的文字（“{quote}”），看不出该用哪一个。请删去划掉的部分，再填一次。',
    en: 'A part of this cell is struck out ("{quote}"), so that it is not clear what counts. Delete that part, then enter the value again.',
  },
  'cell-raised': {
    zh: '这一格里有上标或下标（“{quote}”），会与数字连在一起。请删去，需要说明时请写在备注里。',
    en: 'This cell holds a superscript or subscript ("{quote}"), which would run into the number. Delete it, and put what it says into the note.',
  },
  'cell-picture': {
    zh: '这一格里是图片，不是文字。请删去图片；照片请在“照片”页上传。',
    en: 'This cell holds a picture, not a text. Delete it; photographs are uploaded on the page Photographs.',
  },
  'cell-merged': {
    zh: '这一格与上面的格合并了（“{quote}”），看不出这一行该填多少。请取消合并，逐行填写。',
    en: 'This cell is merged with the one above ("{quote}"), so that the value of this row is not clear. Split the cells and fill in each row.',
  },
  'cell-merged-across': {
    zh: '这一格与左边的格合并了（“{quote}”），看不出这一年该填多少。请取消合并，逐年填写。',
    en: 'This cell is merged with the one on its left ("{quote}"), so that the value of this year is not clear. Split the cells and fill in each year.',
  },
  'cell-rounded': {
    zh: '公式的结果是 {exact}，按显示的样子取 {shown}。需要更多位数时，请改单元格的小数位数，或直接填数值。',
    en: 'The formula gives {exact}; it is taken as {shown}, as it is shown. Where more digits are needed, show more decimals or enter the value.',
  },
  'cell-formula': {
    zh: '这一格的公式“{quote}”没有保存结果。请在 Excel 或 WPS 中打开并保存一次，或直接填数值。',
    en: 'The formula "{quote}" of this cell was saved without its result. Open and save the file once, or enter the value.',
  },
  'percent-range': {
    zh: '百分比“{quote}”不在 0 到 100 之间。请检查小数点；如果确实如此，请在系统中直接填写。',
    en: 'The percentage "{quote}" is not between 0 and 100. Check the decimal point; if it is right, enter it in the system itself.',
  },
  'percent-fraction': {
    zh: '“{quote}”没有写 %，会作为 {quote}% 导入。如果是 {percent}%，请在这一格里写上 %。',
    en: '"{quote}" has no % and would be imported as {quote}%. If {percent}% is meant, write the % into the cell.',
  },
  'more-decimals': {
    zh: '“{quote}”的小数位数比这个指标规定的 {decimals} 位多。可以导入；如需一致，请四舍五入。',
    en: '"{quote}" has more decimals than the {decimals} of this indicator. It can be imported; round it where they should agree.',
  },
  'remark-long': {
    zh: '内部备注太长，最多 {limit} 字。请改短。',
    en: 'The private remark is too long; it has at most {limit} characters. Shorten it.',
  },
  'value-contradicts': {
    zh: '这个指标在工作表“{sheet}”第 {row} 行填的是“{other}”，这里却是“{quote}”。请改成一致。',
    en: 'The same value is "{other}" in row {row} of sheet "{sheet}", but "{quote}" here. Make them agree.',
  },
} satisfies Record<string, Message>;

export type ImportMessage = keyof typeof IMPORT_MESSAGES;

/** Values from and for spreadsheets. */
export const NUMBERS_IMPORT_WORDS = {
  'numbers.import.title': { zh: '从 Excel 导入', en: 'Import from Excel' },
  'numbers.import.steps': {
    zh: '先下载模板，在 Excel 或 WPS 里填好并保存，再选择文件。导入前会先列出全部问题和改动，确认之后才写入。',
    en: 'Download the template, fill it in with Excel or WPS and save it, then choose the file. All problems and changes are listed first; nothing is written before you confirm.',
  },
  'numbers.import.template': { zh: '下载《{title}》的模板', en: 'Template of "{title}"' },
  'numbers.import.file': {
    zh: '填好的文件（.xlsx 或 .csv）',
    en: 'Filled-in file (.xlsx or .csv)',
  },
  'numbers.import.choose': { zh: '选择文件', en: 'Choose file' },
  'numbers.import.choose-another': { zh: '换一个文件', en: 'Choose another file' },
  'numbers.import.trying': { zh: '正在检查“{file}”…', en: 'Looking at "{file}"…' },
  'numbers.import.counts': {
    zh: '“{file}”：新增 {added} 个，修改 {changed} 个，相同 {same} 个；错误 {errors} 处，提醒 {warnings} 处。',
    en: '"{file}": {added} new, {changed} changed, {same} the same; {errors} errors, {warnings} hints.',
  },
  'numbers.import.blocked': {
    zh: '有 {count} 处错误，什么都没有写入。请在文件中改正并保存，然后重新选择文件。',
    en: '{count} errors: nothing was written. Mend them in the file, save it and choose it again.',
  },
  'numbers.import.nothing': {
    zh: '文件里的数值与系统中完全相同，不需要导入。',
    en: 'The file says what is stored already; there is nothing to import.',
  },
  'numbers.import.problems': { zh: '问题', en: 'Problems' },
  'numbers.import.differences': { zh: '将要写入的改动', en: 'What would be written' },
  'numbers.import.severity': { zh: '级别', en: 'Severity' },
  'numbers.import.place': { zh: '位置', en: 'Place' },
  'numbers.import.quote': { zh: '内容', en: 'Content' },
  'numbers.import.advice': { zh: '问题和办法', en: 'What to do' },
  'numbers.import.error': { zh: '错误', en: 'Error' },
  'numbers.import.warning': { zh: '提醒', en: 'Hint' },
  'numbers.import.row': { zh: '第 {row} 行', en: 'row {row}' },
  'numbers.import.label': { zh: '指标', en: 'Indicator' },
  'numbers.import.year': { zh: '年份', en: 'Year' },
  'numbers.import.now': { zh: '现在', en: 'Now' },
  'numbers.import.then': { zh: '导入后', en: 'After' },
  'numbers.import.reason': { zh: '导入说明（可不填）', en: 'Why (optional)' },
  'numbers.import.confirm': {
    zh: '确认写入 {count} 个数值',
    en: 'Write {count, plural, one {# value} other {# values}}',
  },
  'numbers.import.done': {
    zh: '已导入 {count} 个数值。',
    en: '{count, plural, one {# value} other {# values}} imported.',
  },
  'numbers.import.unsaved': {
    zh: '您还有 {count} 处修改没有保存。建议先保存再导入，以免与文件里的数冲突。',
    en: 'You have {count} unsaved changes. Save them first, so that they do not contradict the file.',
  },
  'numbers.import.failed': {
    zh: '没有导入成功，什么都没有写入。请重试。',
    en: 'The import did not work and nothing was written. Please try again.',
  },
  'numbers.import.respondents': { zh: '调查人数 {text}', en: 'respondents {text}' },
  'numbers.import.method': { zh: '方式 {text}', en: 'method {text}' },
  'numbers.import.note': { zh: '备注 {text}', en: 'note {text}' },
};

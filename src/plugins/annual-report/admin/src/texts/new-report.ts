export const NEW_REPORT_TEXTS = {
  'new-report.title': { zh: '新建年度报告', en: 'New annual report' },
  'new-report.subtitle': {
    zh: '章节和官方附表会自动备好，接下来只需填写内容。',
    en: 'Its chapters and official tables are made for you.',
  },
  'new-report.forbidden': {
    zh: '您没有新建报告的权限，请联系审核或发布的同事。',
    en: 'You may not create reports. Ask a reviewer or a releaser.',
  },
  'new-report.no-school': {
    zh: '还没有学校。请先在“内容管理”中添加学校，再新建报告。',
    en: 'There is no school yet. Add one in the content manager first.',
  },
  'new-report.no-school.do': { zh: '添加学校', en: 'Add a school' },
  'new-report.school': { zh: '学校', en: 'School' },
  'new-report.school.hint': { zh: '类型：{type}', en: 'Type: {type}' },
  'new-report.year': { zh: '年度', en: 'Year' },
  'new-report.year.hint': {
    zh: '报告写的是哪一年的情况。',
    en: 'The year that the report is about.',
  },
  'new-report.year.option': { zh: '{year} 年', en: '{year}' },
  'new-report.exists': {
    zh: '这所学校 {year} 年度的报告已经有了：{title}',
    en: 'There is a report of this school for {year} already: {title}',
  },
  'new-report.exists.open': { zh: '打开这份报告', en: 'Open it' },
  'new-report.pack': { zh: '指标体系', en: 'Indicators and chapters' },
  'new-report.pack.hint': {
    zh: '决定报告有哪些章节、附表和指标。不确定就用推荐的。',
    en: 'Says which chapters, tables and indicators the report has. When in doubt, take the suggested one.',
  },
  'new-report.pack.suggested': { zh: '推荐', en: 'Suggested' },
  'new-report.pack.brings': {
    zh: '{chapters} 个章节 · {tables} 张官方附表 · {indicators} 个指标，其中 {required} 个必填',
    en: '{chapters} chapters · {tables} official tables · {indicators} indicators, {required} of them required',
  },
  'new-report.pack.none': {
    zh: '没有适合“{type}”{year} 年报告的指标体系，请联系管理员载入。',
    en: 'No indicators are loaded for the {year} report of a {type}. Ask your administrator to load them.',
  },
  'new-report.outline': { zh: '大纲', en: 'Outline' },
  'new-report.outline.hint': {
    zh: '沿用时只带章节标题和图表，不带文字、照片和数据。',
    en: 'Only headings and charts are taken over, no texts, photographs or numbers.',
  },
  'new-report.outline.official': { zh: '用官方章节', en: 'The official chapters' },
  'new-report.outline.from': {
    zh: '沿用 {year} 年的大纲：{title}',
    en: 'The outline of {year}: {title}',
  },
  'new-report.create': { zh: '新建报告', en: 'Create the report' },
  'new-report.creating': {
    zh: '正在准备章节和附表，大约需要几秒…',
    en: 'Making the chapters and tables, a few seconds…',
  },
  'new-report.created': {
    zh: '报告已建好：{chapters} 个章节，{tables} 张表。',
    en: 'The report is there: {chapters} chapters, {tables} tables.',
  },
};

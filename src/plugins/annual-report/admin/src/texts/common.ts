/** The list of reports, and what stands above every page of one. */
export const REPORT_WORDS = {
  'reports.title': { zh: '年度报告', en: 'Annual reports' },
  'reports.subtitle': {
    zh: '共 {count} 份报告。选择一份，继续编写、校核或发布。',
    en: '{count, plural, one {# report} other {# reports}}. Choose one to write, check or release.',
  },
  'reports.school': { zh: '学校', en: 'School' },
  'reports.year': { zh: '年度', en: 'Year' },
  'reports.report': { zh: '报告', en: 'Report' },
  'reports.state': { zh: '发布状态', en: 'Released' },
  'reports.changed': { zh: '最近修改', en: 'Last change' },
  'reports.new': { zh: '新建报告', en: 'New report' },
  'reports.none': {
    zh: '还没有报告。新建一份，章节和官方附表会自动备好。',
    en: 'No report yet. Create one: its chapters and official tables are made for you.',
  },
  'reports.none-mine': {
    zh: '还没有您可以编写的报告。请联系管理员。',
    en: 'There is no report for you yet. Ask your administrator.',
  },
  'state.unreleased': { zh: '尚未发布', en: 'Not released' },
  'state.edition': { zh: '第 {number} 版', en: 'Edition {number}' },
  'state.scheduled': { zh: '定于 {when} 发布', en: 'To be released {when}' },
  'tabs.label': { zh: '报告的各项工作', en: 'Work on the report' },
  'tabs.overview': { zh: '概况', en: 'Overview' },
  'tabs.outline': { zh: '大纲', en: 'Outline' },
  'tabs.numbers': { zh: '数据', en: 'Numbers' },
  'tabs.photos': { zh: '照片', en: 'Photos' },
  'tabs.checks': { zh: '校核', en: 'Checks' },
  'tabs.release': { zh: '发布', en: 'Release' },
  'report.unknown': {
    zh: '没有 {school} 学校 {year} 年度的报告，或者您不能编写它。',
    en: 'There is no report of {school} for {year}, or it is not yours to write.',
  },
  'report.back': { zh: '全部报告', en: 'All reports' },
};

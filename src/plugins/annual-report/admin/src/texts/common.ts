export const COMMON_TEXTS = {
  'menu.title': { zh: '年度报告', en: 'Annual reports' },
  'common.cancel': { zh: '取消', en: 'Cancel' },
  'common.save': { zh: '保存', en: 'Save' },
  'common.close': { zh: '关闭', en: 'Close' },
  'common.retry': { zh: '重试', en: 'Try again' },
  'common.loading': { zh: '正在载入…', en: 'Loading…' },
  'common.failed': { zh: '操作没有成功，请重试。', en: 'That did not work. Please try again.' },
  'common.seconds': { zh: '已用 {seconds} 秒', en: '{seconds} s so far' },
  'common.working': { zh: '正在处理…', en: 'Working…' },
  'common.none': { zh: '（无）', en: '(none)' },
  'draft-notice.restore': { zh: '恢复这些修改', en: 'Bring them back' },
  'draft-notice.discard': { zh: '不要了', en: 'Discard them' },
  'common.yes': { zh: '是', en: 'yes' },
  'common.no': { zh: '否', en: 'no' },
};

/** The list of reports, and what stands above every page of one. */
export const REPORT_TEXTS = {
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
  'tabs.ledger': { zh: '数字台账', en: 'Ledger' },
  'tabs.release': { zh: '发布', en: 'Release' },
  'report.unknown': {
    zh: '没有 {school} 学校 {year} 年度的报告，或者您不能编写它。',
    en: 'There is no report of {school} for {year}, or it is not yours to write.',
  },
  'report.back': { zh: '全部报告', en: 'All reports' },
};

/** Settings of the plugin. */
export const SETTINGS_TEXTS = {
  'settings.section': { zh: '年度报告', en: 'Annual reports' },
  'bindings.title': { zh: '负责的学校', en: 'Schools of users' },
  'bindings.subtitle': {
    zh: '选择每位用户负责的学校。选了学校的用户只能看到和修改这些学校的内容；不选则可以处理所有学校。',
    en: 'Choose the schools that each user works for. Whoever has schools sees and changes those alone; without any, a user works for all.',
  },
  'bindings.user': { zh: '用户', en: 'User' },
  'bindings.roles': { zh: '角色', en: 'Roles' },
  'bindings.schools': { zh: '负责的学校', en: 'Schools' },
  'bindings.all': { zh: '所有学校', en: 'All schools' },
  'bindings.of': { zh: '{name} 负责的学校', en: 'Schools of {name}' },
  'bindings.inactive': { zh: '未启用', en: 'not active' },
  'bindings.saved': {
    zh: '已保存：{name} 负责{schools}。',
    en: 'Saved: {name} works for {schools}.',
  },
  'bindings.none': {
    zh: '还没有学校。请先在“内容管理 → 学校”中添加。',
    en: 'There is no school yet. Add one under Content Manager → 学校 first.',
  },
  'bindings.clear': { zh: '不限学校', en: 'Work for all' },
};

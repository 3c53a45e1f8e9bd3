export const HOME_WORDS = {
  'home.reports': { zh: '我的年度报告', en: 'My annual reports' },
  'home.reports.all': { zh: '全部报告', en: 'All reports' },
  'home.recent': { zh: '我最近做的', en: 'What I worked on last' },
  'home.recent.none': {
    zh: '您最近改过的章节、案例、照片和数据会列在这里。',
    en: 'Chapters, cases, photographs and values that you change are listed here.',
  },
  'home.none': { zh: '还没有您可以编写的报告。', en: 'There is no report for you yet.' },
  'home.new': { zh: '新建报告', en: 'New report' },
  'home.days': {
    zh: '{days, plural, =0 {今天} other {还有 # 天}}发布（{when}）',
    en: 'To be released {days, plural, =0 {today} one {in # day} other {in # days}} ({when})',
  },
  'home.missing.values': {
    zh: '缺 {count} 个必填数据',
    en: '{count, plural, one {# value} other {# values}} missing',
  },
  'home.missing.empty': {
    zh: '{count} 个空章节',
    en: '{count, plural, one {# empty chapter} other {# empty chapters}}',
  },
  'home.missing.unready': {
    zh: '{count} 个章节或案例待发布',
    en: '{count, plural, one {# document} other {# documents}} to be published',
  },
  'home.missing.consents': {
    zh: '{count} 张照片待确认授权',
    en: '{count, plural, one {# photograph} other {# photographs}} without consent',
  },
  'home.missing.alts': {
    zh: '{count} 张照片缺替代文字',
    en: '{count, plural, one {# photograph} other {# photographs}} without alternative text',
  },
  'home.missing.nothing': { zh: '内容齐全', en: 'Nothing is missing' },
  'home.type.chapter': { zh: '章节', en: 'Chapter' },
  'home.type.case': { zh: '案例', en: 'Case' },
  'home.type.image': { zh: '照片', en: 'Photograph' },
  'home.type.report': { zh: '报告', en: 'Report' },
  'home.type.values': { zh: '数据', en: 'Numbers' },
};

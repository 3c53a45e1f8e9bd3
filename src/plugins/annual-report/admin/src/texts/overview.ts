export const HOME_TEXTS = {
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

export const OVERVIEW_TEXTS = {
  'overview.loading': { zh: '正在统计整份报告…', en: 'Counting the whole report…' },
  'overview.next': { zh: '接下来做什么', en: 'What to do next' },
  'overview.next.hint': {
    zh: '按先后排好了，点一下就到要改的地方。',
    en: 'In the order in which it is best done; each leads to its place.',
  },
  'overview.next.values': {
    zh: '补填 {count} 个必填指标',
    en: 'Enter {count, plural, one {# required value} other {# required values}}',
  },
  'overview.next.empty': {
    zh: '有 {count} 个空的章节或案例，先写“{title}”',
    en: '{count, plural, one {# chapter or case is} other {# chapters and cases are}} empty: begin with "{title}"',
  },
  'overview.next.consent': {
    zh: '确认 {count} 张照片的肖像授权，否则不能发布',
    en: 'Settle the consent for {count, plural, one {# photograph} other {# photographs}}: nothing can be released before',
  },
  'overview.next.errors': {
    zh: '改正 {count} 个错误，否则不能发布',
    en: 'Mend {count, plural, one {# error} other {# errors}}: nothing can be released before',
  },
  'overview.next.draft': {
    zh: '审核并发布 {count} 个写好的章节和案例，从“{title}”开始',
    en: 'Review and publish {count, plural, one {# chapter or case} other {# chapters and cases}}, beginning with "{title}"',
  },
  'overview.next.unreviewed': {
    zh: '审核 {count} 个新填或改过的数据',
    en: 'Review {count, plural, one {# new or changed value} other {# new or changed values}}',
  },
  'overview.next.alt': {
    zh: '给 {count} 张照片写替代文字',
    en: 'Describe {count, plural, one {# photograph} other {# photographs}} for those who cannot see them',
  },
  'overview.next.warnings': {
    zh: '看一看 {count} 条提醒：改正，或写明理由豁免',
    en: 'Look at {count, plural, one {# warning} other {# warnings}}: fix them, or waive them with a reason',
  },
  'overview.next.release': {
    zh: '都准备好了，去发布',
    en: 'Everything is ready: go to the release',
  },
  'overview.next.ready': {
    zh: '都准备好了，请通知负责发布的同事。',
    en: 'Everything is ready: tell who releases the report.',
  },
  'overview.chapters': { zh: '章节和案例', en: 'Chapters and cases' },
  'overview.chapters.figure': {
    zh: '{done} / {total} 已发布',
    en: '{done} / {total} published',
  },
  'overview.chapters.hint': {
    zh: '空 {empty} · 草稿 {draft} · 有改动 {modified}',
    en: '{empty} empty · {draft} drafts · {modified} modified',
  },
  'overview.values': { zh: '必填数据', en: 'Required values' },
  'overview.values.figure': { zh: '{done} / {total} 已填', en: '{done} / {total} entered' },
  'overview.values.missing': {
    zh: '还差 {count} 个，去填写',
    en: '{count} missing: enter them',
  },
  'overview.values.unreviewed': {
    zh: '{count} 个等待审核',
    en: '{count} to be reviewed',
  },
  'overview.values.all': { zh: '查看数据', en: 'See the numbers' },
  'overview.findings': { zh: '校核结果', en: 'Findings' },
  'overview.findings.figure': {
    zh: '{count} 个错误',
    en: '{count, plural, one {# error} other {# errors}}',
  },
  'overview.findings.errors': {
    zh: '错误 {count}',
    en: '{count, plural, one {# error} other {# errors}}',
  },
  'overview.findings.warnings': {
    zh: '提醒 {count}',
    en: '{count, plural, one {# warning} other {# warnings}}',
  },
  'overview.findings.notes': {
    zh: '备注 {count}',
    en: '{count, plural, one {# note} other {# notes}}',
  },
  'overview.findings.waived': { zh: '已豁免 {count}', en: '{count} waived' },
  'overview.photos': { zh: '照片', en: 'Photographs' },
  'overview.photos.figure': { zh: '{done} / {total} 已就绪', en: '{done} / {total} ready' },
  'overview.photos.consent': { zh: '{count} 张待确认授权', en: '{count} without consent' },
  'overview.photos.alt': { zh: '{count} 张没有替代文字', en: '{count} without alternative text' },
  'overview.photos.all': { zh: '查看照片', en: 'See the photographs' },
  'overview.progress': { zh: '{what}：{percent}%', en: '{what}: {percent}%' },
  'overview.list': { zh: '各章节的进度', en: 'Progress by chapter' },
  'overview.list.hint': {
    zh: '点标题打开编辑，点校核结果看哪里要改。',
    en: 'The title opens the editor, the findings say what is to be fixed.',
  },
  'overview.list.open': { zh: '只看还没完成的', en: 'Only what is not finished' },
  'overview.list.none': {
    zh: '还没有章节。请到“大纲”新建。',
    en: 'There is no chapter yet. Add one in the outline.',
  },
  'overview.list.none.do': { zh: '打开大纲', en: 'Open the outline' },
  'overview.list.finished': {
    zh: '所有章节和案例都已发布，也没有待处理的校核结果。',
    en: 'Every chapter and case is published, and no finding is open.',
  },
  'overview.number': { zh: '编号', en: 'Number' },
  'overview.title': { zh: '标题', en: 'Title' },
  'overview.state': { zh: '状态', en: 'State' },
  'overview.open': { zh: '待处理', en: 'Open findings' },
  'overview.no-place': { zh: '未归入大纲', en: 'Not in the outline' },
  'overview.untitled': { zh: '（没有标题）', en: '(no title)' },
  'overview.state.empty': { zh: '空', en: 'Empty' },
  'overview.state.draft': { zh: '草稿', en: 'Draft' },
  'overview.state.modified': { zh: '有改动', en: 'Modified' },
  'overview.state.published': { zh: '已发布', en: 'Published' },
  'overview.editions': { zh: '版次', en: 'Editions' },
  'overview.editions.none': {
    zh: '还没有发布过。公众现在看不到这份报告。',
    en: 'Nothing was released yet: the public does not see this report.',
  },
  'overview.editions.released': {
    zh: '第 {number} 版，{when} 发布',
    en: 'Edition {number}, released {when}',
  },
  'overview.editions.withdrawn': {
    zh: '第 {number} 版，已撤回',
    en: 'Edition {number}, withdrawn',
  },
  'overview.editions.scheduled': {
    zh: '第 {number} 版定于 {when} 自动发布',
    en: 'Edition {number} will be released by itself on {when}',
  },
  'overview.editions.left-out': {
    zh: '{count} 个章节或案例从未发布，不会进入下一版',
    en: '{count, plural, one {# chapter or case was} other {# chapters and cases were}} never published and will not be in the next edition',
  },
  'overview.editions.go': { zh: '去发布', en: 'Go to the release' },
};

export const RELEASE_TEXTS = {
  'release.forbidden': {
    zh: '您没有发布报告的权限。写好之后，请通知负责发布的同事。',
    en: 'You may not release reports. Tell who does when it is written.',
  },
  'release.checking': {
    zh: '正在校核将要发布的内容，并与上一版比较…',
    en: 'Checking what would be released, and comparing it with the last edition…',
  },
  'release.checklist': { zh: '发布前检查', en: 'Before the release' },
  'release.checklist.hint': {
    zh: '收入这一版的内容：状态为“已发布”的章节和案例，以及审核过的数据。草稿和未审核的数据不会公开。',
    en: 'An edition takes in chapters and cases with the status "Published", and reviewed values. Drafts and values that are not reviewed stay private.',
  },
  'release.item.errors.none': { zh: '没有错误', en: 'No errors' },
  'release.item.errors': {
    zh: '有 {count} 个错误，归为 {places} 处，改正之前不能发布',
    en: '{count, plural, one {# error} other {# errors}} in {places, plural, one {# place} other {# places}}: to be fixed before a release',
  },
  'release.item.warnings.none': { zh: '没有待处理的提醒', en: 'No open warnings' },
  'release.item.warnings': {
    zh: '有 {count} 条提醒，归为 {places} 处。可以发布，建议先看一遍',
    en: '{count, plural, one {# warning} other {# warnings}} in {places, plural, one {# place} other {# places}}: they do not stop a release, but look at them first',
  },
  'release.item.notes.none': { zh: '没有备注', en: 'No notes' },
  'release.item.notes': {
    zh: '有 {count} 条备注，归为 {places} 处，不影响发布。备注也可能指出前后不一致的数，有空时请看一看',
    en: '{count, plural, one {# note} other {# notes}} in {places, plural, one {# place} other {# places}}: they do not stop a release, but may point at numbers that disagree',
  },
  'release.item.numbers.none': {
    zh: '正文里的每个数字都有依据',
    en: 'Every number of the text is accounted for',
  },
  'release.item.numbers': {
    zh: '正文里有 {count} 个数字待确认，不影响发布',
    en: '{count, plural, one {# number of the text is} other {# numbers of the text are}} open; that does not stop a release',
  },
  'release.item.numbers.missed': {
    zh: '正文里有 {count} 个数字待确认，没有达到报告要求的比例，不能发布',
    en: '{count, plural, one {# number of the text is} other {# numbers of the text are}} open: fewer are accounted for than the report asks for',
  },
  'release.numbers': {
    zh: '待确认的数字（{count}）',
    en: 'Open numbers ({count})',
  },
  'release.numbers.hint': {
    zh: '它们还没有依据。点一个数字，到数字台账里确认它是什么。',
    en: 'Nothing stands behind them yet. Press one to say in the ledger what it is.',
  },
  'release.numbers.missed': {
    zh: '报告设置要求 {percent}% 的数字有依据，现在 {total} 个里有 {backed} 个，再确认 {missing} 个就可以发布。',
    en: 'The report asks for {percent} % of its numbers to be accounted for; {backed} of {total} are. Declare {missing} more, and it can be released.',
  },
  'release.numbers.met': {
    zh: '报告设置要求 {percent}% 的数字有依据，已经达到（{total} 个里有 {backed} 个）。',
    en: 'The {percent} % of numbers that the report asks for are accounted for ({backed} of {total}).',
  },
  'release.numbers.chapter': { zh: '{chapter}：{count} 个', en: '{chapter}: {count}' },
  'release.numbers.elsewhere': { zh: '不在章节里', en: 'In no chapter' },
  'release.item.values.none': { zh: '必填数据都已填写', en: 'Every required value is entered' },
  'release.item.values': {
    zh: '还有 {count} 个必填数据没有填写',
    en: '{count, plural, one {# required value is} other {# required values are}} missing',
  },
  'release.item.unreviewed.none': { zh: '数据都已审核', en: 'Every value is reviewed' },
  'release.item.unreviewed': {
    zh: '有 {count} 个数据填写或修改后还没有审核，发布时用上次审核过的数',
    en: '{count, plural, one {# value is} other {# values are}} not reviewed: the release takes what was reviewed last',
  },
  'release.item.modified.none': {
    zh: '没有改了却没发布的内容',
    en: 'Nothing was changed without being published',
  },
  'release.item.modified': {
    zh: '有 {count} 个章节或案例改过但没有重新发布，发布时用改之前的内容',
    en: '{count, plural, one {# chapter or case was} other {# chapters and cases were}} changed and not published again: the release takes what was published',
  },
  'release.item.left-out.none': {
    zh: '所有章节和案例都会收入',
    en: 'Every chapter and case is included',
  },
  'release.item.left-out': {
    zh: '有 {count} 个章节或案例从未发布，不会收入这一版',
    en: '{count, plural, one {# chapter or case was} other {# chapters and cases were}} never published and will not be included',
  },
  'release.item.look': { zh: '去处理', en: 'Go there' },
  'release.item.read': { zh: '去看看', en: 'Look at them' },
  'release.item.ok': { zh: '通过', en: 'Fine' },
  'release.item.info': { zh: '供参考', en: 'For information' },
  'release.item.attention': { zh: '请注意', en: 'Attention' },
  'release.item.blocked': { zh: '不能发布', en: 'Blocked' },
  'release.differences': { zh: '与上一版的差异', en: 'Differences from the last edition' },
  'release.differences.hint': {
    zh: '发布后，公众看到的就是这些改动。',
    en: 'These are the changes that the public will see.',
  },
  'release.undrafted': { zh: '需要您确认的改动', en: 'Changes that you confirm' },
  'release.undrafted.hint': {
    zh: '图注、表格版式和指标定义没有草稿，保存后就会进入下一版。请核对：',
    en: 'Captions, layouts and definitions have no draft: what was saved goes into the next edition. Look at them:',
  },
  'release.undrafted.confirm': {
    zh: '我已核对以上 {count} 处改动',
    en: 'I have looked at {count, plural, one {this change} other {these # changes}}',
  },
  'release.form': { zh: '发布第 {number} 版', en: 'Release edition {number}' },
  'release.form.hint': {
    zh: '发布后的版次不能修改，只能发布新版，或撤回。',
    en: 'An edition cannot be changed once it is released: only a new one can be released, or this one withdrawn.',
  },
  'release.note': { zh: '版次说明', en: 'Note' },
  'release.note.hint': {
    zh: '写明这一版改了什么。所有人都能看到。',
    en: 'Says what changed. Everybody can read it.',
  },
  'release.note.first': {
    zh: '可以不填。填写后所有人都能看到。',
    en: 'May stay empty. Everybody can read it.',
  },
  'release.note.needed': {
    zh: '从第 2 版起，请写明改了什么。',
    en: 'From edition 2 on, say what changed.',
  },
  'release.confirm.needed': {
    zh: '请先核对并勾选上面需要确认的改动。',
    en: 'Confirm the changes above first.',
  },
  'release.when': { zh: '发布时间', en: 'When' },
  'release.when.now': { zh: '立即发布', en: 'Now' },
  'release.when.later': { zh: '定时发布', en: 'At a time' },
  'release.at': { zh: '发布日期和时间', en: 'Date and time' },
  'release.at.hint': {
    zh: '{zone}。内容在您点击时就固定下来，到时间自动公开。',
    en: '{zone}. What is released is frozen when you click, and becomes public by itself.',
  },
  'release.at.needed': { zh: '请选择以后的日期和时间。', en: 'Choose a date and time to come.' },
  'release.do': { zh: '发布第 {number} 版', en: 'Release edition {number}' },
  'release.do.later': { zh: '定时发布第 {number} 版', en: 'Schedule edition {number}' },
  'release.sure': { zh: '确定发布吗？', en: 'Release it?' },
  'release.sure.now': {
    zh: '第 {number} 版会立即对所有人公开，不能再修改。',
    en: 'Edition {number} becomes public at once and cannot be changed any more.',
  },
  'release.sure.later': {
    zh: '第 {number} 版的内容现在固定，{when} 自动公开。公开之前可以取消。',
    en: 'Edition {number} is frozen now and becomes public on {when}. Until then it can be canceled.',
  },
  'release.working': {
    zh: '正在校核、复制照片并固定内容，请不要关闭页面…',
    en: 'Checking, copying photographs and freezing; do not close the page…',
  },
  'release.done': { zh: '第 {number} 版已发布。', en: 'Edition {number} is released.' },
  'release.scheduled': {
    zh: '第 {number} 版定于 {when} 发布。',
    en: 'Edition {number} will be released on {when}.',
  },
  'release.failed': { zh: '没有发布', en: 'Nothing was released' },
  'release.look-again': { zh: '重新查看', en: 'Look again' },
  'release.pending': { zh: '等待中的定时发布', en: 'The release that waits' },
  'release.pending.what': {
    zh: '第 {number} 版定于 {when} 自动公开。内容是 {frozen} 的。',
    en: 'Edition {number} becomes public by itself on {when}, as it stood on {frozen}.',
  },
  'release.pending.by': { zh: '由 {name} 安排。', en: 'Scheduled by {name}.' },
  'release.pending.note': { zh: '版次说明：{note}', en: 'Note: {note}' },
  'release.pending.same': {
    zh: '安排之后，要发布的内容没有变化。',
    en: 'Nothing changed since it was frozen.',
  },
  'release.pending.changed': {
    zh: '安排之后又有 {count} 处改动，不在这一版里。要收入这些改动，请重新固定内容。',
    en: '{count, plural, one {# change was} other {# changes were}} made since and {count, plural, one {is} other {are}} not in it. Freeze it again to take them in.',
  },
  'release.pending.refreeze': { zh: '按现在的内容重新固定', en: 'Freeze it again as it is now' },
  'release.pending.refreeze.sure': {
    zh: '原来固定的内容会被现在的内容代替，公开时间不变。',
    en: 'What was frozen gives way to what stands now; the time stays.',
  },
  'release.pending.refrozen': {
    zh: '已按现在的内容重新固定。',
    en: 'It was frozen again as it is now.',
  },
  'release.pending.cancel': { zh: '取消定时发布', en: 'Cancel the release' },
  'release.pending.cancel.sure': {
    zh: '第 {number} 版不会在 {when} 公开。以后可以重新安排。',
    en: 'Edition {number} will not become public on {when}. It can be scheduled again.',
  },
  'release.pending.cancel.reason': { zh: '取消原因（可不填）', en: 'Why (may stay empty)' },
  'release.pending.keep': { zh: '保留', en: 'Keep it' },
  'release.pending.canceled': { zh: '已取消定时发布。', en: 'The release was canceled.' },
};

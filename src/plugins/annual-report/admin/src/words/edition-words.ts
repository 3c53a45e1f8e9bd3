/** Released editions: what the public sees of them, their withdrawal and their history. */
export const EDITION_WORDS = {
  'release.editions': { zh: '已发布的版次', en: 'Released editions' },
  'release.editions.none': { zh: '还没有发布过。', en: 'Nothing was released yet.' },
  'release.editions.closed': {
    zh: '公开访问已关闭，各版的内容在这里也读不到；下面的链接现在只有持令牌的程序能打开。',
    en: 'Public access is closed: editions cannot be read here either, and only programs with a token can open these links now.',
  },
  'release.editions.number': { zh: '版次', en: 'Edition' },
  'release.editions.when': { zh: '发布时间', en: 'Released' },
  'release.editions.state': { zh: '状态', en: 'State' },
  'release.editions.links': { zh: '查看和操作', en: 'Links and actions' },
  'release.edition': { zh: '第 {number} 版', en: 'Edition {number}' },
  'release.edition.latest': { zh: '最新', en: 'Latest' },
  'release.edition.superseded': {
    zh: '已被第 {number} 版代替',
    en: 'Superseded by edition {number}',
  },
  'release.edition.withdrawn': {
    zh: '{when} 撤回：{reason}',
    en: 'Withdrawn {when}: {reason}',
  },
  'release.edition.read': { zh: '阅读', en: 'Read' },
  'release.edition.read.label': { zh: '阅读第 {number} 版', en: 'Read edition {number}' },
  'release.edition.read.title': { zh: '第 {number} 版全文', en: 'The whole of edition {number}' },
  'release.edition.json': { zh: '公开数据（JSON）', en: 'Public data (JSON)' },
  'release.edition.json.label': {
    zh: '第 {number} 版的公开数据（JSON）',
    en: 'Public data (JSON) of edition {number}',
  },
  'release.edition.changes': { zh: '改动', en: 'Changes' },
  'release.edition.changes.label': {
    zh: '第 {number} 版的改动',
    en: 'Changes of edition {number}',
  },
  'release.downloads': { zh: '最新版下载：', en: 'Downloads of the latest:' },
  'release.downloads.xlsx': { zh: '指标 Excel', en: 'Indicators, Excel' },
  'release.downloads.csv': { zh: '指标 CSV', en: 'Indicators, CSV' },
  'release.downloads.package': { zh: '数据包', en: 'Data package' },
  'release.withdraw': { zh: '撤回', en: 'Withdraw' },
  'release.withdraw.label': { zh: '撤回第 {number} 版', en: 'Withdraw edition {number}' },
  'release.withdraw.what': {
    zh: '撤回后，任何人都不能再读到第 {number} 版，内容会被永久删除，只保留版次号、时间、撤回理由和校验码。此操作不能撤销。',
    en: 'Nobody can read edition {number} any more. Its content is deleted for good; number, dates, reason and checksum are kept. This cannot be undone.',
  },
  'release.withdraw.last': {
    zh: '撤回后公众将看不到这份报告的任何版次。',
    en: 'The public will see no edition of this report then.',
  },
  'release.withdraw.back': {
    zh: '撤回后，第 {number} 版重新成为最新版。',
    en: 'Edition {number} becomes the latest again.',
  },
  'release.withdraw.reason': { zh: '撤回理由（所有人可见）', en: 'Reason, for everybody to read' },
  'release.withdraw.needed': { zh: '请写明撤回理由。', en: 'Give a reason.' },
  'release.withdraw.do': { zh: '永久撤回', en: 'Withdraw for good' },
  'release.withdraw.done': {
    zh: '已撤回 {count} 个版次。',
    en: '{count, plural, one {# edition was} other {# editions were}} withdrawn.',
  },
  'release.photograph': { zh: '撤回一张照片', en: 'Withdraw a photograph' },
  'release.photograph.what': {
    zh: '例如本人或家长要求撤下照片时使用。这张照片和所有用到它的版次都会永久撤回，等待中的定时发布也会取消；以后含这张照片的报告不能发布。此操作不能撤销。',
    en: 'For when somebody asks that a photograph be taken down. It is withdrawn for good with every edition that shows it; scheduled releases that hold it are canceled, and nothing that shows it can be released again. This cannot be undone.',
  },
  'release.photograph.choose': { zh: '选择照片', en: 'Choose the photograph' },
  'release.photograph.needed': { zh: '请选择一张照片。', en: 'Choose a photograph.' },
  'release.photograph.none': {
    zh: '已发布的版次里没有照片。',
    en: 'No released edition shows a photograph.',
  },
  'release.photograph.name': {
    zh: '{label} {caption}（用于第 {editions} 版）',
    en: '{label} {caption} (in edition {editions})',
  },
  'release.photograph.affected': {
    zh: '将撤回：第 {editions} 版。其他报告中用到这张照片的版次也会撤回。',
    en: 'Withdrawn with it: edition {editions}, and editions of other reports that show it.',
  },
  'release.history': { zh: '操作记录', en: 'History' },
  'release.history.none': { zh: '还没有记录。', en: 'Nothing happened yet.' },
  'release.history.when': { zh: '时间', en: 'When' },
  'release.history.who': { zh: '操作人', en: 'Who' },
  'release.history.what': { zh: '内容', en: 'What' },
  'release.history.nobody': { zh: '自动', en: 'By itself' },
  'release.history.released': { zh: '发布第 {number} 版', en: 'Released edition {number}' },
  'release.history.scheduled': {
    zh: '安排第 {number} 版于 {when} 发布',
    en: 'Scheduled edition {number} for {when}',
  },
  'release.history.canceled': {
    zh: '取消第 {number} 版的定时发布',
    en: 'Canceled edition {number}',
  },
  'release.history.replaced': {
    zh: '第 {number} 版的定时发布由新的内容代替',
    en: 'Edition {number} gave way to a newly frozen one',
  },
  'release.history.photograph': {
    zh: '因照片撤回，取消第 {number} 版的定时发布',
    en: 'Canceled edition {number}: a photograph of it was withdrawn',
  },
  'release.history.revealed': {
    zh: '第 {number} 版按时公开',
    en: 'Edition {number} became public',
  },
  'release.history.withdrawn': { zh: '撤回第 {number} 版', en: 'Withdrew edition {number}' },
};

import type { Message } from './message';

/** What is wrong with a parameter, by the short name that its schema gives. */
const REQUEST_MESSAGES = {
  year: {
    zh: '年份应为四位数字，例如 2024',
    en: 'must be a year of four digits, such as 2024',
  },
  school: {
    zh: '应为学校代码，由小写字母、数字和连字符组成，例如 juying',
    en: 'must be a school code of lower-case letters, digits and hyphens, such as juying',
  },
  'whole-number': { zh: '应为从 1 开始的整数', en: 'must be a whole number from 1' },
  'page-size': { zh: '每页最多 100 条', en: 'must be at most 100' },
  'chapter-number': {
    zh: '应为章节编号，例如 1.2.3',
    en: 'must be a chapter number, such as 1.2.3',
  },
  'table-key': {
    zh: '应为表的标识，例如 annex-1',
    en: 'must be the key of a table, such as annex-1',
  },
  'pack-code': {
    zh: '应为指标体系包的代码，例如 secondary-vocational-2024',
    en: 'must be the code of a pack, such as secondary-vocational-2024',
  },
  'report-title': { zh: '应为 1 到 300 个字', en: 'must have 1 to 300 characters' },
  outline: {
    zh: '应为整个大纲：version、chapters、cases（每个写明 id、parent、title），以及 added 和 removed',
    en: 'must be the whole outline: version, chapters and cases (each with id, parent and title), added and removed',
  },
  'outline-title': {
    zh: '标题应为一行，1 到 300 个字',
    en: 'must be one line of 1 to 300 characters',
  },
  indicators: {
    zh: '应为一个或多个指标代码，以逗号分隔，最多 50 个，例如 graduates.total,teachers.total',
    en: 'must be codes of indicators separated by commas, 50 at most, such as graduates.total,teachers.total',
  },
  'rollup-group': {
    zh: '应为 school、district、city 或 type',
    en: 'must be school, district, city or type',
  },
  'pages-of-schools': {
    zh: '只用于 by=school：其他分组一次给出全部',
    en: 'is for by=school alone: other groups come whole',
  },
  'from-after-to': { zh: '不能晚于 to', en: 'must not be later than `to`' },
  district: { zh: '应为 1 到 100 个字', en: 'must have 1 to 100 characters' },
  status: { zh: '应为 draft 或 published', en: 'must be draft or published' },
  remark: {
    zh: '应为不超过 2000 字的文字，不含控制字符',
    en: 'must be a text of at most 2000 characters, none of them a control character',
  },
  cells: {
    zh: '应为指标值的列表，最多 5000 个，每个写明指标、年份和看到的版本号（没有时为 null）',
    en: 'must list at most 5000 values, each with indicator, year and the revision seen (null where there was none)',
  },
  'table-title': {
    zh: '请填写表名，1 到 300 个字',
    en: 'must be a title of 1 to 300 characters',
  },
  'table-years': {
    zh: '请选择 1 到 30 个年份，在 1990 到 2100 之间',
    en: 'must be 1 to 30 years between 1990 and 2100',
  },
  'table-rows': {
    zh: '请给出 1 到 300 行，每一行都要有名称（1 到 300 个字）',
    en: 'must be 1 to 300 rows, each with a label of 1 to 300 characters',
  },
  'typed-cells': {
    zh: '只能填在有指标的行里、这张表已有的年份下',
    en: 'must stand in a row with an indicator, below a year of the table',
  },
  'offered-edit': {
    zh: '应为这一页提供的修改：请刷新页面，再点一次',
    en: 'must be what the page offers: reload the page and choose again',
  },
  'own-value': {
    zh: '应给出台账里的一个数字，以及指标的名称（1 到 200 个字）、单位（最多 50 个字，可以没有）和类型',
    en: 'must give a number of the ledger with a name (1 to 200 characters), a unit (50 at most, or null) and a kind',
  },
  'edit-undo': {
    zh: '应为修改之后得到的撤销内容，原样送回',
    en: 'must be what the edit answered for taking it back, as it was',
  },
  reason: { zh: '最多 500 个字', en: 'must have 500 characters at most' },
  indicator: {
    zh: '应为指标代码，例如 graduates.total',
    en: 'must be the code of an indicator, such as graduates.total',
  },
  scope: {
    zh: '应为 cells、table 或 report，并给出相应的 cells 或 table',
    en: 'must be cells, table or report, with the cells or the table that it speaks of',
  },
  'file-format': {
    zh: '应为文件格式，例如 csv',
    en: 'must be the extension of a file format, such as csv',
  },
  format: { zh: '应为 xlsx 或 csv', en: 'must be xlsx or csv' },
  'true-or-false': { zh: '应为 true 或 false', en: 'must be true or false' },
  finding: {
    zh: '应为校核结果的编号（64 位十六进制），从校核结果列表中取得',
    en: 'must be the id of a finding, 64 hexadecimal digits, as the list of findings gives it',
  },
  findings: {
    zh: '应为 1 到 500 条校核结果的编号（64 位十六进制），从校核结果列表中取得',
    en: 'must be the ids of 1 to 500 findings, 64 hexadecimal digits each, as the list of findings gives them',
  },
  'waiver-reason': {
    zh: '请写明理由，1 到 1000 个字',
    en: 'must be a reason of 1 to 1000 characters',
  },
  alias: {
    zh: '请写 1 到 40 个字的别名，一行写完',
    en: 'must be a name of 1 to 40 characters on one line',
  },
  'declared-numbers': {
    zh: '应为 1 到 500 个数字的编号（64 位十六进制），从数字台账中取得',
    en: 'must be the ids of 1 to 500 numbers, 64 hexadecimal digits each, as the ledger gives them',
  },
  'declared-number': {
    zh: '应为数字的编号（64 位十六进制），从数字台账中取得',
    en: 'must be the id of a number, 64 hexadecimal digits, as the ledger gives it',
  },
  'declaration-kind': {
    zh: '应为 own-figure、name、ordinal、date、document-number 或 no-figure',
    en: 'must be own-figure, name, ordinal, date, document-number or no-figure',
  },
  'declaration-reason': {
    zh: '本校自有数字请写明来源，1 到 1000 个字；其他类别不写',
    en: 'must be the source of a figure of your own, 1 to 1000 characters, and of nothing else',
  },
  seen: {
    zh: '应为 changes 给出的 meta.seen（64 位十六进制）',
    en: 'must be `meta.seen` of the changes, 64 hexadecimal digits',
  },
  'release-at': {
    zh: '应为整分钟的时刻：带时区偏移，例如 2025-03-01T09:00+08:00；或不带偏移，另在 timeZone 中写明时区',
    en: 'must be a whole minute: with an offset, such as 2025-03-01T09:00+08:00, or without one and the time zone in timeZone',
  },
  'time-zone': {
    zh: '应为 IANA 时区名称，例如 Asia/Shanghai',
    en: 'must be the IANA name of a time zone, such as Asia/Shanghai',
  },
  'public-note': {
    zh: '请写明改了什么（对外公开），1 到 2000 个字',
    en: 'must say what changed, for everybody to read, in 1 to 2000 characters',
  },
  'withdrawal-reason': {
    zh: '请写明撤回的理由（对外公开），1 到 1000 个字',
    en: 'must be a reason of 1 to 1000 characters, for everybody to read',
  },
  withdrawal: {
    zh: '请给出 editions（版次编号的列表）或 file（照片文件的 sha256 或图片的标识）之一，以及 reason',
    en: 'must give either editions, a list of numbers, or file, the sha256 of a photograph or the key of its image, and a reason',
  },
  editions: {
    zh: '应为版次编号的列表，例如 [1, 2]，不能重复',
    en: 'must list numbers of editions without repetition, such as [1, 2]',
  },
  photograph: {
    zh: '应为照片文件的 sha256（64 位十六进制）或图片的标识',
    en: 'must be the sha256 of a photograph, 64 hexadecimal digits, or the key of its image',
  },
  'photo-changes': {
    zh: '应为照片的列表，每张写明标识和看到的版本，不能重复，最多 500 张',
    en: 'must list photographs without repetition, each with its id and the version seen, 500 at most',
  },
  'photo-list': {
    zh: '应为照片标识的列表，不能重复，最多 500 张',
    en: 'must list ids of photographs without repetition, 500 at most',
  },
  'photo-caption': {
    zh: '图注应为 1 到 300 个字，不换行',
    en: 'a caption must have 1 to 300 characters on one line',
  },
  'photo-alt': {
    zh: '替代文字最多 500 个字，不换行',
    en: 'alternative text must have 500 characters at most, on one line',
  },
  'photo-credit': {
    zh: '摄影或来源最多 200 个字，不换行',
    en: 'a credit must have 200 characters at most, on one line',
  },
  'photo-date': {
    zh: '拍摄日期应写作 2024-05-12，不知道时留空',
    en: 'a date must be written 2024-05-12, or left empty when it is not known',
  },
  'photo-consent': {
    zh: '肖像授权应为待取得、已取得或不需要（pending、obtained、not-needed）',
    en: 'consent must be pending, obtained or not-needed',
  },
  'photo-holder': {
    zh: '应为一个章节或案例（chapter、case）的标识',
    en: 'must name a chapter or a case',
  },
  'media-id': {
    zh: '应为编号（从 1 开始的整数）',
    en: 'must be an id, a whole number from 1',
  },
  'document-ids': {
    zh: '应为文档标识的列表',
    en: 'must list ids of documents',
  },
  'file-info': {
    zh: '应为文件说明的 JSON 对象',
    en: 'must be what is said of a file, as a JSON object',
  },
  'not-offered': {
    zh: '不支持这样的查询；请使用页面上提供的筛选和排序',
    en: 'is not offered; use the filters and the order that the pages have',
  },
  'unknown-parameter': {
    zh: '没有这个参数；请检查拼写或去掉它',
    en: 'is not a parameter; check the spelling or leave it out',
  },
  missing: { zh: '必须填写', en: 'is needed' },
  'wrong-type': {
    zh: '格式不对，或者出现了不止一次',
    en: 'has the wrong form, or was given twice',
  },
} satisfies Record<string, Message>;

export type RequestMessage = keyof typeof REQUEST_MESSAGES;

const isRequestMessage = (name: string): name is RequestMessage => name in REQUEST_MESSAGES;

/** The message of an issue; anything that no schema named is a wrong form. */
export function requestMessage({ name }: { name: string }): Message {
  return REQUEST_MESSAGES[isRequestMessage(name) ? name : 'wrong-type'];
}

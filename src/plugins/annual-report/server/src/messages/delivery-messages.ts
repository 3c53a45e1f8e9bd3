import type { Message } from './message';

/** Closes `release-blocked` where some of the errors can be overridden, and where none can. */
export const OVERRIDE_HINTS = {
  some: {
    zh: '其中有的错误，如果确实无误，可以由有“放行”权限的人在校核页写明公开的理由后放行。',
    en: ' Some of them can be overridden on the page of the checks, with a public reason, by somebody who may.',
  },
  none: { zh: '', en: '' },
} satisfies Record<string, Message>;

/** What a client of the public contract, a previewer or a releaser reads. */
export const DELIVERY_MESSAGES = {
  'no-released-report': {
    zh: '还没有发布任何年度报告。',
    en: 'No report has been released yet.',
  },
  'school-not-found': {
    zh: '没有代码为“{school}”的学校发布过年度报告。已发布的学校：{known}。',
    en: 'No school with code "{school}" has released a report. Schools with reports: {known}.',
  },
  'year-not-found': {
    zh: '学校“{school}”没有发布 {year} 年的年度报告。已发布的年份：{known}。',
    en: 'School "{school}" has no released report for {year}. Released years: {known}.',
  },
  'edition-not-found': {
    zh: '“{school}”{year} 年的报告没有第 {number} 版。已有的版次：{known}。',
    en: 'The report of "{school}" for {year} has no edition {number}. Editions: {known}.',
  },
  'edition-withdrawn': {
    zh: '“{school}”{year} 年报告的第 {number} 版已撤回：{reason}。',
    en: 'Edition {number} of the report of "{school}" for {year} was withdrawn: {reason}.',
  },
  'precondition-failed': {
    zh: '请求的条件（If-Match 或 If-Unmodified-Since）与现在的内容不符。请去掉条件重新读取。',
    en: 'The condition of the request (If-Match or If-Unmodified-Since) does not hold for what is there now. Read it again without the condition.',
  },
  'too-many-requests': {
    zh: '汇总和导出每个客户端每分钟最多生成 {limit} 次。请在 {seconds} 秒后再试。',
    en: 'Roll-ups and exports are made at most {limit} times a minute for one client. Try again in {seconds} seconds.',
  },
  'chapter-not-found': {
    zh: '报告中没有编号为 {number} 的章节。已有的编号：{known}。',
    en: 'The report has no chapter {number}. Chapters: {known}.',
  },
  'case-not-found': {
    zh: '报告中没有案例 {number}。案例编号从 1 到 {count}。',
    en: 'The report has no case {number}. Cases are numbered from 1 to {count}.',
  },
  'table-not-found': {
    zh: '报告中没有标识为“{key}”的表。已有的标识：{known}。',
    en: 'The report has no table "{key}". Tables: {known}.',
  },
  'server-unreachable': {
    zh: '{url} 没有回答（{reason}）。请检查地址，并确认服务已经启动。',
    en: '{url} does not answer ({reason}). Check the address, and that the server runs.',
  },
  'server-untrusted': {
    zh: '{url} 的证书不受信任（{reason}）。如果证书由自己的机构签发，请写明它的根证书：NODE_EXTRA_CA_CERTS=/路径/ca.pem npm run verify ……',
    en: '{url} has a certificate that is not trusted ({reason}). If an authority of your own signed it, name its certificate: NODE_EXTRA_CA_CERTS=/path/ca.pem npm run verify …',
  },
  'format-not-found': {
    zh: '“{file}”没有 .{format} 格式。已有的格式：{known}。',
    en: '"{file}" does not come as .{format}. Formats: {known}.',
  },
  'indicator-not-found': {
    zh: '没有发布过代码为“{code}”的指标。已发布的指标：{known}。',
    en: 'No indicator with code "{code}" has been released. Released indicators: {known}.',
  },
  'no-values-of-year': {
    zh: '没有已发布的报告给出 {year} 年的指标值。已发布报告的年份：{known}。',
    en: 'No released report gives values for {year}. Years of released reports: {known}.',
  },
  'bad-request': {
    zh: '请求中的“{parameter}”有误：{reason}。',
    en: 'The request is not valid: "{parameter}" {reason}.',
  },
  'report-not-found': {
    zh: '没有“{school}”{year} 年的年度报告。已有的报告：{known}。',
    en: 'There is no report of "{school}" for {year}. Existing reports: {known}.',
  },
  'release-blocked': {
    zh: '“{school}”{year} 年的报告还不能发布，有 {count} 处必须先处理：{first}{override}',
    en: 'The report of "{school}" for {year} cannot be released yet; {count} findings must be fixed first: {first}{override}',
  },
  'release-in-progress': {
    zh: '“{school}”{year} 年的报告正在发布。请稍后查看版次列表。',
    en: 'The report of "{school}" for {year} is being released right now. Look at the list of editions in a moment.',
  },
  'note-needed': {
    zh: '“{school}”{year} 年的报告已有第 {number} 版。再次发布需要公开说明改了什么：--note "……"。',
    en: 'The report of "{school}" for {year} has edition {number}. Releasing again needs a public note of what changed: --note "…".',
  },
  'file-unreadable': {
    zh: '读不到照片文件 {url}（图片“{caption}”）。请重新上传这张照片。',
    en: 'The file {url} of image "{caption}" cannot be read. Upload the photograph again.',
  },
  'file-changed': {
    zh: '照片文件 {url}（图片“{caption}”）在发布过程中被替换了。请再发布一次。',
    en: 'The file {url} of image "{caption}" was replaced during the release. Release once more.',
  },
} satisfies Record<string, Message>;

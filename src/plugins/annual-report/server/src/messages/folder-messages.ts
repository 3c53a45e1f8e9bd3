import { formatBoth, type Message, type MessageParams } from './message';

/** What is wrong in the folder of a report, and what to do. Each is printed behind the file and its line. */
const FOLDER_PROBLEMS = {
  'file-missing': { zh: '缺少这个文件', en: 'the file is missing' },
  'file-stranger': {
    zh: '格式中没有这个文件，请改名或移走',
    en: 'no part of the report reads this file; rename it or take it away',
  },
  'file-link': {
    zh: '这是一个链接，不会跟随。请放入文件本身',
    en: 'it is a link, which is not followed; put the file itself there',
  },
  'file-special': {
    zh: '这不是普通文件（文件夹、管道或设备），请移走',
    en: 'it is no plain file (a folder, a pipe or a device); take it away',
  },
  'folder-expected': {
    zh: '这里应是文件夹，而不是文件',
    en: 'a folder is expected here, not a file',
  },
  'folder-missing': { zh: '没有这个文件夹', en: 'there is no such folder' },
  'folder-without-report': {
    zh: '文件夹里没有 report.yaml，里面的文件夹中也没有',
    en: 'it holds no report.yaml, and neither do the folders in it',
  },
  'reports-many': {
    zh: '文件夹里有 {count} 份报告，一次最多 {limit} 份',
    en: 'it holds {count} reports; {limit} at once is the limit',
  },
  'file-large': {
    zh: '文件有 {kilobytes} KB，上限是 {limit} KB',
    en: 'the file has {kilobytes} KB; {limit} KB is the limit',
  },
  'files-many': {
    zh: '文件夹里有 {count} 个文件，上限是 {limit} 个',
    en: 'the folder holds {count} files; {limit} is the limit',
  },
  'file-encoding': {
    zh: '文件不是 UTF-8 编码，请另存为 UTF-8',
    en: 'the file is not UTF-8; save it as UTF-8',
  },
  'file-control': {
    zh: '有看不见的控制字符（U+{code}），请删去',
    en: 'it holds an invisible control character (U+{code}); remove it',
  },
  'file-unreadable': { zh: '文件读不到：{reason}', en: 'the file cannot be read: {reason}' },
  'photo-missing': {
    zh: '图片“{key}”没有照片文件。请放入 photographs/{key}.jpg（或 .png、.webp），或在 file 中写文件名',
    en: 'the image "{key}" has no photograph; put photographs/{key}.jpg there (or .png, .webp), or name it in file',
  },
  'photo-unused': {
    zh: 'images.yaml 中没有图片用到这张照片',
    en: 'no image in images.yaml uses this photograph',
  },
  'photo-unreadable': {
    zh: '不是可以打开的 JPEG、PNG 或 WebP 照片',
    en: 'it cannot be opened as a JPEG, PNG or WebP photograph',
  },
  'photo-misnamed': {
    zh: '内容是 {format} 照片，扩展名应是 {extension}',
    en: 'it holds a {format} photograph; its name should end in {extension}',
  },
  'photo-large': {
    zh: '照片有 {megapixels} 百万像素，上限是 {limit}',
    en: 'the photograph has {megapixels} megapixels; {limit} is the limit',
  },
  'waiver-twice': {
    zh: '同一条校核结果（“{check}”）被豁免了两次',
    en: 'this finding of "{check}" is accepted twice',
  },
  'declaration-twice': {
    zh: '同一个数字“{printed}”说明了两次',
    en: 'the number "{printed}" is declared twice',
  },
  'declaration-reason': {
    zh: '学校自有数据（own-figure）要写明来源（reason）',
    en: 'a figure of the school’s own (own-figure) needs its source (reason)',
  },
  'chapter-twice': { zh: '章节“{key}”用了两次', en: 'the chapter "{key}" is used twice' },
  'case-twice': { zh: '案例“{key}”用了两次', en: 'the case "{key}" is used twice' },
  'chapter-deep': {
    zh: '章节“{key}”超过 {limit} 级',
    en: 'the chapter "{key}" is deeper than {limit} levels',
  },
  'chapter-unplaced': {
    zh: 'report.yaml 的目录中没有章节“{key}”',
    en: 'no place of the outline in report.yaml names the chapter "{key}"',
  },
  'case-unplaced': {
    zh: 'report.yaml 的目录中没有案例“{key}”',
    en: 'no place of the outline in report.yaml names the case "{key}"',
  },
  'case-file-missing': {
    zh: '缺少文件 cases/{key}.md',
    en: 'the file cases/{key}.md is missing',
  },
  'annex-unknown': {
    zh: '报告的指标体系包没有附表“{key}”',
    en: 'the report’s pack has no annex table "{key}"',
  },
  'front-matter': {
    zh: '案例的开头应是两行 --- 之间的说明',
    en: 'a case begins with front matter between two lines of ---',
  },
  'case-blocks': {
    zh: '案例里只有正文和图片',
    en: 'a case holds text and pictures only',
  },
  'statement-blocks': {
    zh: '真实性声明里只有正文',
    en: 'the statement holds text only',
  },
  'row-without-key': {
    zh: '没有指标的行要有 key',
    en: 'a row without an indicator needs a key',
  },
  'row-twice': {
    zh: '表中有两行“{key}”',
    en: 'the row "{key}" stands in the table twice',
  },
  'row-parent': {
    zh: '上级“{parent}”不是它上面的行',
    en: 'the parent "{parent}" is no row above this one',
  },
  'row-group-values': {
    zh: '只用来分组的行没有数值',
    en: 'a row that merely groups has no values',
  },
  'row-column': { zh: '表中没有 {year} 年这一列', en: 'the table has no column {year}' },
  'table-name': {
    zh: 'key“{key}”与文件名不同',
    en: 'the key "{key}" is not the name of the file',
  },
  'indicator-unknown': {
    zh: '没有指标“{code}”',
    en: 'unknown indicator "{code}"',
  },
  'indicator-twice': {
    zh: '指标“{code}”定义了两次',
    en: 'the indicator "{code}" is defined twice',
  },
  'cell-unreadable': {
    zh: '{year} 年的单元格读不出数值：{reason}',
    en: 'the cell {year} cannot be read: {reason}',
  },
  'value-missing': {
    zh: '{code} 没有 {year} 年的值。请填写，或写明 not-collected',
    en: '{code} has no value for {year}: give it, or say that it is not-collected',
  },
  'value-unreadable': {
    zh: '{code} {year} 年的值读不出：{reason}',
    en: 'the value of {code} {year} cannot be read: {reason}',
  },
  'value-twice': {
    zh: '{code} {year} 年的值写了两次：“{first}”和“{second}”',
    en: "the value of {code} {year} is given twice: '{first}' and '{second}'",
  },
  'value-contradicts': {
    zh: '{code} {year} 年的值，数据库或同时载入的报告中是“{standing}”，这里是“{given}”。一年只有一个值，请改成一致',
    en: "the value of {code} {year} is '{standing}' in the database or in another report that is loaded, and '{given}' here; a year has one value, so make them agree",
  },
  'value-kind-text': {
    zh: '文字类指标没有数值（value）',
    en: 'an indicator of kind text has no value',
  },
  'value-differs': {
    zh: '印出的文字读作 {printed}，value 写的是 {value}',
    en: 'the text reads as {printed}, the value says {value}',
  },
  'value-status-number': {
    zh: '状态为 {status} 的值没有数字',
    en: 'a value that is {status} has no number',
  },
  'value-status-text': {
    zh: '状态为 {status} 的值要写印出的文字（text）',
    en: 'a value that is {status} needs its printed text',
  },
  'annex-row': { zh: '表“{key}”没有“{code}”这一行', en: 'the table "{key}" has no row "{code}"' },
  'annex-column': {
    zh: '表“{key}”没有 {year} 年这一列',
    en: 'the table "{key}" has no column {year}',
  },
  'image-twice': { zh: '图片“{key}”定义了两次', en: 'the image "{key}" is defined twice' },
  'table-twice': { zh: '表“{key}”定义了两次', en: 'the table "{key}" is defined twice' },
  'image-unknown': { zh: '没有图片“{key}”', en: 'unknown image "{key}"' },
  'table-unknown': { zh: '没有表“{key}”', en: 'unknown table "{key}"' },
  'image-repeated': {
    zh: '图片“{key}”用了两次。有意重复时写 ![](image:{key} "again")',
    en: 'the image "{key}" is used twice; where that is meant, write ![](image:{key} "again")',
  },
  'table-repeated': {
    zh: '表“{key}”用了两次。有意重复时写 ![](table:{key} "again")',
    en: 'the table "{key}" is used twice; where that is meant, write ![](table:{key} "again")',
  },
  'image-unused': { zh: '图片“{key}”没有用到', en: 'the image "{key}" is never used' },
  'table-unused': { zh: '表“{key}”没有用到', en: 'the table "{key}" is never used' },
  token: { zh: '{token}：{reason}', en: '{token}: {reason}' },
  'markdown-html': {
    zh: '“{html}”是 HTML，正文不能容纳',
    en: '"{html}" is HTML, which the text cannot hold',
  },
  'markdown-tag-open': {
    zh: '“{html}”没有结束，或结束的次序不对',
    en: '"{html}" is not closed, or not in its order',
  },
  'markdown-html-block': { zh: '正文不能容纳 HTML', en: 'HTML cannot be held by the text' },
  'markdown-table': {
    zh: '正文不能容纳 Markdown 表格，请用 ![](table:KEY)',
    en: 'a Markdown table cannot be held by the text: use ![](table:KEY)',
  },
  'markdown-rule': {
    zh: '正文不能容纳分隔线',
    en: 'a horizontal rule cannot be held by the text',
  },
  'markdown-unknown': { zh: '正文不能容纳这种写法', en: 'this cannot be held by the text' },
  'markdown-item': {
    zh: '列表的一项是一段文字，后面可以有下一级列表',
    en: 'a list item holds one paragraph and lists',
  },
  'markdown-deep': {
    zh: '列表的层次超过 {limit} 级',
    en: 'the list is nested more than {limit} levels deep',
  },
  'markdown-start': {
    zh: '列表从 1 开始，不是 {start}；要印出这个数字请写 {start}\\.',
    en: 'a list begins with 1, not {start}; for a printed number write {start}\\.',
  },
  'markdown-quote': { zh: '引用里只有段落', en: 'a quote holds paragraphs only' },
  'markdown-link': {
    zh: '链接“{href}”不能照原样保留',
    en: 'the link to "{href}" cannot be kept as it is',
  },
  'markdown-picture': {
    zh: '图片要独立成段',
    en: 'a picture stands in a paragraph of its own',
  },
  'reference-caption': {
    zh: '图注和替代文字写在 images.yaml 里',
    en: 'captions and alternative texts stand in images.yaml',
  },
  'reference-unknown': {
    zh: '“{source}”既不是 image:KEY，也不是 table:KEY',
    en: '"{source}" is neither image:KEY nor table:KEY',
  },
  'reference-table': {
    zh: '表要独立成段',
    en: 'a table stands in a paragraph of its own',
  },
  'challenge-plain': { zh: '挑战里只有纯文字', en: 'a challenge holds plain text' },
  'challenge-part': {
    zh: '挑战的这里应是“### {part}”',
    en: 'a challenge has "### {part}" here',
  },
  'challenge-paragraphs': {
    zh: '挑战的这里应是纯文字的段落',
    en: 'a challenge has plain paragraphs here',
  },
  'challenge-empty': {
    zh: '挑战的“### {part}”下面没有文字',
    en: 'the challenge has no text under "### {part}"',
  },
  'export-exists': {
    zh: '这里已经有东西，不会覆盖。请换一个文件夹，或先移走它',
    en: 'something stands there already and is not overwritten; choose another folder, or move it away',
  },
  'export-picture': {
    zh: '正文里直接插入了图片，文件夹放不下。请改用图片组',
    en: 'a picture stands inside the text, which no folder can hold; use a block of pictures',
  },
  'export-unreadable': {
    zh: '正文里有放不进文件夹的内容（{words}）。请在后台重新输入',
    en: 'the text holds something that no folder can hold ({words}); type it again in the admin panel',
  },
  'export-unplaced': {
    zh: '它不在目录里。请在“大纲”中给它一个位置，或删除它',
    en: 'it stands nowhere in the outline; give it a place on the page Outline, or delete it',
  },
  'export-photo': {
    zh: '图片没有照片文件。请补上照片，或去掉这张图片',
    en: 'the image has no photograph; add one, or take the image away',
  },
  'export-photo-kind': {
    zh: '照片的格式（{mime}）放不进文件夹。请换成 JPEG、PNG 或 WebP',
    en: 'no folder can hold a photograph of this kind ({mime}); replace it by JPEG, PNG or WebP',
  },
  'export-photo-unread': {
    zh: '照片文件 {url} 读不到。请检查媒体库和存储',
    en: 'the file of the photograph, {url}, cannot be read; look at the media library and its store',
  },
  'export-indicator': {
    zh: '指标“{code}”与指标体系包不同，文件夹里没有地方写。请先运行 npm run packs:load',
    en: 'the indicator "{code}" is not as its pack has it, which no folder can say; run npm run packs:load first',
  },
  'export-pack': {
    zh: 'database/packs 中没有报告的指标体系包“{code}”，导出后将无法载入。请先放入这个包',
    en: 'the report’s pack "{code}" is not in database/packs, so that nothing could load the folder; put the pack there first',
  },
  'export-school': {
    zh: '学校的资料不完整或太长，放不进文件夹。请在后台更正',
    en: 'the fields of the school are missing or too long for a folder; correct them in the admin panel',
  },
  'export-differs': {
    zh: '写成文件再读回来不一样：{what}。这是程序的缺陷，请报告；没有导出',
    en: 'it is not read from the folder as it stands in the report: {what}. That is a fault of ours, please report it; nothing was exported',
  },
  'report-exists': {
    zh: '{school}/{year} 的报告已经存在，不会覆盖。什么都没有载入。请先在后台删除它，或改用别的学校代码或年度',
    en: 'the report {school}/{year} exists already and is not overwritten; nothing was loaded. Delete it in the admin panel first, or give the folder another school or year',
  },
  'report-twice': {
    zh: '{school}/{year} 的报告在要载入的文件夹中出现了两次',
    en: 'the report {school}/{year} stands in two of the folders',
  },
  'school-differs': {
    zh: '学校“{code}”的“{field}”，数据库或同时载入的报告中是“{standing}”，这里是“{given}”。请改成一致',
    en: 'the "{field}" of school "{code}" is "{standing}" in the database or in another report that is loaded, and "{given}" here; make them agree',
  },
  'indicator-differs': {
    zh: '指标“{code}”的“{field}”，数据库中是“{standing}”，这里是“{given}”。请改成一致',
    en: 'the "{field}" of indicator "{code}" is "{standing}" in the database, and "{given}" here; make them agree',
  },
} satisfies Record<string, Message>;

type FolderProblemCode = keyof typeof FOLDER_PROBLEMS;

/** Why something in a report's folder cannot be used, in both languages. */
export function folderReason(code: FolderProblemCode, params: MessageParams = {}): Message {
  return formatBoth({ message: FOLDER_PROBLEMS[code], params });
}

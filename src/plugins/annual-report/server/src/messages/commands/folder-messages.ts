import { FOLDER_EXCHANGE_PROBLEMS } from './folder-exchange-messages';
import { FOLDER_TEXT_PROBLEMS } from './folder-text-messages';
import { formatBoth, type Message, type MessageParams } from '../message';

/** What is wrong in the folder of a report, and what to do. Each is printed behind the file and its line. */
const FOLDER_PROBLEMS = {
  ...FOLDER_TEXT_PROBLEMS,
  ...FOLDER_EXCHANGE_PROBLEMS,
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
} satisfies Record<string, Message>;

type FolderProblemCode = keyof typeof FOLDER_PROBLEMS;

/** Why something in a report's folder cannot be used, in both languages. */
export function folderReason(code: FolderProblemCode, params: MessageParams = {}): Message {
  return formatBoth({ message: FOLDER_PROBLEMS[code], params });
}

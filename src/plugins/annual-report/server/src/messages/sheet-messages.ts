import type { Message } from './message';

/** Why a file cannot be read at all. */
export const SHEET_MESSAGES = {
  'sheet-too-large': {
    zh: '文件“{file}”有 {megabytes} MB，超过了 {limit} MB 的上限。请只保留指标表再上传。',
    en: 'File "{file}" has {megabytes} MB; {limit} MB is the limit. Keep the indicator tables alone and send it again.',
  },
  'sheet-empty': {
    zh: '文件“{file}”里没有内容。请下载模板，填写后再上传。',
    en: 'File "{file}" is empty. Download the template, fill it in and send it again.',
  },
  'sheet-old-excel': {
    zh: '文件“{file}”是旧的 .xls 格式。请在 Excel 或 WPS 中另存为 .xlsx 后再上传。',
    en: 'File "{file}" is in the old .xls format. Save it as .xlsx and send it again.',
  },
  'sheet-encrypted': {
    zh: '文件“{file}”设有打开密码，无法读取。请去掉密码后再上传。',
    en: 'File "{file}" is protected by a password and cannot be read. Remove the password and send it again.',
  },
  'sheet-web-page': {
    zh: '文件“{file}”的内容是网页，不是表格。请在 Excel 或 WPS 中另存为 .xlsx 后再上传。',
    en: 'File "{file}" is a web page, not a workbook. Save it as .xlsx and send it again.',
  },
  'sheet-not-workbook': {
    zh: '文件“{file}”不是 Excel 工作簿。请另存为 .xlsx 或 .csv 后再上传。',
    en: 'File "{file}" is not an Excel workbook. Save it as .xlsx or .csv and send it again.',
  },
  'sheet-broken': {
    zh: '文件“{file}”不完整或已损坏，无法打开。请重新保存后再上传。',
    en: 'File "{file}" is incomplete or damaged and cannot be opened. Save it again and send it once more.',
  },
  'sheet-expands': {
    zh: '文件“{file}”展开后太大，没有读取。请把指标表复制到一个新的工作簿再上传。',
    en: 'File "{file}" expands to more than can be read. Copy the indicator tables to a new workbook and send that.',
  },
  'sheet-too-many-rows': {
    zh: '文件“{file}”的行、列或单元格太多：最多 {rows} 行、{columns} 列、{cells} 个单元格。请删除表格下方和右侧的空行空列。',
    en: 'File "{file}" has too many rows, columns or cells: {rows} rows, {columns} columns and {cells} cells at most. Delete what is empty below and beside the table.',
  },
  'sheet-long-cell': {
    zh: '文件“{file}”里有一格的文字超过 {limit} 个字符，没有读取。请缩短这一格后再上传。',
    en: 'A cell of file "{file}" holds more than {limit} characters; nothing was read. Shorten it and send the file again.',
  },
  'sheet-encoding': {
    zh: '文件“{file}”的文字编码无法识别。请另存为“CSV UTF-8”或 .xlsx 后再上传。',
    en: 'The text encoding of file "{file}" is not known. Save it as "CSV UTF-8" or .xlsx and send it again.',
  },
  'sheet-quotes': {
    zh: '文件“{file}”第 {line} 行的引号不成对，无法分列。请改正，或者另存为 .xlsx 后再上传。',
    en: 'The quotes in line {line} of file "{file}" do not match. Mend them, or save it as .xlsx.',
  },
} satisfies Record<string, Message>;

import type { Message } from './message';

/** What somebody reads whose request cannot be read, is too much, or comes too often. */
export const INTAKE_MESSAGES = {
  'input-with-nul': {
    zh: '“{place}”中有不可见的空字符（NUL），无法保存或查询。请删除后重试；这种字符通常是从其他程序粘贴时带入的。',
    en: '"{place}" holds an invisible NUL character, which cannot be stored or searched for. Remove it and try again; it usually comes along when something is pasted.',
  },
  'input-too-deep': {
    zh: '请求的内容嵌套超过 {limit} 层，无法处理。请减少层次后重试。',
    en: 'What was sent is nested more than {limit} levels deep. Send it with fewer levels.',
  },
  'input-of-other-shape': {
    zh: '请求的内容不是这里所需的形式，所以没有处理。请刷新页面后重试。',
    en: 'What was sent does not have the form that is needed here, and nothing was done. Reload the page and try again.',
  },
  'input-unstorable': {
    zh: '请求中有数据库无法接受的内容：数字超出范围、编号不是数字、日期不存在，或含有无法保存的字符。请检查后重试。',
    en: 'Something in the request is nothing that the database can take: a number out of range, an id that is no number, a day that does not exist, or a character that cannot be stored. Correct it and try again.',
  },
  'form-unreadable': {
    zh: '表单无法读取：{reason}。请重新选择文件后再试。',
    en: 'The form cannot be read: {reason}. Choose the files again and send it once more.',
  },
  'form-too-large': {
    zh: '表单中的文件或字段太大或太多。请分几次发送。',
    en: 'The files or fields of the form are too large or too many. Send them in several requests.',
  },
  'path-unreadable': {
    zh: '地址中的百分号编码不正确。请检查地址。',
    en: 'The address holds a percent sign that encodes nothing. Correct the address.',
  },
  'body-too-large': {
    zh: '发送的内容超过 {limit} MB，没有读取。',
    en: 'What was sent is larger than {limit} MB and was not read.',
  },
  'body-too-large-unsigned': {
    zh: '未登录的请求最多 {limit} MB，其余内容没有读取。请先登录再上传。',
    en: 'A request without a valid sign-in may be {limit} MB at most; the rest was not read. Sign in, then upload.',
  },
  'too-many-attempts': {
    zh: '尝试次数过多。请在 {minutes} 分钟后再试。',
    en: 'Too many attempts. Try again in {minutes} minutes.',
  },
} satisfies Record<string, Message>;

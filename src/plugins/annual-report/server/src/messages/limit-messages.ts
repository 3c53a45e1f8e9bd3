import type { Message } from './message';

/** What was given up because it takes too much: the reading of a file, whatever its kind, a computation, an export. */
export const LIMIT_MESSAGES = {
  'file-needs-memory': {
    zh: '读取文件“{file}”需要的内存超过 {megabytes} MB，已停止，什么都没有保存。请只把需要的内容复制到一个新文件，再上传。',
    en: 'Reading file "{file}" takes more than {megabytes} MB of memory and was stopped; nothing was saved. Copy what is needed to a new file and send that.',
  },
  'file-needs-time': {
    zh: '文件“{file}”读取了 {seconds} 秒仍未完成，已停止，什么都没有保存。请只把需要的内容复制到一个新文件，再上传。',
    en: 'Reading file "{file}" was not done after {seconds} seconds and was stopped; nothing was saved. Copy what is needed to a new file and send that.',
  },
  'file-damaged': {
    zh: '文件“{file}”读到一半出错，已停止，什么都没有保存。请重新另存一份，再上传。',
    en: 'Reading file "{file}" broke off; nothing was saved. Save it anew and send it again.',
  },
  'files-waiting': {
    zh: '本校已有 {count} 个文件在等待读取，文件“{file}”没有收下。请等它们读完后再上传。',
    en: '{count} files of the school are waiting to be read, so file "{file}" was not taken. Send it again when they are done.',
  },
  'computing-takes-long': {
    zh: '计算用时超过 {seconds} 秒，已停止，什么都没有改动。请把特别长的段落拆成几段再试；仍然这样时，请把这条提示告诉管理员。',
    en: 'Computing took more than {seconds} seconds and was stopped; nothing was changed. Split very long paragraphs and try again; if it happens again, tell your administrator.',
  },
  'audit-export-too-long': {
    zh: '符合条件的记录超过 {limit} 条，无法一次导出。请用日期缩小范围，分几次导出。',
    en: 'More than {limit} entries are as you ask, too many for one file. Choose days, and export them one after another.',
  },
} satisfies Record<string, Message>;

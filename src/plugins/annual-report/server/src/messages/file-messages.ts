import type { Message } from './message';

/** Why the reading of a file was given up, whatever kind of file it is. */
export const FILE_MESSAGES = {
  'file-needs-memory': {
    zh: '读取文件“{file}”需要的内存超过 {megabytes} MB，已停止，什么都没有保存。请只把需要的内容复制到一个新文件，再上传。',
    en: 'Reading file "{file}" takes more than {megabytes} MB of memory and was stopped; nothing was saved. Copy what is needed to a new file and send that.',
  },
  'file-needs-time': {
    zh: '文件“{file}”读取了 {seconds} 秒仍未完成，已停止，什么都没有保存。请只把需要的内容复制到一个新文件，再上传。',
    en: 'Reading file "{file}" was not done after {seconds} seconds and was stopped; nothing was saved. Copy what is needed to a new file and send that.',
  },
  'file-unreadable': {
    zh: '文件“{file}”读到一半出错，已停止，什么都没有保存。请重新另存一份，再上传。',
    en: 'Reading file "{file}" broke off; nothing was saved. Save it anew and send it again.',
  },
} satisfies Record<string, Message>;

import type { DifferenceCode } from '../../../../domain/verification/difference';
import type { Message } from '../message';

/** What is wrong, where, and what to do about it. */
export const DIFFERENCE_MESSAGES: Record<DifferenceCode, Message> = {
  bytes: {
    zh: '内容的 sha256 是 {found}，登记的是 {expected}。内容被改动过：请从备份恢复这一版。',
    en: 'The bytes hash to {found}; {expected} is on record. They were changed: restore this edition from a backup.',
  },
  'not-json': {
    zh: '{where}：内容不是 JSON。请从备份恢复这一版。',
    en: '{where}: the bytes are no JSON. Restore this edition from a backup.',
  },
  'not-report': {
    zh: '{where}：内容不是完整的报告（{found}）。请从备份恢复这一版。',
    en: '{where}: the bytes are no whole report ({found}). Restore this edition from a backup.',
  },
  'not-canonical': {
    zh: '{where}：内容不是规范 JSON（规范形式的 sha256 是 {expected}）。请从备份恢复这一版。',
    en: '{where}: the bytes are not canonical JSON (which would hash to {expected}). Restore this edition from a backup.',
  },
  head: {
    zh: '{where}：内容写的是“{found}”，登记的是“{expected}”。请从备份恢复这一版。',
    en: '{where}: the bytes say "{found}", on record is "{expected}". Restore this edition from a backup.',
  },
  chain: {
    zh: '{where}：写的是“{found}”，前一版的 sha256 是“{expected}”。版次链断了：请从备份恢复。',
    en: '{where}: is "{found}", but the edition before hashes to "{expected}". The chain is broken: restore from a backup.',
  },
  gap: {
    zh: '版次号是 {found}，应为 {expected}：缺少版次。请从备份恢复。',
    en: 'The edition’s number is {found} instead of {expected}: an edition is missing. Restore it from a backup.',
  },
  'file-missing': {
    zh: '图片文件 {where} 读不到。请从备份恢复它。',
    en: 'The file {where} cannot be read. Restore it from a backup.',
  },
  'file-changed': {
    zh: '图片文件 {where} 被改动：sha256 和字节数应为 {expected}，现为 {found}。请从备份恢复它。',
    en: 'The file {where} was changed: hash and bytes should be {expected}, and are {found}. Restore it from a backup.',
  },
  'file-unlisted': {
    zh: '图片文件 {where} 没有登记为本版所用。请从备份恢复登记。',
    en: 'The file {where} is not on the list of files that editions hold. Restore the list from a backup.',
  },
  'value-missing': {
    zh: '已发布数值 {where} 缺失，应为 {expected}。请从备份恢复。',
    en: 'The released value {where} is missing; it should be {expected}. Restore it from a backup.',
  },
  'value-extra': {
    zh: '已发布数值 {where} 是 {found}，但本版没有这个数值。请从备份恢复。',
    en: 'The released value {where} is {found}, which the edition does not print. Restore the values from a backup.',
  },
  'value-differs': {
    zh: '已发布数值 {where} 是 {found}，本版印的是 {expected}。请从备份恢复。',
    en: 'The released value {where} is {found}; the edition prints {expected}. Restore it from a backup.',
  },
  'format-unreadable': {
    zh: '{where} 无法读取：{found}。请重启服务后再验证；仍然如此时请报告这个错误。',
    en: '{where} cannot be read: {found}. Restart the server and verify again; report the fault if it stays.',
  },
  'format-edition': {
    zh: '{where} 写的是版次“{found}”，应为“{expected}”。请重启服务后再验证。',
    en: '{where} says that it is of edition "{found}" instead of "{expected}". Restart the server and verify again.',
  },
  'cell-missing': {
    zh: '{where} 缺失，应为 {expected}。请报告这个错误。',
    en: '{where} is missing; it should be {expected}. Report this fault.',
  },
  'cell-extra': {
    zh: '{where} 是 {found}，但本版没有这个数值。请报告这个错误。',
    en: '{where} is {found}, which the edition does not print. Report this fault.',
  },
  'cell-differs': {
    zh: '{where} 是 {found}，本版印的是 {expected}。请报告这个错误。',
    en: '{where} is {found}; the edition prints {expected}. Report this fault.',
  },
  'part-differs': {
    zh: '{where} 与本版中的内容不同。请报告这个错误。',
    en: '{where} is not what stands in the edition. Report this fault.',
  },
  'answer-missing': {
    zh: '{where} 的回答是 HTTP {found}，应为 {expected}。请检查服务是否公开、地址是否正确。',
    en: '{where} answered HTTP {found} instead of {expected}. Check the address, and that public access is open.',
  },
  'answer-differs': {
    zh: '{where} 返回的是 {found}，应为 {expected}。请清除缓存或重启服务后再验证。',
    en: '{where} gives {found} instead of {expected}. Empty the caches or restart the server and verify again.',
  },
};

/** What `npm run verify` prints around the differences. */
export const VERIFY_MESSAGES = {
  sound: {
    zh: '{school}/{year} 第 {number} 版：一致（{values} 个数值，{files} 个图片文件，{formats} 个格式文件）{sha256}',
    en: '{school}/{year} edition {number}: sound ({values} values, {files} files, {formats} formats) {sha256}',
  },
  different: {
    zh: '{school}/{year} 第 {number} 版：发现 {count} 处不一致 {sha256}',
    en: '{school}/{year} edition {number}: {count} differences {sha256}',
  },
  withdrawn: {
    zh: '{school}/{year} 第 {number} 版：已撤回（{reason}）{sha256}',
    en: '{school}/{year} edition {number}: withdrawn ({reason}) {sha256}',
  },
  'nothing-to-verify': {
    zh: '没有发布过的报告可以验证。',
    en: 'There is no released report to verify.',
  },
  'report-unknown': {
    zh: '没有发布过 {school} {year} 年的报告。已发布的报告：{known}。',
    en: 'No report of {school} for {year} has been released. Released reports: {known}.',
  },
} satisfies Record<string, Message>;

import type { Message } from '../message';

/** What the commands about packs and reports say when they are done. */
export const COMMAND_MESSAGES = {
  'second-factor-unknown': {
    zh: '没有邮箱为 {email} 的后台用户。请检查拼写。',
    en: 'No user of the admin panel has the address {email}. Check its spelling.',
  },
  'second-factor-reset': {
    zh: '{email} 的两步验证已停用，所有登录已结束。请让本人用密码登录后重新设置。',
    en: 'Two-step sign-in of {email} is off, and every session has ended. They sign in with their password and set it up again.',
  },
  'second-factor-none': {
    zh: '{email} 没有启用两步验证；所有登录已结束。',
    en: '{email} had no two-step sign-in; every session has ended.',
  },
  'packs-sound': {
    zh: '{count} 个指标体系包，没有发现问题：{codes}',
    en: '{count} packs, no problem found: {codes}',
  },
  'packs-none': {
    zh: '{folder} 中没有指标体系包。',
    en: 'There is no pack in {folder}.',
  },
  'pack-added': { zh: '载入 {pack} 第 {version} 版', en: 'Loaded {pack}, version {version}' },
  'pack-changed': { zh: '更新 {pack} 第 {version} 版', en: 'Updated {pack}, version {version}' },
  'pack-unchanged': {
    zh: '{pack} 第 {version} 版已载入，没有变化',
    en: '{pack}, version {version}, is loaded already; nothing to do',
  },
  'indicator-added': { zh: '  新增 {code}', en: '  added {code}' },
  'indicator-changed': {
    zh: '  修改 {code} {field}：{from} -> {to}',
    en: '  changed {code} {field}: {from} -> {to}',
  },
  'indicator-dropped': {
    zh: '  保留 {code}：新版本中没有它，已有的值和表仍可使用',
    en: '  left {code} alone: this version has it no more; its values and tables stay',
  },
  'indicator-newer-pack': {
    zh: '  保留 {code}：以较新的包 {pack} 为准',
    en: '  left {code} alone: the newer pack {pack} defines it',
  },
  'indicators-unchanged': {
    zh: '  {count} 个指标没有变化',
    en: '  {count} indicators as they were',
  },
  'report-created': {
    zh: '新建 {school}/{year}《{title}》，指标体系包 {pack}',
    en: 'Created {school}/{year} "{title}", pack {pack}',
  },
  'report-completed': {
    zh: '补充 {school}/{year}《{title}》，指标体系包 {pack}',
    en: 'Completed {school}/{year} "{title}", pack {pack}',
  },
  'report-unchanged': {
    zh: '{school}/{year}《{title}》已有全部官方章节和附表，没有变化',
    en: '{school}/{year} "{title}" has all official chapters and tables already; nothing to do',
  },
  'report-loaded': {
    zh: '已载入 {school}/{year}《{title}》',
    en: 'Loaded {school}/{year} "{title}"',
  },
  'report-values-stood': {
    zh: '  {count} 个值已在数据库中，与文件夹一致，没有再写',
    en: '  {count} values stood in the database already, as the folder has them',
  },
  'report-image-renamed': {
    zh: '  图片“{from}”改名为“{to}”：本校另有一张图片用了这个名称',
    en: '  image "{from}" is called "{to}": another image of the school has its key',
  },
  'report-exported': {
    zh: '已导出 {school}/{year}《{title}》到 {folder}：{files} 个文件，{photographs} 张照片',
    en: 'Exported {school}/{year} "{title}" to {folder}: {files} files, {photographs} photographs',
  },
  'report-chapters': { zh: '  章节（草稿）：{keys}', en: '  chapters, as drafts: {keys}' },
  'report-tables': { zh: '  指标表：{keys}', en: '  tables: {keys}' },
} satisfies Record<string, Message>;

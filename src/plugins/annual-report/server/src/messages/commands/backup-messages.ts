import { errors } from '@strapi/utils';
import { terminalLanguage } from '../language';
import { formatMessage, type Message, type MessageParams } from '../message';

/** Why a backup is not written or not restored, and what to do. */
const BACKUP_PROBLEMS = {
  'backup-exists': {
    zh: '{file} 已经存在，不会覆盖。请换一个文件名，或先移走它。',
    en: '{file} exists already and is not overwritten. Choose another name, or move it away.',
  },
  'backup-nothing': {
    zh: '这个数据库里还没有 Annals 的内容，没有可备份的。请检查 DATABASE_URL，或先运行 npm start。',
    en: 'Annals has never started on this database: there is nothing to back up. Check DATABASE_URL, or run npm start first.',
  },
  'backup-unreadable': {
    zh: '{file} 读不到：{reason}。请检查文件名和权限。',
    en: '{file} cannot be read: {reason}. Check its name and who may read it.',
  },
  'backup-incomplete': {
    zh: '{file} 不是完整的备份（{reason}）：可能传输中断、磁盘写满，或不是备份文件。请换一个备份。什么都没有改动。',
    en: '{file} is no complete backup ({reason}): it was cut off on its way, the disk was full, or it is another kind of file. Take another backup. Nothing was changed.',
  },
  'backup-damaged': {
    zh: '{file} 已损坏：其中的 {entry} 与备份时写入的不同。请换一个备份。什么都没有改动。',
    en: '{file} is damaged: {entry} in it is not what was written. Take another backup. Nothing was changed.',
  },
  'backup-format': {
    zh: '{file} 的备份格式是 {format}，本版本读不了。请用制作它的 Annals 版本恢复。',
    en: '{file} has the backup format {format}, which this version cannot read. Restore it with the version of Annals that made it.',
  },
  'restore-version': {
    zh: '备份来自 Annals {made}，这里是 {here}。请先取出 {made} 版本并在那里恢复，再升级。什么都没有改动。',
    en: 'The backup is of Annals {made}; this is {here}. Check out {made}, restore there, then upgrade. Nothing was changed.',
  },
  'restore-layout': {
    zh: '备份来自另一个版本的 Annals：数据库结构有 {count} 处不同（{examples}）。请用制作备份的版本恢复，再升级。没有恢复任何内容。',
    en: 'The backup is of another version of Annals: {count} things of the database differ ({examples}). Restore it with the version that made it, then upgrade. Nothing was restored.',
  },
  'restore-content': {
    zh: '这个数据库里已有内容（{tables}），恢复只写入空数据库。请新建一个空数据库并写入 DATABASE_URL，或在新目录中恢复。什么都没有改动。',
    en: 'This database has content ({tables}), and a restore only fills an empty one. Make an empty database and put it into DATABASE_URL, or restore in a fresh checkout. Nothing was changed.',
  },
  'restore-in-use': {
    zh: '还有别的程序在使用这个数据库（{programs}）。请先停止它们（npm start 用 Ctrl-C），再恢复。没有恢复任何内容。',
    en: 'Other programs use this database ({programs}). Stop them first (npm start by Ctrl-C), then restore. Nothing was restored.',
  },
  'restore-file-in-the-way': {
    zh: '{file} 已存在且内容与备份不同。请先移走 {folder} 里的文件，再恢复。什么都没有改动。',
    en: '{file} is there already and is not the one of the backup. Move the files in {folder} away first, then restore. Nothing was changed.',
  },
  'restore-unlike': {
    zh: '写入后的表 {table} 与备份不一致，恢复已取消，数据库仍为空。请报告这个错误。',
    en: 'The table {table} is not what the backup holds once it is written. Everything was taken back and the database is empty still. Report this fault.',
  },
  'restore-unsure': {
    zh: '提交时与数据库的连接中断（{reason}），不知道是否已写入。请再次运行恢复：若提示已有内容，则恢复已完成，请运行 npm run verify。',
    en: 'The connection was lost while everything was committed ({reason}); whether it was is unknown. Restore again: if the database then has content, the restore was complete, and npm run verify proves it.',
  },
} satisfies Record<string, Message>;

/** An error for whoever typed the command, in the language of the terminal. */
export function backupProblem({
  code,
  params,
}: {
  code: keyof typeof BACKUP_PROBLEMS;
  params: MessageParams;
}): errors.ApplicationError {
  const language = terminalLanguage({ env: process.env });
  const message = formatMessage({ message: BACKUP_PROBLEMS[code], language, params });
  return new errors.ApplicationError(message, { code, params });
}

/** What `npm run backup` and `npm run restore` say on their way and at their end. */
export const BACKUP_MESSAGES = {
  'step-rows': {
    zh: '备份数据：第 {done} 张表，共 {of} 张，{size}',
    en: 'backing up rows: {done} of {of} tables, {size}',
  },
  'step-files': {
    zh: '备份文件：第 {done} 个，共 {of} 个，{size}',
    en: 'backing up files: {done} of {of}, {size}',
  },
  'step-checking': {
    zh: '检查备份：第 {done} 项，共 {of} 项，{size}',
    en: 'checking the backup: {done} of {of} entries, {size}',
  },
  'step-restoring-rows': {
    zh: '恢复数据：第 {done} 张表，共 {of} 张，{size}',
    en: 'restoring rows: {done} of {of} tables, {size}',
  },
  'step-comparing': {
    zh: '核对数据：第 {done} 张表，共 {of} 张，{size}',
    en: 'comparing rows with the backup: {done} of {of} tables, {size}',
  },
  'step-restoring-files': {
    zh: '恢复文件：第 {done} 个，共 {of} 个，{size}',
    en: 'restoring files: {done} of {of}, {size}',
  },
  'backup-made': {
    zh: '备份完成：{file}（{size}；{tables} 张表，{rows} 行，{files} 个文件）',
    en: 'Backup complete: {file} ({size}; {tables} tables, {rows} rows, {files} files)',
  },
  'backup-private': {
    zh: '其中有未发布的内容、照片和账号，请妥善保管。不含 .env，请另外保存它：没有其中的密钥，部分内容恢复后无法使用。',
    en: 'It holds unreleased content, photographs and accounts: keep it where only you can read it. The file .env is not in it: keep that too, since some things are dead without its secrets.',
  },
  'backup-elsewhere': {
    zh: '{count} 个文件存放在别处（{host}），不在备份里。请在那里备份它们。',
    en: '{count} files lie elsewhere ({host}) and are not in the backup. Back them up there.',
  },
  'backup-file-missing': {
    zh: '读不到文件 {url}，备份里没有它。',
    en: 'The file {url} cannot be read and is not in the backup.',
  },
  'backup-file-changed': {
    zh: '文件 {url} 不再是发布时的内容，按现状备份。请运行 npm run verify。',
    en: 'The file {url} is no longer what was released; it was backed up as it is. Run npm run verify.',
  },
  'left-out-unknown': {
    zh: '{names} 不属于本版本的 Annals，不在备份里。',
    en: '{names} does not belong to this version of Annals and is not in the backup.',
  },
  'restore-laying-out': {
    zh: '备份完好。正在准备空数据库……',
    en: 'The backup is sound. Laying the empty database out …',
  },
  'restore-done': {
    zh: '恢复完成：{createdAt} 的备份（{tables} 张表，{rows} 行，{files} 个文件）。所有人需要重新登录。',
    en: 'Restored the backup of {createdAt} ({tables} tables, {rows} rows, {files} files). Everybody signs in again.',
  },
  'restore-verifying': { zh: '验证已发布的版次：', en: 'Verifying released editions:' },
  'restore-elsewhere': {
    zh: '{count} 个文件存放在别处（{host}），没有恢复。请检查那里的文件。',
    en: '{count} files lie elsewhere ({host}) and were not restored. Check that they are there.',
  },
  'restore-file-missing': {
    zh: '备份时已读不到文件 {url}，没有恢复它。',
    en: 'The file {url} could not be read when the backup was made and was not restored.',
  },
  'secret-other': {
    zh: '.env 里的 {name} 与备份时不同：{consequence}。若有原来的 .env，请放回后再启动。',
    en: '{name} in .env is not the one of the backup: {consequence}. If you have the old .env, put it back before you start.',
  },
  'secret-APP_KEYS': {
    zh: '签名的会话和地址失效',
    en: 'signed sessions and addresses end',
  },
  'secret-API_TOKEN_SALT': {
    zh: '所有 API 令牌失效，需要重新生成',
    en: 'every API token is dead and has to be made anew',
  },
  'secret-ADMIN_JWT_SECRET': {
    zh: '管理后台的登录失效，需要重新登录（密码不变）',
    en: 'sign-ins to the admin panel end; passwords stay',
  },
  'secret-TRANSFER_TOKEN_SALT': {
    zh: '所有传输令牌失效',
    en: 'every transfer token is dead',
  },
  'secret-ENCRYPTION_KEY': {
    zh: '用它加密的内容（API 令牌的明文、第二验证因素）读不出，需要重新设置',
    en: 'what was encrypted with it (the visible text of API tokens, second factors) cannot be read and has to be set up anew',
  },
  'secret-JWT_SECRET': {
    zh: '网站用户的登录失效，需要重新登录',
    en: 'sign-ins of website users end',
  },
} satisfies Record<string, Message>;

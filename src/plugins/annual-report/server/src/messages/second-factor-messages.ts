import type { Message } from './message';

/** What somebody reads who signs in, or sets a second factor up. */
export const SECOND_FACTOR_MESSAGES = {
  'credentials-missing': {
    zh: '请输入电子邮箱和密码，并在请求正文中发送。',
    en: 'Enter an e-mail address and a password, sent in the body of the request.',
  },
  'second-factor-code-needed': {
    zh: '请输入身份验证应用中的 6 位验证码，或一个恢复码。',
    en: 'Enter the six digits of your authenticator app, or a recovery code.',
  },
  'second-factor-code-wrong': {
    zh: '验证码不正确、已过期或已经用过。请等应用显示下一个验证码后再输入。',
    en: 'The code is wrong, too old, or was used already. Wait for the next one of your app, then enter that.',
  },
  'second-factor-too-many': {
    zh: '尝试次数过多。请在 {minutes} 分钟后再试。',
    en: 'Too many attempts. Try again in {minutes} minutes.',
  },
  'second-factor-not-shown': {
    zh: '本次登录没有经过两步验证。请重新登录，并输入验证码。',
    en: 'Two-step sign-in was not passed in this session. Sign in again, with a code.',
  },
  'second-factor-required': {
    zh: '您的角色必须启用两步验证。请先到“设置 › 年度报告 › 登录安全”完成设置。',
    en: 'Your role must use two-step sign-in. Set it up first, in Settings › Annual reports › Sign-in security.',
  },
  'second-factor-unreadable': {
    zh: '服务器的加密密钥已更换，无法核对验证码。请管理员重置您的两步验证。',
    en: 'The encryption key of the server was changed, so no code can be checked. Ask an administrator to reset your two-step sign-in.',
  },
  'second-factor-on-already': {
    zh: '两步验证已经启用。如要更换手机，请先停用，再重新设置。',
    en: 'Two-step sign-in is on already. To change the phone, turn it off first, then set it up again.',
  },
  'second-factor-not-begun': {
    zh: '没有正在进行的设置。请刷新页面，重新开始。',
    en: 'No set-up is under way. Reload the page and begin again.',
  },
  'second-factor-off': {
    zh: '两步验证没有启用。请刷新页面。',
    en: 'Two-step sign-in is off. Reload the page.',
  },
  'password-wrong': {
    zh: '密码不正确，请重新输入。',
    en: 'The password is wrong. Enter it again.',
  },
} satisfies Record<string, Message>;

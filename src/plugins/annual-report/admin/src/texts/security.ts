/** Signing in with a second factor, and the page where it is set up. */
export const SECURITY_TEXTS = {
  'sign-in.title': { zh: '两步验证', en: 'Two-step sign-in' },
  'sign-in.code': { zh: '验证码', en: 'Code' },
  'sign-in.code.hint': {
    zh: '请打开手机上的身份验证应用，输入其中显示的 6 位数字。手机不在身边时，也可以输入一个恢复码。',
    en: 'Open the authenticator app on your phone and enter its six digits. Without your phone, enter a recovery code.',
  },
  'sign-in.code.send': { zh: '登录', en: 'Sign in' },
  'sign-in.code.cancel': { zh: '取消', en: 'Cancel' },
  'security.title': { zh: '登录安全', en: 'Sign-in security' },
  'security.subtitle': {
    zh: '两步验证：除密码外，登录时还要输入手机应用显示的验证码。',
    en: 'Two-step sign-in: beside the password, a code that an app on your phone shows.',
  },
  'security.must': {
    zh: '您的角色必须启用两步验证。完成下面的设置后即可继续工作。',
    en: 'Your role must use two-step sign-in. Set it up below to go on with your work.',
  },
  'security.off': { zh: '两步验证：未启用', en: 'Two-step sign-in is off' },
  'security.off.hint': {
    zh: '需要在手机上安装一个身份验证应用，例如 Microsoft Authenticator、腾讯身份验证器或 2FAS。设置大约需要两分钟。',
    en: 'You need an authenticator app on your phone, such as Microsoft Authenticator, 2FAS or Aegis. It takes two minutes.',
  },
  'security.password': { zh: '当前密码', en: 'Your password' },
  'security.password.hint': {
    zh: '为确认是您本人，请先输入登录密码。',
    en: 'Enter your password first, so that nobody else sets it up for you.',
  },
  'security.start': { zh: '开始设置', en: 'Set it up' },
  'security.scan': { zh: '用手机应用扫描二维码', en: 'Scan the picture with the app' },
  'security.scan.hint': {
    zh: '在应用中选择“添加账户”，扫描二维码。',
    en: 'In the app, choose to add an account, then scan the picture.',
  },
  'security.scan.picture': { zh: '两步验证二维码', en: 'QR code of the two-step sign-in' },
  'security.secret': { zh: '无法扫描？手动输入这个密钥', en: 'Cannot scan? Type this key' },
  'security.code': { zh: '应用显示的验证码', en: 'The code that the app shows' },
  'security.code.or-recovery': {
    zh: '应用显示的验证码，或一个恢复码',
    en: 'The code that the app shows, or a recovery code',
  },
  'security.confirm': { zh: '启用两步验证', en: 'Turn it on' },
  'security.codes': { zh: '请保存恢复码', en: 'Keep your recovery codes' },
  'security.codes.hint': {
    zh: '手机丢失时用恢复码登录，每个只能用一次。它们只显示这一次：请打印或抄下来，放在安全的地方。',
    en: 'They let you in when you lose your phone, each of them once. They are shown this once: print them or write them down, and put them in a safe place.',
  },
  'security.codes.copy': { zh: '复制', en: 'Copy' },
  'security.codes.copied': { zh: '恢复码已复制。', en: 'The recovery codes were copied.' },
  'security.codes.done': { zh: '我已保存', en: 'I have kept them' },
  'security.on': { zh: '两步验证：已启用', en: 'Two-step sign-in is on' },
  'security.on.hint': {
    zh: '{since} 启用。剩余恢复码：{codes} 个。',
    en: 'Since {since}. Recovery codes left: {codes}.',
  },
  'security.few': {
    zh: '恢复码快用完了，请生成新的。',
    en: 'Few recovery codes are left: make new ones.',
  },
  'security.renew': { zh: '生成新的恢复码', en: 'New recovery codes' },
  'security.renew.hint': {
    zh: '旧的恢复码随即失效。',
    en: 'The old ones do not work any more then.',
  },
  'security.turn-off': { zh: '停用两步验证', en: 'Turn it off' },
  'security.turn-off.hint': {
    zh: '更换手机时，先停用，再重新设置。',
    en: 'To change your phone, turn it off, then set it up again.',
  },
  'security.turned-off': { zh: '两步验证已停用。', en: 'Two-step sign-in is off.' },
  'security.roles': { zh: '必须启用两步验证的角色', en: 'Roles that must use it' },
  'security.roles.hint': {
    zh: '这些角色的用户没有启用时，登录后只能先完成设置。',
    en: 'Their users can do nothing but set it up until it is on.',
  },
  'security.roles.count': {
    zh: '{users} 位用户，{withFactor} 位已启用',
    en: '{users, plural, one {# user} other {# users}}, on for {withFactor}',
  },
  'security.roles.save': { zh: '保存', en: 'Save' },
  'security.roles.saved': { zh: '已保存。', en: 'Saved.' },
};

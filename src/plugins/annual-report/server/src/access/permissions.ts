import { PLUGIN } from '../uids';

/** Admin permissions of the plugin, by the short names that the code uses. */
export const ADMIN_ACTIONS = {
  preview: `plugin::${PLUGIN}.preview`,
  photos: `plugin::${PLUGIN}.photos`,
  outline: `plugin::${PLUGIN}.outline`,
  values: `plugin::${PLUGIN}.values`,
  review: `plugin::${PLUGIN}.review`,
  waive: `plugin::${PLUGIN}.waive`,
  override: `plugin::${PLUGIN}.override`,
  release: `plugin::${PLUGIN}.release`,
  createReport: `plugin::${PLUGIN}.create-report`,
  settings: `plugin::${PLUGIN}.settings`,
  aliases: `plugin::${PLUGIN}.aliases`,
  bindings: `plugin::${PLUGIN}.bindings`,
  security: `plugin::${PLUGIN}.security`,
  audit: `plugin::${PLUGIN}.audit`,
} as const;

/** Strapi shows the name as it is, whatever language its reader has: so it is given in both. */
const named = (uid: string, name: { zh: string; en: string }) => ({
  section: 'plugins',
  displayName: `${name.zh} / ${name.en}`,
  uid,
  pluginName: PLUGIN,
});

/** As the admin panel lists them. */
export const ADMIN_ACTION_DEFINITIONS = [
  named('preview', { zh: '预览未发布的报告', en: 'Preview unreleased reports' }),
  named('photos', { zh: '管理照片', en: 'Manage photographs' }),
  named('outline', { zh: '调整大纲', en: 'Change the outline' }),
  named('values', { zh: '填写和导入指标值', en: 'Enter and import values' }),
  named('review', { zh: '审核指标值', en: 'Review values' }),
  named('waive', { zh: '豁免校核结果', en: 'Waive findings' }),
  named('override', { zh: '放行错误，理由公开', en: 'Override errors, the reason is public' }),
  named('release', { zh: '发布版次', en: 'Release editions' }),
  named('create-report', { zh: '新建报告', en: 'Begin reports' }),
  named('settings', { zh: '修改插件设置', en: 'Change the settings' }),
  named('aliases', { zh: '管理指标别名', en: 'Manage aliases of indicators' }),
  named('bindings', { zh: '分配用户负责的学校', en: 'Bind users to schools' }),
  named('security', { zh: '规定登录安全', en: 'Rule sign-in security' }),
  named('audit', { zh: '查看操作记录', en: 'Read the audit trail' }),
];

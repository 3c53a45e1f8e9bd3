import { PLUGIN } from '../uids';

/** Admin permissions of the plugin, by the short names that the code uses. */
export const ADMIN_ACTIONS = {
  preview: `plugin::${PLUGIN}.preview`,
  photos: `plugin::${PLUGIN}.photos`,
  outline: `plugin::${PLUGIN}.outline`,
  values: `plugin::${PLUGIN}.values`,
  review: `plugin::${PLUGIN}.review`,
  waive: `plugin::${PLUGIN}.waive`,
  release: `plugin::${PLUGIN}.release`,
  createReport: `plugin::${PLUGIN}.create-report`,
  settings: `plugin::${PLUGIN}.settings`,
  aliases: `plugin::${PLUGIN}.aliases`,
  bindings: `plugin::${PLUGIN}.bindings`,
  security: `plugin::${PLUGIN}.security`,
  audit: `plugin::${PLUGIN}.audit`,
} as const;

/** As the admin panel lists them. */
export const ADMIN_ACTION_DEFINITIONS = [
  { section: 'plugins', displayName: '预览未发布的报告', uid: 'preview', pluginName: PLUGIN },
  { section: 'plugins', displayName: '管理照片', uid: 'photos', pluginName: PLUGIN },
  { section: 'plugins', displayName: '调整大纲', uid: 'outline', pluginName: PLUGIN },
  { section: 'plugins', displayName: '填写和导入指标值', uid: 'values', pluginName: PLUGIN },
  { section: 'plugins', displayName: '审核指标值', uid: 'review', pluginName: PLUGIN },
  { section: 'plugins', displayName: '豁免校核结果', uid: 'waive', pluginName: PLUGIN },
  { section: 'plugins', displayName: '发布版次', uid: 'release', pluginName: PLUGIN },
  { section: 'plugins', displayName: '新建报告', uid: 'create-report', pluginName: PLUGIN },
  { section: 'plugins', displayName: '修改插件设置', uid: 'settings', pluginName: PLUGIN },
  { section: 'plugins', displayName: '管理指标别名', uid: 'aliases', pluginName: PLUGIN },
  { section: 'plugins', displayName: '分配用户负责的学校', uid: 'bindings', pluginName: PLUGIN },
  { section: 'plugins', displayName: '规定登录安全', uid: 'security', pluginName: PLUGIN },
  { section: 'plugins', displayName: '查看操作记录', uid: 'audit', pluginName: PLUGIN },
];

/** Settings of the plugin. */
export const SETTINGS_WORDS = {
  'settings.section': { zh: '年度报告', en: 'Annual reports' },
  'bindings.title': { zh: '负责的学校', en: 'Schools of users' },
  'bindings.subtitle': {
    zh: '选择每位用户负责的学校。选了学校的用户只能看到和修改这些学校的内容；不选则可以处理所有学校。',
    en: 'Choose the schools that each user works for. Whoever has schools sees and changes those alone; without any, a user works for all.',
  },
  'bindings.user': { zh: '用户', en: 'User' },
  'bindings.roles': { zh: '角色', en: 'Roles' },
  'bindings.schools': { zh: '负责的学校', en: 'Schools' },
  'bindings.all': { zh: '所有学校', en: 'All schools' },
  'bindings.of': { zh: '{name} 负责的学校', en: 'Schools of {name}' },
  'bindings.inactive': { zh: '未启用', en: 'not active' },
  'bindings.saved': {
    zh: '已保存：{name} 负责{schools}。',
    en: 'Saved: {name} works for {schools}.',
  },
  'bindings.none': {
    zh: '还没有学校。请先在“内容管理 → 学校”中添加。',
    en: 'There is no school yet. Add one under Content Manager → 学校 first.',
  },
  'bindings.clear': { zh: '不限学校', en: 'Work for all' },
};

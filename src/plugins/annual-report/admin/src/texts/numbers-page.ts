/** The grid, and what is done with all of it. */
export const NUMBERS_PAGE_TEXTS = {
  'numbers.table': { zh: '表格', en: 'Table' },
  'numbers.annexes': { zh: '官方附表', en: 'Official tables' },
  'numbers.trends': { zh: '正文图表', en: 'Charts in the text' },
  'numbers.missing': { zh: '缺 {count} 项', en: '{count} missing' },
  'numbers.required-there': { zh: '必填已齐', en: 'required values there' },
  'numbers.complete': { zh: '已填齐', en: 'complete' },
  'numbers.none': {
    zh: '这份报告还没有表格。官方附表随指标体系包建立；您也可以新建图表。',
    en: 'This report has no tables yet. Official tables come with its pack; you can make charts of your own.',
  },
  'numbers.none-mine': {
    zh: '这份报告还没有表格。请联系审核人员或管理员建立。',
    en: 'This report has no tables yet. Ask a reviewer or your administrator.',
  },
  'numbers.indicator': { zh: '指标', en: 'Indicator' },
  'numbers.year': { zh: '{year} 年', en: '{year}' },
  'numbers.grid': { zh: '《{title}》的数值', en: 'Values of "{title}"' },
  'numbers.required': { zh: '必填', en: 'required' },
  'numbers.cell': { zh: '{label}，{year} 年', en: '{label}, {year}' },
  'numbers.cell-is': { zh: '{label}，{year} 年：{text}', en: '{label}, {year}: {text}' },
  'numbers.empty': { zh: '未填', en: 'empty' },
  'numbers.undo': { zh: '撤销', en: 'Undo' },
  'numbers.redo': { zh: '重做', en: 'Redo' },
  'numbers.earlier': { zh: '修改往年', en: 'Change earlier years' },
  'numbers.more': { zh: '更多', en: 'More' },
  'numbers.import': { zh: '导入', en: 'Import' },
  'numbers.new-table': { zh: '新建图表', en: 'New chart' },
  'numbers.edit-layout': { zh: '修改版式', en: 'Edit layout' },
  'numbers.delete-table': { zh: '删除图表', en: 'Delete chart' },
  'numbers.review-table': { zh: '全表标为已审核', en: 'Mark table reviewed' },
  'numbers.reviewed': {
    zh: '{moved} 个数值已标为审核通过{already, plural, =0 {} other {，# 个此前已审核}}。',
    en: '{moved, plural, one {# value is} other {# values are}} marked reviewed{already, plural, =0 {} other {; # were so already}}.',
  },
  'numbers.reviewed-changed': {
    zh: '有 {count} 个数值刚刚被别人改过，没有标记。请查看后再审核：{names}。',
    en: '{count} values were just changed by others and are not marked. Look at them first: {names}.',
  },
  'numbers.nothing-to-review': {
    zh: '没有需要审核的数值。',
    en: 'There is nothing to review.',
  },
  'numbers.review-save-first': {
    zh: '请先保存，再审核。',
    en: 'Save first, then review.',
  },
  'numbers.unsaved': {
    zh: '{count} 处修改未保存',
    en: '{count, plural, one {# change} other {# changes}} not saved',
  },
  'numbers.all-saved': { zh: '全部已保存', en: 'All saved' },
  'numbers.reason': { zh: '修改说明（可不填）', en: 'Why (optional)' },
  'numbers.save': { zh: '保存（Ctrl+S）', en: 'Save (Ctrl+S)' },
  'numbers.saved': {
    zh: '{count} 个数值已保存。',
    en: '{count, plural, one {# value} other {# values}} saved.',
  },
  'numbers.not-saved': {
    zh: '没有保存：有 {count} 格填写有误，已用红色标出。改正后再保存，其他修改都还在。',
    en: 'Not saved: {count, plural, one {# cell is} other {# cells are}} not valid, marked red. Mend them and save again; your other changes are still here.',
  },
  'numbers.save-failed': {
    zh: '没有保存成功，您的修改都还在，请稍后再试。',
    en: 'Saving did not work. Your changes are still here; try again in a moment.',
  },
  'numbers.problems': {
    zh: '{count} 格需要改正',
    en: '{count, plural, one {# cell} other {# cells}} to fix',
  },
  'numbers.missing-required': {
    zh: '还缺 {count} 个必填数据',
    en: '{count, plural, one {# required value} other {# required values}} missing',
  },
  'numbers.to-review': {
    zh: '{count} 个数据待审核',
    en: '{count, plural, one {# value} other {# values}} to review',
  },
  'numbers.none-missing': {
    zh: '必填数据都已填写。',
    en: 'All required values are there.',
  },
  'numbers.next': { zh: '下一处', en: 'Next' },
  'numbers.next-of': { zh: '下一处：{list}', en: 'Next: {list}' },
  'numbers.draft': {
    zh: '您在 {when} 有 {count} 处修改没有保存，还留在这台电脑上。',
    en: '{count, plural, one {# change} other {# changes}} of {when} were not saved and are still kept in this browser.',
  },
  'numbers.leave-title': { zh: '还有修改没有保存', en: 'Changes are not saved' },
  'numbers.leave-body': {
    zh: '有 {count} 处修改没有保存。离开后它们会留在这台电脑上，下次打开本页时可以恢复，但别人还看不到。',
    en: '{count, plural, one {# change is} other {# changes are}} not saved. They are kept in this browser and offered when you come back, but nobody else sees them.',
  },
  'numbers.leave-stay': { zh: '留在本页', en: 'Stay' },
  'numbers.leave-go': { zh: '离开', en: 'Leave' },
  'numbers.leave-save': { zh: '保存并离开', en: 'Save and leave' },
  'numbers.delete-body': {
    zh: '删除《{title}》？数值仍然保留，只是不再有这张图表。',
    en: 'Delete "{title}"? The values stay; only the chart goes.',
  },
  'numbers.deleted': { zh: '《{title}》已删除。', en: '"{title}" is deleted.' },
  'numbers.legend': { zh: '图例', en: 'Legend' },
};

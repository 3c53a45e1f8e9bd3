export const PHOTOS_CHANGE_TEXTS = {
  'photos.detach': { zh: '从“{place}”移出', en: 'Take out of {place}' },
  'photos.detached': {
    zh: '已从“{place}”移出。照片仍在学校的照片中。',
    en: 'Taken out of {place}. The photograph stays with the school.',
  },
  'photos.bulk.label': { zh: '对选中的照片', en: 'With those selected' },
  'photos.bulk.count': { zh: '已选 {count} 张', en: '{count} selected' },
  'photos.attach-one': {
    zh: '第 {row} 张：加到章节或案例…',
    en: 'Photograph {row}: add to a chapter or case…',
  },
  'photos.bulk.attach': { zh: '加到章节或案例…', en: 'Add to a chapter or case…' },
  'photos.bulk.delete': { zh: '删除', en: 'Delete' },
  'photos.bulk.clear': { zh: '取消选择', en: 'Clear selection' },
  'photos.bulk.field': { zh: '统一填写', en: 'Fill in' },
  'photos.bulk.value': { zh: '填写的内容', en: 'Value' },
  'photos.bulk.apply': { zh: '填到选中的 {count} 张', en: 'Fill {count}' },
  'photos.delete.title': { zh: '删除照片', en: 'Delete photographs' },
  'photos.delete.ask': {
    zh: '要删除 {count} 张没有使用的照片吗？删除后不能恢复。',
    en: 'Delete {count} unused photographs? This cannot be undone.',
  },
  'photos.delete.kept': {
    zh: '另有 {kept} 张正在使用，会保留。',
    en: '{kept} others are in use and stay.',
  },
  'photos.delete.none': {
    zh: '选中的照片都在使用，不能删除。请先从章节或案例中移出。',
    en: 'All that are selected are in use and cannot be deleted. Take them out of their chapters first.',
  },
  'photos.delete.confirm': { zh: '删除', en: 'Delete' },
  'photos.deleted': { zh: '已删除 {count} 张照片。', en: '{count} photographs deleted.' },
  'photos.save': { zh: '保存 {count} 张的修改', en: 'Save changes of {count}' },
  'photos.dirty': {
    zh: '{count} 张照片的修改还没有保存',
    en: 'Changes of {count} photographs are not saved',
  },
  'photos.discard': { zh: '放弃修改', en: 'Discard' },
  'photos.discard.ask': {
    zh: '要放弃 {count} 张照片还没有保存的修改吗？',
    en: 'Discard the unsaved changes of {count} photographs?',
  },
  'photos.saved': {
    zh: '已保存 {count} 张照片的说明',
    en: 'Saved the descriptions of {count} photographs',
  },
  'photos.undo': { zh: '撤销这次保存', en: 'Undo this save' },
  'photos.undone': { zh: '已撤销，恢复为保存前的内容', en: 'Undone: as it was before' },
  'photos.caption-needed': {
    zh: '有 {count} 张照片没有图注，不能保存。请写上图注。',
    en: '{count} photographs have no caption and cannot be saved. Give them one.',
  },
  'photos.conflict.title': { zh: '有人先保存了', en: 'Somebody saved first' },
  'photos.conflict.one': {
    zh: '“{caption}”由{who}于 {when} 修改',
    en: '“{caption}” was changed by {who} at {when}',
  },
  'photos.conflict.somebody': { zh: '其他人', en: 'somebody' },
  'photos.conflict.kept': {
    zh: '您的修改都还在，什么都没有覆盖。看过对方的内容之后，可以再次保存。',
    en: 'Your changes are all here and nothing was written over. Look at theirs, then save again if you wish.',
  },
  'photos.conflict.look': { zh: '查看对方的内容', en: 'Show theirs' },
  'photos.leave.title': { zh: '离开这个页面？', en: 'Leave this page?' },
  'photos.leave.uploads': {
    zh: '还有 {count} 张照片没有传完。现在离开，它们就不会上传。',
    en: '{count} photographs are still on their way. If you leave now, they will not be uploaded.',
  },
  'photos.leave.edits': {
    zh: '还有 {count} 张照片的修改没有保存。离开后它们会留在这台电脑上，下次打开本页时可以恢复，但别人还看不到。',
    en: 'Changes of {count} photographs are not saved. They are kept in this browser and offered when you come back, but nobody else sees them.',
  },
  'photos.draft': {
    zh: '您在 {when} 有 {count} 张照片的修改没有保存，还留在这台电脑上。',
    en: 'Changes of {count} photographs of {when} were not saved and are still kept in this browser.',
  },
  'photos.leave.stay': { zh: '留在这里', en: 'Stay' },
  'photos.leave.go': { zh: '离开', en: 'Leave' },
};

export const PHOTOS_ARRANGE_TEXTS = {
  'photos.view.list': { zh: '照片清单', en: 'All photographs' },
  'photos.view.arrange': { zh: '按章节排列', en: 'By chapter' },
  'photos.attach.title': { zh: '把 {count} 张照片加到…', en: 'Add {count} photographs to…' },
  'photos.attach.search': { zh: '查找编号或标题', en: 'Search number or title' },
  'photos.attach.list': { zh: '章节和案例', en: 'Chapters and cases' },
  'photos.attach.none': { zh: '没有找到。换一个词试试。', en: 'Nothing found. Try another word.' },
  'photos.attach.empty': {
    zh: '报告还没有章节。请先在“大纲”中新建章节。',
    en: 'The report has no chapters yet. Add one in the outline first.',
  },
  'photos.attach.holds': {
    zh: '{count} 张照片',
    en: '{count, plural, one {# photograph} other {# photographs}}',
  },
  'photos.attach.note': {
    zh: '照片加在末尾的图片组里，只改动草稿；章节或案例发布之后才生效。',
    en: 'They go to the end of its last images block, in the draft: it counts once the chapter or case is published.',
  },
  'photos.attach.do': { zh: '加入', en: 'Add' },
  'photos.attached': {
    zh: '{count} 张照片已加到“{place}”的草稿。',
    en: '{count} photographs added to the draft of {place}.',
  },
  'photos.arrange.hint': {
    zh: '拖动照片，或用箭头按钮，改变同一组里的顺序；图号随之改变。改动立即存入草稿。',
    en: 'Drag photographs, or use the arrows, to change their order within a group; the figures are renumbered. Changes go to the draft at once.',
  },
  'photos.arrange.none': {
    zh: '报告的章节和案例还没有照片。在“照片清单”中选中照片，再点“加到章节或案例”。',
    en: 'No chapter or case shows a photograph yet. Select some in “All photographs” and add them.',
  },
  'photos.arrange.group': { zh: '第 {number} 组', en: 'Group {number}' },
  'photos.arrange.earlier': { zh: '前移：{caption}', en: 'Move earlier: {caption}' },
  'photos.arrange.later': { zh: '后移：{caption}', en: 'Move later: {caption}' },
  'photos.arrange.remove': { zh: '移出：{caption}', en: 'Take out: {caption}' },
  'photos.arrange.moved': {
    zh: '“{caption}”现在是第 {place} 张',
    en: '“{caption}” is number {place} now',
  },
  'photos.arrange.saving': { zh: '正在保存顺序…', en: 'Saving the order…' },
  'photos.arrange.saved': { zh: '顺序已保存', en: 'Order saved' },
  'photos.dialog.title': { zh: '查看照片', en: 'Photograph' },
  'photos.dialog.previous': { zh: '上一张', en: 'Previous' },
  'photos.dialog.next': { zh: '下一张', en: 'Next' },
  'photos.dialog.original': {
    zh: '打开原图（{width} × {height}）',
    en: 'Open the original ({width} × {height})',
  },
};

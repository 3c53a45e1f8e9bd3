export const PHOTOS_ARRANGE_WORDS = {
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

import type { Message } from '../message';

/** What a releaser reads about schedules, corrections and withdrawals. */
export const LIFECYCLE_MESSAGES = {
  'schedule-pending': {
    zh: '“{school}”{year} 年报告的第 {number} 版已定于 {when} 发布。请先取消定时发布，或等它发布之后再操作。',
    en: 'Edition {number} of the report of "{school}" for {year} is scheduled for {when}. Cancel the scheduled release, or wait until it is out.',
  },
  'release-changed': {
    zh: '您查看差异之后，{year} 年的报告又有了改动，所以没有发布。请重新查看差异，确认后再发布。',
    en: 'The report for {year} was changed after you looked at its differences, so nothing was released. Look at the differences again, then release.',
  },
  'nothing-scheduled': {
    zh: '“{school}”{year} 年的报告没有等待中的定时发布：可能已经发布或已被取消。请查看发布记录。',
    en: 'No release of the report of "{school}" for {year} is waiting: it may be out already, or canceled. Look at the history.',
  },
  'release-time-past': {
    zh: '发布时间 {when} 已经过去。请选择以后的时间，或立即发布。',
    en: 'The moment of release, {when}, has passed. Choose a later one, or release now.',
  },
  'release-time-skipped': {
    zh: '时区 {timeZone} 在 {when} 拨快时钟，这个时刻不存在。请选择另一个时间。',
    en: 'The clocks of {timeZone} are put forward over {when}: there is no such moment. Choose another.',
  },
  'release-time-twice': {
    zh: '时区 {timeZone} 拨慢时钟，{when} 出现两次。请写明是 {first} 还是 {second}。',
    en: 'The clocks of {timeZone} are put back and show {when} twice. Say which: {first} or {second}.',
  },
  'photographs-withdrawn': {
    zh: '这些图片的照片已被撤回，不能再发布：{images}（{reason}）。请更换照片，或从报告中移除这些图片。',
    en: 'The photographs of these images were withdrawn and cannot be released again: {images} ({reason}). Give the images other photographs, or take them out of the report.',
  },
  'photograph-not-released': {
    zh: '“{school}”{year} 年的报告中没有版次使用照片“{file}”。请检查照片文件的 sha256 或图片的标识。',
    en: 'No edition of the report of "{school}" for {year} holds the photograph "{file}". Check the sha256 of the file or the key of the image.',
  },
  'edition-already-withdrawn': {
    zh: '“{school}”{year} 年报告的第 {number} 版已经撤回，没有做任何改动。请从列表中去掉它。',
    en: 'Edition {number} of the report of "{school}" for {year} is withdrawn already; nothing was changed. Leave it out of the list.',
  },
} satisfies Record<string, Message>;

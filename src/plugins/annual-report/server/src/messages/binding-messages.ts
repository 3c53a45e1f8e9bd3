import type { Message } from './message';

/** What somebody reads who reaches for a school that is not theirs. */
export const BINDING_MESSAGES = {
  'school-not-yours': {
    zh: '您负责的学校是 {own}，不能查看或修改 {school} 学校的内容。如需调整，请联系管理员。',
    en: 'You work for {own} and cannot see or change what belongs to {school}. Ask an administrator if that should change.',
  },
  'shared-by-all-schools': {
    zh: '指标由所有学校共用，只能由不限学校的管理人员修改。请联系管理员。',
    en: 'Indicators are shared by all schools; only somebody who works for all of them may change them. Ask an administrator.',
  },
  'of-no-school': {
    zh: '这项内容不属于任何学校，您负责的学校是 {own}。请联系管理员。',
    en: 'This belongs to no school, and you work for {own}. Ask an administrator.',
  },
  'relation-of-other-school': {
    zh: '所选的图片、文件、指标表或章节不都属于 {school} 学校，所以没有保存。请改选本校的内容。',
    en: 'Not everything chosen here (images, files, tables, chapters) belongs to {school}, so nothing was saved. Choose what belongs to the school.',
  },
  'image-school-is-fixed': {
    zh: '图片“{name}”正在使用（{places}），不能改到另一所学校。',
    en: 'Image "{name}" is in use ({places}) and cannot be moved to another school.',
  },
  'for-all-schools': {
    zh: '这项操作涉及所有学校，只能由不限学校的管理人员进行。请联系管理员。',
    en: 'This concerns all schools; only somebody who works for all of them may do it. Ask an administrator.',
  },
  'not-in-your-library': {
    zh: '这个文件或文件夹不存在，或者不属于您负责的学校（{own}）。请刷新媒体库后再试。',
    en: 'This file or folder does not exist or does not belong to {own}, for which you work. Reload the media library and try again.',
  },
  'stays-in-its-school': {
    zh: '一所学校的文件不能放进另一所学校的文件夹。请选择同一所学校的文件夹。',
    en: 'Files of one school cannot stand in a folder of another. Choose a folder of the same school.',
  },
  'school-folder-stays': {
    zh: '学校自己的文件夹，以及其中有其他学校内容的文件夹，只能由不限学校的管理人员移动或删除。',
    en: "A school's own folder, or one that holds something of another school, is moved or deleted only by somebody who works for all schools.",
  },
  'user-unknown': {
    zh: '没有编号为 {user} 的用户，可能刚被删除。请刷新页面。',
    en: 'There is no user {user}; the account may just have been deleted. Reload the page.',
  },
} satisfies Record<string, Message>;

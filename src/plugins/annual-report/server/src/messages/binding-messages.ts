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
  'user-unknown': {
    zh: '没有编号为 {user} 的用户，可能刚被删除。请刷新页面。',
    en: 'There is no user {user}; the account may just have been deleted. Reload the page.',
  },
} satisfies Record<string, Message>;

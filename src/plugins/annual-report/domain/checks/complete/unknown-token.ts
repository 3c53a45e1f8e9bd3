import type { Check } from '../check';

/** A token that cannot be printed would stand in the report as it was typed. */
export const unknownToken: Check = {
  id: 'unknown-token',
  family: 'complete',
  severity: 'error',
  name: { zh: '数据引用无法解析', en: 'Tokens that cannot be printed' },
  advice: {
    zh: '请改正花括号里的引用，或直接写出文字和数字。',
    en: 'Mend what stands between the braces, or write the words and the number themselves.',
  },
  limits: {
    zh: '不看代码块；单个花括号不算引用。也不判断引用的指标是否符合句意。',
    en: 'Blocks of code and single braces are no tokens. Whether the indicator suits the sentence is not asked.',
  },
  run: ({ tokenProblems }) =>
    tokenProblems.map(({ place, token, messages }) => ({
      place,
      quote: token,
      messages: {
        zh: `“${place.title}”中的引用 ${token} 无法解析：${messages.zh}`,
        en: `The token ${token} in "${place.title}" cannot be printed: ${messages.en}`,
      },
    })),
};

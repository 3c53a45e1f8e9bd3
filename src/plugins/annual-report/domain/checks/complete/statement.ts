import type { Check } from '../check';
import { blockNodes } from '../support/block-nodes';

/** A report begins with a signed statement that what it says is true. */
export const statement: Check = {
  id: 'statement',
  family: 'complete',
  severity: 'warning',
  name: { zh: '真实性声明', en: 'Statement of truthfulness' },
  advice: {
    zh: '请在年度报告中填写真实性声明和署名人；如果不要求声明，请说明理由。',
    en: 'Enter the statement and who signs it, or waive this where none is asked for.',
  },
  limits: {
    zh: '不判断声明的内容，也不核对署名人的身份。',
    en: 'Does not judge what it says or who signs.',
  },
  run: ({ content, places }) => {
    const { statement: words, signatory } = content.report;
    const nodes = blockNodes({ blocks: [{ type: 'text', content: words }] });
    if (nodes.length === 0) {
      return [
        {
          place: places.report({ field: 'statement' }),
          messages: {
            zh: '报告没有内容真实性声明。',
            en: 'The report has no statement of truthfulness.',
          },
        },
      ];
    }
    if ((signatory ?? '').trim() !== '') return [];
    return [
      {
        place: places.report({ field: 'signatory' }),
        messages: {
          zh: '报告的真实性声明没有署名人。',
          en: 'Nobody signed the statement of truthfulness.',
        },
      },
    ];
  },
};

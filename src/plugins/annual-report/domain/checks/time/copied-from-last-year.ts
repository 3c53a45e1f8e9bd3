import type { Check } from '../check';
import { copiedParagraphs, typedQuantities } from '../support/narrative';
import { startOf } from '../support/words';

/** One quantity may well be the same in two years; two of them are not. */
const MIN_QUANTITIES = 2;

/** A paragraph of last year's report that was taken over with its numbers. */
export const copiedNumbers: Check = {
  id: 'copied-numbers',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '与去年整段相同，数字也没有变', en: 'Copied with its numbers' },
  advice: {
    zh: '请按本年度的情况更新数字；确实没有变化的，请写明理由后豁免。',
    en: 'Bring the numbers up to date; if they did not change, waive this with the reason.',
  },
  limits: {
    zh: '只看 60 字以上、含两个以上人数、金额、比例等数的段落；改动过文字的看不出来。',
    en: 'Only paragraphs of 60 characters with two or more counts, amounts or shares; a reworded one stays unseen.',
  },
  run: ({ content: { lastYear }, passages }) =>
    copiedParagraphs({ lastYear, passages }).flatMap((passage) => {
      const quantities = typedQuantities(passage);
      if (quantities.length < MIN_QUANTITIES) return [];
      return [
        {
          place: passage.place,
          quote: passage.text,
          messages: {
            zh: `这一段与去年的年报完全相同，其中的数（${quantities.slice(0, 6).join('、')}）也没有变：“${startOf(passage.text)}”。`,
            en: `This paragraph is that of last year's report, with its numbers (${quantities.slice(0, 6).join(', ')}): "${startOf(passage.text)}".`,
          },
        },
      ];
    }),
};

const MIN_TYPED_QUANTITIES = 2;

/** A paragraph that stood in last year's report word for word. */
export const copiedParagraph: Check = {
  id: 'copied-paragraph',
  family: 'time',
  reads: 'report',
  severity: 'note',
  name: { zh: '与去年整段相同', en: "Paragraph of last year's report" },
  advice: {
    zh: '请看是否需要更新；校史、校训等不变的内容可以不管。',
    en: 'See whether it needs to be brought up to date; history and mottoes may stay.',
  },
  limits: {
    zh: '只看 60 字以上、除空格外一字不差的段落。',
    en: 'Only paragraphs of 60 characters or more that are the same to the letter, blanks aside.',
  },
  run: ({ content: { lastYear }, passages }) =>
    copiedParagraphs({ lastYear, passages })
      .filter((passage) => typedQuantities(passage).length < MIN_TYPED_QUANTITIES)
      .map((passage) => ({
        place: passage.place,
        quote: passage.text,
        messages: {
          zh: `这一段与去年的年报完全相同：“${startOf(passage.text)}”。`,
          en: `This paragraph is that of last year's report: "${startOf(passage.text)}".`,
        },
      })),
};

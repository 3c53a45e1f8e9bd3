import type { Check } from '../check';
import { copiedParagraphs, typedQuantities } from '../support/copied-paragraphs';
import { startOf } from '../support/words';

const FEWEST = 2;

/** A paragraph that stood in last year's report word for word. */
export const copiedParagraph: Check = {
  id: 'copied-paragraph',
  family: 'time',
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
      .filter((passage) => typedQuantities(passage).length < FEWEST)
      .map((passage) => ({
        place: passage.place,
        quote: passage.text,
        messages: {
          zh: `这一段与去年的年报完全相同：“${startOf(passage.text)}”。`,
          en: `This paragraph is that of last year's report: "${startOf(passage.text)}".`,
        },
      })),
};

import type { Check, FindingDraft } from '../check';
import { excerpt, findMatches, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
const DIGITS = /[\d０-９]+/g;
const PLAIN_DIGIT = /\d/;
const WIDE_DIGIT = /[０-９]/;
const RATIO = /(?<![\d:：.])\d{1,4}：\d{1,4}(?![\d:：.])/g;
const PLAIN_RATIO = /(?<![\d:.])\d{1,4}:\d{1,4}(?![\d:.])/;
const KINDS = [...RUNNING_KINDS, ...TITLE_KINDS];

/** Numbers are written in half-width digits, and ratios in one way. */
export const numberForms: Check = {
  id: 'number-forms',
  family: 'form',
  reads: 'report',
  severity: 'note',
  name: { zh: '数字的写法', en: 'Forms of numbers' },
  advice: {
    zh: '请用半角数字；比例请统一写成“20:1”的形式。',
    en: 'Use half-width digits, and write ratios alike, such as 20:1.',
  },
  limits: {
    zh: '比例只在全文既有“1：20”又有“20:1”两种冒号时提示。',
    en: 'Ratios are reported only where the report writes them both ways.',
  },
  run: ({ passages, values }) => {
    const isPlain = (text: string): boolean => PLAIN_RATIO.test(text);
    const other =
      values.all().find(({ text }) => isPlain(text))?.text ??
      passages.map(({ text }) => PLAIN_RATIO.exec(text)?.[0]).find((text) => text !== undefined);
    const withWide = findMatches({ passages, pattern: DIGITS, kinds: KINDS }).filter(({ match }) =>
      WIDE_DIGIT.test(match[0]),
    );
    const isMixed = ({ match }: (typeof withWide)[number]): boolean => PLAIN_DIGIT.test(match[0]);
    const wide = [...withWide.filter(isMixed), ...withWide.filter((found) => !isMixed(found))].map(
      ({ passage, match, start, end }): FindingDraft => ({
        place: passage.place,
        quote: excerpt({ text: passage.text, start, end }),
        messages: {
          zh: `数字“${match[0]}”用了全角数字。`,
          en: `Number "${match[0]}" is written in full-width digits.`,
        },
      }),
    );
    const ratios =
      other === undefined
        ? []
        : findMatches({ passages, pattern: RATIO, kinds: KINDS }).map(
            ({ passage, match, start, end }): FindingDraft => ({
              place: passage.place,
              quote: excerpt({ text: passage.text, start, end }),
              messages: {
                zh: `比例“${match[0]}”用全角冒号，而报告别处写作“${other}”。`,
                en: `Ratio "${match[0]}" has a full-width colon; elsewhere the report writes "${other}".`,
              },
            }),
          );
    return [...wide, ...ratios];
  },
};

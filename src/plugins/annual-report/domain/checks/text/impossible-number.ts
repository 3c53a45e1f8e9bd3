import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { quantitiesOf, quoteOf, sentencesIn, type NamedNumber } from '../support/sentences';

const SHARE = /(?:率|占比|比例|比重|满意度|占)\s*$/;
const MAY_EXCEED =
  /增长|增幅|增速|同比|环比|提高|提升|上升|完成|达成|执行|超额|增值|收益|回报|投入产出/;
const WHOLE_UNITS = new Set(['人', '人次', '家', '名', '本', '门', '台', '辆', '间', '册']);
const MEAN = /均|每|比|折合|约/;

const isAboveAll = ({ unit, value, label }: NamedNumber, prior: string): boolean =>
  unit === '%' && value > 100 && SHARE.test(label.text) && !MAY_EXCEED.test(prior);

const isBroken = ({ unit, decimals, value, magnitude }: NamedNumber, prior: string): boolean =>
  unit !== null &&
  WHOLE_UNITS.has(unit) &&
  magnitude === 1 &&
  decimals > 0 &&
  !Number.isInteger(value) &&
  !MEAN.test(prior);

/** Shares above 100 % and broken people. */
export const impossibleNumber: Check = {
  id: 'impossible-number',
  family: 'text',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '不可能的数字', en: 'Numbers that cannot be' },
  advice: { zh: '请核对数字和单位。', en: 'Check the number and its unit.' },
  limits: {
    zh: '只看超过 100% 的占比、比率和不是整数的人数、册数等；增长率、完成率和平均数不看。',
    en: 'Only shares above 100 % and counts that are not whole; growth, completion and means are left alone.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence) =>
      quantitiesOf(sentence).flatMap((number): FindingDraft[] => {
        const prior = sentence.text.slice(Math.max(0, number.start - 30), number.start);
        const isShare = isAboveAll(number, prior);
        if (!isShare && !isBroken(number, prior)) return [];
        const name = number.label.text.trim();
        return [
          {
            place: sentence.passage.place,
            quote: quoteOf({ sentence, from: number.label.start, to: number.end }),
            numbers: [foundNumber({ label: name, number })],
            messages: isShare
              ? {
                  zh: `“${name}”为 ${printedNumber(number)}，超过了 100%。`,
                  en: `"${name}" is ${printedNumber(number)}, more than 100 %.`,
                }
              : {
                  zh: `“${name} ${printedNumber(number)}”不是整数。`,
                  en: `"${name} ${printedNumber(number)}" is not a whole number.`,
                },
          },
        ];
      }),
    ),
};

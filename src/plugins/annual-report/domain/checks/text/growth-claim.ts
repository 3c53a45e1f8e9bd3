import { labelBefore } from '../../reading/number-label';
import type { Value } from '../../content/value';
import type { Check, CheckContext, FindingDraft } from '../check';
import { impliedTotals } from '../support/implied-totals';
import { indicatorNames } from '../support/indicator-names';
import { quoteOf, sentencesIn, type Sentence } from '../support/sentences';
import { yearOf } from '../support/years';

const TREND = /(?:新增|增加|增长|增至|提升|提高|上升|减少|下降|降低|降至|下滑)/g;
const UPWARD = /增|提|上升/;
const ADVERBS =
  /(?:与上年相比|较上一?年|比上一?年|较去年|比去年|同比|稳步|明显|显著|大幅度?|有所|进一步|也|均|都)$/;
const WISH =
  /力争|计划|将|目标|拟|争取|努力|希望|促进|推动|预计|要求|逐年|连续|近[两二三四五]年|累计/;
const AFTER = /^(?:了|至|到|为|明显|显著|严重|较多|较大|以上)?\s*(?:\d|[，,。；;、]|$)/;
const REACH = 50;

type Claim = { label: string; isUp: boolean; start: number; end: number };

const claimsOf = ({ text }: Sentence): Claim[] => {
  const claims: Claim[] = [];
  for (const { 0: word, index } of text.matchAll(TREND)) {
    if (claims.length >= REACH) break;
    if (!AFTER.test(text.slice(index + word.length, index + word.length + 8))) continue;
    let until = index;
    for (;;) {
      const adverb = ADVERBS.exec(text.slice(Math.max(0, until - 8), until));
      if (!adverb) break;
      until -= adverb[0].length;
    }
    const { text: label, start } = labelBefore({ text, from: 0, until });
    claims.push({ label, isUp: UPWARD.test(word), start, end: index + word.length });
  }
  return claims;
};

type Movement = { name: string; from: Value; to: Value; isUp: boolean };

const directMovement = (
  { values }: CheckContext,
  indicator: { code: string; name: string } | undefined,
  year: number,
): Movement | null => {
  if (!indicator) return null;
  const from = values.find({ indicator: indicator.code, year: year - 1 });
  const to = values.find({ indicator: indicator.code, year });
  const [before, after] = [from?.value ?? null, to?.value ?? null];
  if (!from || !to || before === null || after === null || before === after) return null;
  return { name: indicator.name, from, to, isUp: after > before };
};

/** The text says that something grew, and its values fell; or the other way round. */
export const growthClaim: Check = {
  id: 'growth-claim',
  family: 'text',
  reads: 'report',
  severity: 'note',
  name: { zh: '增减的说法与数值不符', en: 'Growth that the values do not show' },
  advice: {
    zh: '请核对两年的数值，或改写增减的说法。',
    en: 'Check the values of both years, or reword the claim.',
  },
  limits: {
    zh: '只看紧跟在指标名称后面的“增加、提升、下降”等；愿望、累计和多年的说法不看。总量没有上年值时，用生均值乘以在校生人数推算，只报相差明显的。',
    en: 'Only words such as 增加 or 下降 right after an indicator’s name; wishes and spans of years are left alone. Without a value of last year a total is worked out from the value per student, and only clear differences are reported.',
  },
  run: (context) => {
    const names = indicatorNames(context);
    const reportYear = context.content.report.year;
    return sentencesIn(context).flatMap((sentence) =>
      claimsOf(sentence).flatMap((claim): FindingDraft[] => {
        const prior = sentence.text.slice(Math.max(0, claim.start - REACH), claim.end);
        if (claim.label === '' || WISH.test(prior)) return [];
        const named = yearOf({ sentence, at: claim.end, reportYear });
        if (named === 'several') return [];
        const year = named === 'none' ? reportYear : named;
        const found = names.findAny({ label: claim.label });
        const place = sentence.passage.place;
        const quote = quoteOf({ sentence, from: claim.start, to: claim.end + 8 });
        const moved = directMovement(context, found?.indicator, year);
        if (moved) {
          if (moved.isUp === claim.isUp) return [];
          return [
            {
              place,
              quote,
              numbers: [moved.from, moved.to].map((value) => ({
                label: moved.name,
                text: value.text,
                value: value.value,
                indicator: value.indicator,
                year: value.year,
              })),
              messages: {
                zh: `正文说“${claim.label.trim()}”${claim.isUp ? '增加' : '减少'}，而指标“${moved.name}”从 ${year - 1} 年的 ${moved.from.text} ${moved.isUp ? '增加' : '减少'}到 ${year} 年的 ${moved.to.text}。`,
                en: `The text says that "${claim.label.trim()}" ${claim.isUp ? 'grew' : 'fell'}, but "${moved.name}" went from ${moved.from.text} in ${year - 1} to ${moved.to.text} in ${year}.`,
              },
            },
          ];
        }
        const implied = impliedTotals({ context, label: claim.label, year });
        if (!implied || implied.isUp === claim.isUp) return [];
        return [{ place, quote, numbers: implied.numbers, messages: implied.describe(claim) }];
      }),
    );
  },
};

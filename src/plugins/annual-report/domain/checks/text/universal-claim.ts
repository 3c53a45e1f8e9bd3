import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { ratesOf, rateStem } from '../support/rates';
import { sentencesIn, type NamedNumber, type Sentence } from '../support/sentences';

const EVERYONE = /人人|个个|全员|每[一]?[名位个](?:学生|教师|同学|老师|职工)?(?=都|均)|全体/;
const COVERED = /全覆盖|全面覆盖|全部覆盖|无一遗漏|无一例外|人人|个个/;
const PARTICIPATION = /(?:参与|参加|入社|加入|普及)率$/;
const COVERAGE = /覆盖率$/;
const ALL = /(?:全部|全都|所有[^，；]{0,12}均|均已?|无一不)[^，；]{0,8}$/;
const WISH =
  /力争|争取|努力|目标|计划|要求|鼓励|希望|引导|倡导|营造|基本|几乎|除.{1,12}外|不是|并非/;
const NARROWED = /一次性?|初次|首次/;

/** The words that say "all" about what the rate measures. */
const universalWords = ({ text }: Sentence, rate: NamedNumber): string | null => {
  const label = rate.label.text.trim();
  const prior = text.slice(0, rate.label.start);
  if (PARTICIPATION.test(label)) return EVERYONE.exec(prior)?.[0] ?? null;
  if (COVERAGE.test(label)) return COVERED.exec(prior)?.[0] ?? null;
  const stem = rateStem(rate);
  if (stem === null || NARROWED.test(label)) return null;
  const at = prior.indexOf(stem);
  if (at < 0) return null;
  return ALL.exec(prior.slice(Math.max(0, at - 24), at))?.[0] ?? null;
};

/** Everyone, says the sentence, and gives a rate below 100 %. */
export const universalClaim: Check = {
  id: 'universal-claim',
  family: 'text',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '“人人”“全部”与比率不符', en: 'A claim about all, and its rate' },
  advice: {
    zh: '请改写“人人、全部”一类的说法，或核对比率。',
    en: 'Reword the claim about everyone, or check the rate.',
  },
  limits: {
    zh: '只看同一句话里说同一件事的比率；愿望、目标一类的句子（力争、努力……）不看。',
    en: 'Only a rate about the same thing in the same sentence; wishes and aims are left alone.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence) =>
      ratesOf({ sentence }).flatMap((rate): FindingDraft[] => {
        if (rate.value >= 100 || WISH.test(sentence.text)) return [];
        const words = universalWords(sentence, rate);
        if (words === null) return [];
        return [
          {
            place: sentence.passage.place,
            quote: sentence.text,
            numbers: [foundNumber({ label: rate.label.text.trim(), number: rate })],
            messages: {
              zh: `句中说“${words.trim()}”，而“${rate.label.text.trim()}”是 ${printedNumber(rate)}，不是 100%。`,
              en: `The sentence speaks of all ("${words.trim()}"), but "${rate.label.text.trim()}" is ${printedNumber(rate)}, not 100 %.`,
            },
          },
        ];
      }),
    ),
};

import { ledgerOf } from '../../../ledger/accounts';
import type { Statement, Told } from '../../../ledger/statements';
import type { Span } from '../../../reading/quantities';
import { spokenNumbersIn, type SpokenNumber } from '../../../reading/spoken-shares';
import type { Check, CheckContext, FindingDraft } from '../../check';
import { foundNumber, printedNumber } from '../../support/make-finding';

/** `near` is below, or hardly above; `about` is either, and 占三成 alone says it too. */
type Bound = 'above' | 'below' | 'near' | 'about';

const ABOVE_BEFORE =
  /(?:超过?了?|逾|高于|多于|大于|突破|不少于|不低于|高达)(?:全[校部体市县]的?|总[数量额]的?|其|[^，。；：、\d]{1,8}的)?\s?$/;
const ABOVE_AFTER = /^\s?(?:以上|多|余|强)/;
const NEAR_BEFORE =
  /(?:接近|将近|近|几近|几乎)(?:全[校部体市县]的?|总[数量额]的?|其|[^，。；：、\d]{1,8}的)?\s?$/;
const BELOW_BEFORE =
  /(?:不足|不到|未到|未达|低于|少于|不及|小于|未过)(?:全[校部体市县]的?|总[数量额]的?|其|[^，。；：、\d]{1,8}的)?\s?$/;
const BELOW_AFTER = /^\s?(?:以下|以内|弱)/;
const ABOUT_BEFORE =
  /(?:约|大约|恰|正好|刚好|大概|占|占比|达)(?:占|为|到)?(?:全[校部体市县]的?|总[数量额]的?|[^，。；\d]{0,6}的)?\s?$/;
const OVER_HALF = '过半';

/** 超过一半, 七成以上 and 过半 are above; 近半, 不足三成 below; 约 and the bare share are about it. */
const boundOf = (text: string, { start, end }: SpokenNumber): Bound | null => {
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 3);
  if (/[未不]\s?$/.test(before)) return text.slice(start, end) === OVER_HALF ? 'below' : null;
  if (NEAR_BEFORE.test(before)) return 'near';
  if (BELOW_BEFORE.test(before) || BELOW_AFTER.test(after)) return 'below';
  if (ABOVE_BEFORE.test(before) || ABOVE_AFTER.test(after)) return 'above';
  if (text.slice(start, end) === OVER_HALF) return 'above';
  return ABOUT_BEFORE.test(before) ? 'about' : null;
};

/** 近半 and 超半 are told without 一. */
const HALVES = /(?<=[近超逾])半(?=数|[，。；、（的])/g;

const sharesIn = (text: string): SpokenNumber[] => [
  ...spokenNumbersIn({ text }).filter(({ unit }) => unit === '%'),
  ...[...text.matchAll(HALVES)].map(({ index }) => ({
    unit: '%' as const,
    value: 50,
    tolerance: 4,
    start: index,
    end: index + 1,
  })),
];

/** 近三成学生 is about other people than the percent before it. */
const STANDS_ALONE = /^\s?(?:以上|以下|以内|多|余|强|弱|左右)?(?:[，,。；;、（()）：:\s]|$)/;
/** Nothing but a comma and the words of the share itself: 占 47.9%，接近一半; 一半以上（53.2%）. */
const BESIDE =
  /^[，,、（(\s：:]{0,2}(?:也|已|均|即|仍|都|就|只|仅|刚|约)?(?:占|占到|占比|比例)?(?:接近|将近|近|不足|不到|未到|未达?|低于|少于|不及|超过?了?|逾|高于|多于|大于|突破|不少于|不低于|达到?|为|是)?(?:了)?(?:全[校部体市县]的?|总[数量额]的?)?\s?$/;
const AFTER_SHARE =
  /^(?:以上|以下|多|余|强|弱)?[，,（(：:\s]{0,2}(?:实际|具体)?(?:占比?|比例|达到?|为|是|占到|即)?(?:约)?\s?$/;
const SHARE_CUES = new Set<Told['cue']>(['share', 'rate', 'plain', 'to']);

/** A percent told right before a share in words, or right after it. */
const toldBeside = ({ passage: { text }, quantities }: Statement, share: SpokenNumber) => {
  const percents = quantities.filter(
    ({ kind, unit, isSpelled, isApproximate, cue }) =>
      kind === 'quantity' && unit === '%' && !isSpelled && !isApproximate && SHARE_CUES.has(cue),
  );
  const before = percents.findLast(({ end }) => end <= share.start);
  const isAlone = STANDS_ALONE.test(text.slice(share.end, share.end + 4));
  if (before && isAlone && BESIDE.test(text.slice(before.end, share.start))) return before;
  const after = percents.find(({ start }) => start >= share.end);
  return after && AFTER_SHARE.test(text.slice(share.end, after.start)) ? after : null;
};

const ROUNDING = 0.05;
/** 接近一半 may be said of 50.4 %. */
const HARDLY = 1;
/** What lies so far beyond the usual meaning of a share in words is another one. */
const ABOUT = 1;

const isAgainst = (
  { low, high }: Span,
  { value, tolerance }: SpokenNumber,
  bound: Bound,
): boolean => {
  if (bound === 'above') return high < value - ROUNDING;
  if (bound === 'about') return high < value - tolerance - ABOUT || low > value + tolerance + ABOUT;
  return low > value + (bound === 'near' ? HARDLY : ROUNDING);
};

const OF_SCHOOL = /全校|在校生|学生总数/;
const NEXT_TO = /^[^\d。；;]{0,18}$/;

/** The count that a share in words is said of: the last one before it, with no other number between. */
const partBefore = ({ passage: { text }, quantities }: Statement, share: SpokenNumber) => {
  const before = quantities.findLast(({ end }) => end <= share.start);
  const isCount = before?.kind === 'quantity' && before.unit !== '%' && !before.isSpelled;
  return before && isCount && NEXT_TO.test(text.slice(before.end, share.start)) ? before : null;
};

/** 培训总学时 7480 学时 */
const isTotal = (told: Told | null | undefined, statement: Statement): boolean =>
  told?.statement === statement && (told.cue === 'total' || /总/.test(told.label));

type Share = { span: Span; text: string; label: string; value: number };

/** What the numbers beside a share in words give for it; all ways that the words allow. */
const sharesGiven = (
  context: CheckContext,
  statement: Statement,
  share: SpokenNumber,
  bound: Bound,
): Share[] => {
  const beside = toldBeside(statement, share);
  if (beside) {
    const { span, label, value } = beside;
    return [{ span, label, value, text: printedNumber(beside) }];
  }
  const part = partBefore(statement, share);
  if (!part) return [];
  const ofPart = (ledgerOf(context).identities.get(statement) ?? []).filter(
    ({ kind, target, operands }) =>
      kind === 'share' &&
      target.start < share.end &&
      target.end > share.start &&
      operands[0]?.told === part,
  );
  const isOfSchool = OF_SCHOOL.test(statement.passage.text.slice(part.end, share.start));
  const asked = ofPart.filter(
    ({ isAsked, operands }) =>
      isAsked || (isOfSchool && operands[1]?.value?.indicator.code === 'students.total'),
  );
  const holding = ofPart.filter(({ holds }) => holds);
  // What is near the share by chance says nothing against 约; the total of the paragraph does.
  const others =
    holding.length > 0 && bound !== 'about'
      ? holding
      : ofPart.filter(
          ({ operands }) => holding.length === 0 && isTotal(operands[1]?.told, statement),
        );
  const chosen = asked.length > 0 ? asked : others;
  return chosen.map(({ expected }) => {
    const value = (expected.low + expected.high) / 2;
    return { span: expected, label: part.label, value, text: `${Number(value.toFixed(1))}%` };
  });
};

/** 超过一半, 不足三成, 七成以上, beside the share in digits or the numbers that give it. */
export const shareClaim: Check = {
  id: 'share-claim',
  family: 'text',
  severity: 'warning',
  name: { zh: '“过半、不足三成”与占比不符', en: 'A share in words and its numbers' },
  advice: {
    zh: '请核对占比，或改写“超过一半”一类的说法。',
    en: 'Check the share, or reword the claim.',
  },
  limits: {
    zh: '只看紧挨着百分比的说法，或句中数字能算出的占比；“约七成”这样的约数不看。',
    en: 'Only words right beside a percent, or shares that the numbers of the sentence give; 约 says too little.',
  },
  run: (context) =>
    ledgerOf(context).statements.flatMap((statement) =>
      sharesIn(statement.passage.text).flatMap((share): FindingDraft[] => {
        const { text } = statement.passage;
        const bound = boundOf(text, share);
        if (bound === null) return [];
        const given = sharesGiven(context, statement, share, bound);
        const [first] = given;
        if (!first || !given.every(({ span }) => isAgainst(span, share, bound))) return [];
        const from = Math.max(0, share.start - 60);
        const words = text
          .slice(Math.max(0, share.start - 3), share.end + 2)
          .replace(/^.*[，。；]/, '');
        return [
          {
            place: statement.passage.place,
            quote: text.slice(from, share.end + 20).trim(),
            numbers: [
              foundNumber({
                label: first.label,
                number: { text: first.text, value: first.value },
              }),
            ],
            messages: {
              zh: `正文说“${words}”，而数字是 ${first.text}。`,
              en: `The text says "${words}", but the share is ${first.text}.`,
            },
          },
        ];
      }),
    ),
};

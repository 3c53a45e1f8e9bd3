import { isPrintedAs } from '../../../ledger/account-book';
import { ledgerOf } from '../../../ledger/accounts';
import type { Identity } from '../../../ledger/identity';
import type { KnownValue } from '../../../ledger/known-values';
import type { Statement, Told } from '../../../ledger/statements';
import { plainLabel } from '../../../reading/number-label';
import type { Span } from '../../../reading/quantities';
import type { CheckContext } from '../../check';
import { printedNumber } from '../../support/make-finding';
import { mostAlike, toldOfItem } from './named-numbers';
import type { ShareWords } from './share-words';

/** What numbers give for a share that the text tells in words. */
export type ShareGiven = { span: Span; text: string; label: string; value: number };

type Place = { context: CheckContext; statement: Statement; share: ShareWords };

const OWN_WORDS =
  /(?:其中|也|又|均|已|都|就|只|仅|刚|有|共|是|为|约|大约|合计|，|,|占|占比|比例|人数|总体|的|达|达到|全校|目前|和|与|、|\s)$/;
const CLAUSE_MARKS = /[，,。；;：:（()）！？\n]/;

/** What the share is said of: the words of its clause before it, without those of the share itself. */
const subjectBefore = (text: string, { from }: ShareWords): string => {
  let words =
    text
      .slice(Math.max(0, from - 40), from)
      .split(CLAUSE_MARKS)
      .at(-1) ?? '';
  for (let own = OWN_WORDS.exec(words); own; own = OWN_WORDS.exec(words)) {
    words = words.slice(0, own.index);
  }
  return plainLabel({ text: words.replace(/^(?:其中|而|但|且|故|因此|可见)/, '') });
};

/** 近三成学生 is about other people than the percent before it. */
const STANDS_ALONE = /^\s?(?:以上|以下|以内|多|余|强|弱|左右)?(?:[，,。；;、（()）：:\s]|$)/;
/** Nothing but a comma and the words of the share itself: 占 47.9%，接近一半; 一半以上（53.2%）. */
const BESIDE =
  /^[，,、（(\s：:]{0,2}(?:也|已|均|即|仍|都|就|只|仅|刚|约)?(?:占|占到|居|占比|比例)?(?:接近|将近|近|不足|不到|未到|未达?|低于|少于|不及|超过?了?|逾|高于|多于|大于|突破|不少于|不低于|达到?|为|是)?(?:了)?(?:全[校部体市县]的?|总[数量额]的?)?\s?$/;
const AFTER_SHARE =
  /^(?:以上|以下|多|余|强|弱)?[，,（(：:\s]{0,2}(?:实际|具体)?(?:占比?|比例|达到?|为|是|占到|即)?(?:约)?\s?$/;
/** 超过六成的人进了中小微企业（53.9%）: the rest of its clause, then the number alone. */
const BEHIND_CLAUSE =
  /^[^，,。；;：:（()\d]{1,24}(?:[（(](?:占比?|比例|约|即)?(?:为|达)?\s?|[，,](?:实际|具体)?(?:占比?(?:为|达到?)?|比例(?:为|达)|占到|约占|达到?|即)\s?)$/;
const AMOUNT_BEHIND =
  /^(?:以上|多|余)?[^，,。；;：:（()\d]{0,24}(?:[（(](?:共|计|有|约|即)?\s?|[，,、](?:为|共|计|共计|有|达到?|即|合计|约)\s?)$/;
const SHARE_CUES = new Set<Told['cue']>(['share', 'rate', 'plain', 'to']);

const isPercent = ({ kind, unit, isSpelled, isApproximate, cue }: Told): boolean =>
  kind === 'quantity' && unit === '%' && !isSpelled && !isApproximate && SHARE_CUES.has(cue);

const isCount = ({ kind, unit, isSpelled, isApproximate }: Told): boolean =>
  kind === 'quantity' && unit !== '%' && !isSpelled && !isApproximate;

const ofPercent = (told: Told): ShareGiven => ({
  span: told.span,
  label: told.label,
  value: told.value,
  text: printedNumber(told),
});

/** A percent told right before a share in words, right after it, or after the rest of its clause. */
const percentBeside = ({ statement, share }: Place): Told | null => {
  const { text } = statement.passage;
  const percents = statement.quantities.filter(isPercent);
  const before = percents.findLast(({ end }) => end <= share.start);
  const isAlone = STANDS_ALONE.test(text.slice(share.end, share.end + 4));
  if (before && isAlone && BESIDE.test(text.slice(before.end, share.start))) return before;
  const after = percents.find(({ start }) => start >= share.end);
  if (!after) return null;
  const between = text.slice(share.end, after.start);
  if (AFTER_SHARE.test(between)) return after;
  const isClosed = /^[）)，,。；;]/.test(text.slice(after.end, after.end + 1));
  return isClosed && BEHIND_CLAUSE.test(between) ? after : null;
};

const OF_SCHOOL = /全校|在校生|学生总数/;
const NEXT_TO = /^[^\d。；;]{0,18}$/;

/** The count that a share in words is said of: the last one before it, or the one that its words name. */
const partBefore = ({ statement: { passage, quantities }, share }: Place): Told | null => {
  const { text } = passage;
  const subject = subjectBefore(text, share);
  const counts = quantities.filter((told) => isCount(told) && told.end <= share.start);
  const before = quantities.findLast(({ end }) => end <= share.start);
  const named = counts.findLast(({ label }) => label.length >= 2 && label === subject);
  if (named) return named;
  if (!before || (!isCount(before) && subject === '')) return null;
  if (subject.length >= 2 && !CLAUSE_MARKS.test(text.slice(before.end, before.end + 1))) {
    return isCount(before) && NEXT_TO.test(text.slice(before.end, share.start)) ? before : null;
  }
  if (subject.length >= 2) {
    const ofSentence = counts.filter(({ sentence }) => sentence === before.sentence);
    const [only, ...others] = mostAlike({ words: subject, among: ofSentence });
    return only && others.length === 0 ? only : null;
  }
  return isCount(before) && NEXT_TO.test(text.slice(before.end, share.start)) ? before : null;
};

/** 培训总学时 7480 学时 */
const isTotal = (told: Told | null | undefined, statement: Statement): boolean =>
  told?.statement === statement && (told.cue === 'total' || /总/.test(told.label));

/** 680 人次走进灶间，其中女学员 408 人次: the number before 其中 is the whole of the one behind. */
const isWholeBefore = (whole: Told | null | undefined, part: Told): boolean =>
  whole?.statement === part.statement &&
  whole.sentence === part.sentence &&
  whole.end <= part.start &&
  part.start - whole.end <= 24 &&
  part.statement.passage.text.slice(whole.end, part.start).includes('其中');

const sharesOf = ({ context, statement, share }: Place, part: Told): Identity[] =>
  (ledgerOf(context).identities.get(statement) ?? []).filter(
    ({ kind, target, operands }) =>
      kind === 'share' &&
      target.start < share.end &&
      target.end > share.start &&
      operands[0]?.told === part,
  );

const ofIdentity = (part: Told, { expected }: Identity): ShareGiven => {
  const value = (expected.low + expected.high) / 2;
  return { span: expected, label: part.label, value, text: `${Number(value.toFixed(1))}%` };
};

/** What the count before a share gives over the wholes that its words name; all ways that they allow. */
const byPart = (place: Place): ShareGiven[] => {
  const { statement, share } = place;
  const part = partBefore(place);
  if (!part) return [];
  const ofPart = sharesOf(place, part);
  const isOfSchool = OF_SCHOOL.test(statement.passage.text.slice(part.end, share.start));
  const asked = ofPart.filter(
    ({ isAsked, operands }) =>
      isAsked || (isOfSchool && operands[1]?.value?.indicator.code === 'students.total'),
  );
  const holding = ofPart.filter(({ holds }) => holds);
  // What is near the share by chance says nothing against 约; the total of the paragraph does.
  const list = ofPart.filter(
    ({ operands }) => operands[1]?.told === null && operands[1].value === null,
  );
  const isNamed =
    part.label.length >= 2 && part.label === subjectBefore(statement.passage.text, share);
  if (isNamed && asked.length === 0 && holding.length === 0 && list.length > 0)
    return list.map((identity) => ofIdentity(part, identity));
  const others =
    holding.length > 0 && share.bound !== 'about'
      ? holding
      : ofPart.filter(
          ({ operands }) =>
            holding.length === 0 &&
            (isTotal(operands[1]?.told, statement) || isWholeBefore(operands[1]?.told, part)),
        );
  return (asked.length > 0 ? asked : others).map((identity) => ofIdentity(part, identity));
};

const OF_WHOLE = /其中|中有?$/;
const NO_WHOLE = new Set<Told['cue']>(['delta', 'last', 'from', 'per', 'growth', 'points']);

/** 经费 42 万元，其中超过四成用于保险，为 9.2 万元: an amount behind, of the one before. */
const byAmountBehind = ({ statement, share }: Place): ShareGiven[] => {
  const { text } = statement.passage;
  const part = statement.quantities.find(({ start }) => start >= share.end);
  if (!part || !isCount(part) || part.cue === 'delta') return [];
  if (!AMOUNT_BEHIND.test(text.slice(share.end, part.start))) return [];
  const lead = text.slice(Math.max(0, share.from - 12), share.from);
  const wholes = statement.quantities.filter(
    (told) =>
      isCount(told) &&
      told.sentence === part.sentence &&
      told.end <= share.from &&
      told.dimension === part.dimension &&
      told.amount >= part.amount &&
      !NO_WHOLE.has(told.cue),
  );
  const isInBrackets = /[（(]/.test(text.slice(share.end, part.start));
  if (wholes.length === 0 || !(isInBrackets || OF_WHOLE.test(lead))) return [];
  return wholes.map((whole) => {
    const value = (part.amount / whole.amount) * 100;
    const span = {
      low: (part.span.low / whole.span.high) * 100,
      high: (part.span.high / whole.span.low) * 100,
    };
    return { span, value, label: part.label, text: `${Number(value.toFixed(1))}%` };
  });
};

/** 学生 and 教师 name too many. */
const SHORTEST_NAME = 3;

/** 三个群分别占 59.5%、22.8% 和 17.7%，药检群超过一半: the percent of what the share names. */
const byName = ({ context, statement, share }: Place): ShareGiven[] => {
  const { text } = statement.passage;
  const subject = subjectBefore(text, share);
  if (subject.length < 2 || !STANDS_ALONE.test(text.slice(share.end, share.end + 4))) return [];
  const percents = statement.quantities.filter(
    (told) => isPercent(told) && told.end <= share.start && isNear(told, share, text),
  );
  const own = percents.filter(
    ({ label }) => label.startsWith(subject) && subject.length >= SHORTEST_NAME,
  );
  const [only] = own;
  if (only) return own.length === 1 ? [ofPercent(only)] : [];
  const parts = toldOfItem({ statement, name: subject, before: share.from }).filter(isCount);
  return percents.filter((percent) => parts.some(isShareOf(context, percent))).map(ofPercent);
};

/** Whether a percent is that of a count over a whole of the tables. */
const isShareOf = (context: CheckContext, percent: Told): ((part: Told) => boolean) => {
  const { known, wholes, year } = ledgerOf(context).books;
  return (part) =>
    known
      .ofDimension(part.dimension)
      .some(
        (whole) =>
          whole.year === year &&
          wholes.has(whole.indicator.code) &&
          whole.amount >= part.amount &&
          isPrintedAs((part.amount / whole.amount) * 100, percent),
      );
};

/** A share speaks of its own sentence or the one before. */
const isNear = ({ end }: Told, { start }: ShareWords, text: string): boolean =>
  [...text.slice(end, start).matchAll(/[。！？\n]/g)].length <= 1;

/** 初次就业率超过九成: the value of the indicator that is named. */
const byIndicator = (
  { context, statement, share }: Place,
  indicatorOf: (words: string) => string | null,
): ShareGiven[] => {
  const { known, year } = ledgerOf(context).books;
  const code = indicatorOf(subjectBefore(statement.passage.text, share));
  const value = code === null ? undefined : known.find({ indicator: code, year });
  if (!value || share.isMajority) return [];
  if (value.unit !== '%') return ofWholes(statement, share, value);
  return [{ span: value.span, label: value.indicator.name, value: value.amount, text: value.text }];
};

/** 选用教材 214 种，其中国家规划教材占七成: the named value of the number before it in the sentence. */
const ofWholes = (statement: Statement, share: ShareWords, part: KnownValue): ShareGiven[] =>
  statement.quantities
    .filter(
      (told) =>
        isCount(told) &&
        told.end <= share.start &&
        told.dimension === part.dimension &&
        told.amount >= part.amount &&
        !NO_WHOLE.has(told.cue) &&
        !/[。！？\n]/.test(statement.passage.text.slice(told.end, share.start)),
    )
    .map((whole) => {
      const value = (part.amount / whole.amount) * 100;
      return {
        span: { low: value, high: value },
        value,
        label: part.indicator.name,
        text: `${Number(value.toFixed(1))}%`,
      };
    });

/** What the numbers beside a share in words give for it; all ways that the words allow. */
export function sharesGiven(
  place: Place,
  indicatorOf: (words: string) => string | null,
): ShareGiven[] {
  const beside = percentBeside(place);
  if (beside) return [ofPercent(beside)];
  if (place.share.isMajority) return byName(place);
  for (const given of [byAmountBehind(place), byName(place), byPart(place)]) {
    if (given.length > 0) return given;
  }
  return byIndicator(place, indicatorOf);
}

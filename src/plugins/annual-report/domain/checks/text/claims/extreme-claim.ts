import { ledgerOf } from '../../../ledger/accounts';
import { equalValue } from '../../../ledger/account-book';
import type { KnownValue } from '../../../ledger/known-values';
import type { Statement, Told } from '../../../ledger/statements';
import { plainLabel } from '../../../reading/number-label';
import type { Check, CheckContext, FindingDraft } from '../../check';
import type { FindingNumber } from '../../finding';
import { printedNumber } from '../../support/make-finding';
import { numberOfValue, subjectIndicators } from './claimed-words';
import { clauseAt, type RankClaim, rankClaimsIn } from './extreme-words';
import { familiesOf } from './indicator-families';

/** One of the things compared: its name, its number, and how to print it. */
type Member = { name: string; low: number; high: number; printed: string; number: FindingNumber };

const LIST_CUES = new Set<Told['cue']>(['plain', 'share', 'rate', 'to']);
const NOT_OF_NAME = /^(?:其中|分别|包括|有|共|为|是|：)|(?:人数|数量|占比|占|达|总数|约)$/g;
const HEAD = /其中|[：:（(]|分别|包括/;
/** Between two numbers of a list there is at most the share of the first. */
const REACH = 36;
const END = /[。！？!?\n]/;

const nameOf = (label: string): string => plainLabel({ text: label }).replace(NOT_OF_NAME, '');

const memberOf = (told: Told): Member => ({
  name: nameOf(told.label),
  low: told.span.low,
  high: told.span.high,
  printed: `${nameOf(told.label)} ${printedNumber(told)}`,
  number: { label: told.label, text: printedNumber(told), value: told.value },
});

/** Numbers of one unit with names of their own, one after the other; the total at their head is none of them. */
const listsOf = ({ passage: { text }, quantities }: Statement): Told[][] => {
  const lists: Told[][] = [];
  const units = new Set(quantities.map(({ dimension, cue }) => `${dimension} ${cue}`));
  for (const unit of units) {
    let list: Told[] = [];
    const close = (): void => {
      const [first, second] = list;
      const isHead =
        first !== undefined &&
        second !== undefined &&
        HEAD.test(text.slice(first.end, second.start).replace(/（[^（）]*）/g, ''));
      lists.push(isHead ? list.slice(1) : list);
      list = [];
    };
    for (const told of quantities) {
      if (`${told.dimension} ${told.cue}` !== unit || told.kind !== 'quantity') continue;
      if (!LIST_CUES.has(told.cue) || told.isSpelled || told.isApproximate) continue;
      const last = list.at(-1);
      const between = last ? text.slice(last.end, told.start) : '';
      if (last && (between.length > REACH || END.test(between))) close();
      if (nameOf(told.label).length >= 2) list.push(told);
    }
    close();
  }
  return lists.filter(({ length }) => length >= 2);
};

/** A name may be told shorter than it is listed: 课证融通 of 课证融通课程. */
const MOSTLY = 0.5;

/** Length of the longest beginning or end of a name that stands in some words. */
const commonLength = (words: string, name: string): number => {
  for (let length = name.length; length >= 2; length -= 1) {
    if (words.includes(name.slice(0, length)) || words.includes(name.slice(-length))) return length;
  }
  return 0;
};

/** What a claim says is the first or the last; null where its words name none of the list, or several. */
const memberClaimed = (claim: RankClaim, text: string, members: Member[]): Member | null => {
  const clause = clauseAt({ text, start: claim.start, end: claim.end });
  const before = text.slice(clause.start, claim.start).trim();
  // 苹果占 40.7%，居第一位 is said of the clause before.
  const start =
    before === '' && '，,（('.includes(text.charAt(clause.start - 1))
      ? clauseAt({ text, start: clause.start - 1, end: clause.start - 1 }).start
      : clause.start;
  const words = plainLabel({
    text: claim.isNameAfter
      ? text.slice(claim.end, clause.start + clause.text.length)
      : text.slice(start, claim.start),
  });
  const alike = members
    .map((member) => ({ member, length: commonLength(words, member.name) }))
    .filter(({ member: { name }, length }) => length >= Math.max(2, name.length * MOSTLY))
    .sort((left, right) => right.length - left.length);
  const [first, second] = alike;
  return first && first.length > (second?.length ?? 0) ? first.member : null;
};

/** Whether a member certainly has not the place that it is given among all. */
const isMisplaced = (member: Member, all: Member[], { rank, isFromTop }: RankClaim): boolean => {
  const others = all.filter((other) => other !== member);
  const before = others.filter((other) =>
    isFromTop ? other.low > member.high : other.high < member.low,
  ).length;
  const notBehind = others.filter((other) =>
    isFromTop ? other.high >= member.low : other.low <= member.high,
  ).length;
  return before > rank - 1 || notBehind < rank - 1;
};

const draft = (
  { passage }: Statement,
  claim: RankClaim,
  member: Member,
  all: Member[],
): FindingDraft => {
  const { text } = passage;
  const words = text.slice(claim.start, claim.end);
  const sorted = [...all].sort((left, right) => right.high - left.high);
  return {
    place: passage.place,
    quote: text.slice(Math.max(0, claim.start - 60), claim.end + 30).trim(),
    numbers: sorted.map(({ number }) => number),
    messages: {
      zh: `正文说“${member.name}”${words}，而各项由大到小是：${sorted.map(({ printed }) => printed).join('、')}。`,
      en: `The text says "${words}" of "${member.name}", but from the largest they are: ${sorted.map(({ printed }) => printed).join(', ')}.`,
    },
  };
};

const MOST_MEMBERS = 40;
/** A claim speaks of the list of its own sentence or of the one before. */
const LOOK_BACK = 200;

const amongListed = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  const claims = rankClaimsIn({ text });
  if (claims.length === 0) return [];
  const lists = listsOf(statement);
  return claims.flatMap((claim) => {
    const told = lists
      .filter((list) =>
        list.some(({ start }) => start < claim.end + REACH && start > claim.start - LOOK_BACK),
      )
      .filter(({ length }) => length <= MOST_MEMBERS)
      .map((list) => list.map(memberOf))
      // 最大的 71 岁，最小的 46 岁 tells two ends, not a list of things.
      .filter((members) => members.every(({ name }) => !name.includes('最')))
      .flatMap((members) => {
        const member = memberClaimed(claim, text, members);
        return member ? [{ member, members }] : [];
      });
    // One measure in which it is so is enough.
    const [first] = told;
    return first && told.every(({ member, members }) => isMisplaced(member, members, claim))
      ? [draft(statement, claim, first.member, first.members)]
      : [];
  });
};

const toMember = (value: KnownValue): Member => ({
  name: value.indicator.name,
  low: value.span.low,
  high: value.span.high,
  printed: `${value.indicator.name} ${value.text}`,
  number: numberOfValue(value),
});

const COUNTED = /([二两三四五六七八九十\d]{1,2})\s?(?:个|项|类|种|大)/;
const NUMERALS = '〇一二三四五六七八九十';

const countIn = (words: string): number | null => {
  const numeral = COUNTED.exec(words)?.[1];
  if (numeral === undefined) return null;
  if (numeral === '两') return 2;
  return /^\d/.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral);
};

const WITHIN = /[在中各]/;
/** 95.2%，在五项分类满意度中: between a number and the place that it is given stands nothing of another subject. */
const BESIDE = /^[，,（(\s]{0,2}(?:也|并|均)?在[^，,。；;]{2,20}(?:中|里|内|当中)[，,]?(?:也|均)?$/;

/** 在五项分类满意度中排第一位, of an indicator that stands in its table with four others. */
const amongRows = (
  context: CheckContext,
  statement: Statement,
  indicatorOf: (words: string) => string | null,
): FindingDraft[] => {
  const { books } = ledgerOf(context);
  const { text } = statement.passage;
  return rankClaimsIn({ text }).flatMap((claim) => {
    let from = claim.start;
    while (from > 0 && !'。！？；;\n'.includes(text.charAt(from - 1))) from -= 1;
    const prior = text.slice(from, claim.start);
    const count = countIn(prior.slice(-30));
    if (count === null || count < 3 || !WITHIN.test(prior)) return [];
    const told = statement.quantities.findLast(
      ({ isSpelled, start, end }) => !isSpelled && start >= from && end <= claim.start,
    );
    const named = indicatorOf(prior.split(/[，,：:中]/).at(-1) ?? '');
    const isOfTold = told !== undefined && BESIDE.test(text.slice(told.end, claim.start));
    const value = isOfTold ? equalValue({ told, books }) : null;
    const code = named ?? value?.indicator.code;
    const family = familiesOf(context).filter(
      ({ codes }) => code !== undefined && codes.length === count && codes.includes(code),
    );
    if (family.length !== 1 || code === undefined) return [];
    const values = (family[0]?.codes ?? []).map((each) =>
      books.known.find({ indicator: each, year: books.year }),
    );
    const known = values.flatMap((each) => each ?? []);
    if (known.length !== values.length || new Set(known.map(({ unit }) => unit)).size > 1)
      return [];
    const members = known.map(toMember);
    const member = members[known.findIndex(({ indicator }) => indicator.code === code)];
    return member && isMisplaced(member, members, claim)
      ? [draft(statement, claim, member, members)]
      : [];
  });
};

/** 最多, 最低, 居首, 排第二位, among numbers of the same paragraph or the rows of one table. */
export const extremeClaim: Check = {
  id: 'extreme-claim',
  family: 'text',
  severity: 'warning',
  name: { zh: '“最多、居首”与所列数字不符', en: 'First or last among others' },
  advice: {
    zh: '请核对所列的各个数字，或改写“最多、居首”一类的说法。',
    en: 'Check the numbers listed, or reword the claim.',
  },
  limits: {
    zh: '只看同一段里逐个列出名称和数字的，以及写明“在几项……中”的表格各行；与其他学校、历年比较的说法不看。',
    en: 'Only things listed by name and number in the same paragraph, and rows of a table where the text says of how many; comparisons with other schools or years are left alone.',
  },
  run: (context) => {
    const indicatorOf = subjectIndicators(context);
    return ledgerOf(context).statements.flatMap((statement) => [
      ...amongListed(statement),
      ...amongRows(context, statement, indicatorOf),
    ]);
  },
};

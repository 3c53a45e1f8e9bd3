import { ledgerOf } from '../../../ledger/accounts';
import { equalValue } from '../../../ledger/account-book';
import type { KnownValue } from '../../../ledger/known-values';
import type { Statement, Told } from '../../../ledger/statements';
import type { Check, CheckContext, FindingDraft } from '../../check';
import { numberOfValue, subjectIndicators } from './claimed-words';
import { type RankClaim, rankClaimsIn } from './extreme-words';
import { familiesOf } from './indicator-families';
import { listsOf, type Member, memberClaimed, membersOf } from './listed-members';

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

/** Between a claim and the numbers behind it. */
const REACH = 36;
const MOST_MEMBERS = 40;
/** A claim speaks of the list of its own sentence or of the one before. */
const LOOK_BACK = 200;

/** Statements before its own in which the list of a claim is looked for: 人数最多的是… after a list of points. */
const STATEMENTS_BACK = 6;

type Claimed = { member: Member; members: Member[] };

/** The lists among which a claim may place something that they name. */
const listsClaimed = (
  claim: RankClaim,
  text: string,
  lists: Told[][],
  isEarlier: boolean,
): Claimed[] =>
  lists
    .filter(({ length }) => length <= MOST_MEMBERS)
    .map(membersOf)
    // 最大的 71 岁，最小的 46 岁 tells two ends, not a list of things.
    .filter((members) => members.every(({ name }) => !name.includes('最')))
    .flatMap((members) => {
      const member = memberClaimed({ claim, text, members, isEarlier });
      return member ? [{ member, members }] : [];
    });

/** The points of a list right before a paragraph. */
const pointsBefore = (document: Statement[], index: number): Statement[] => {
  const points: Statement[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const statement = document[at];
    if (!statement || statement.passage.kind !== 'list-item') break;
    points.unshift(statement);
    if (statement.passage.list?.index === 0) break;
  }
  return points;
};

/** What the points of a list count in one unit, each with a name: a claim behind them is of all. */
const mergedLists = (points: Statement[], claim: RankClaim): Told[][] => {
  const lists = points.flatMap((point) => listsOf(point, claim.isOfChange));
  const units = new Set(lists.map(([first]) => first?.dimension));
  return [...units].flatMap((unit) => {
    const ofUnit = lists.filter(([first]) => first?.dimension === unit);
    return arePartitions(ofUnit) ? [] : [ofUnit.flat()];
  });
};

/** By sex, by grade, by place: lists that come to the same are of the same things again. */
const arePartitions = (lists: Told[][]): boolean => {
  const sums = lists.map((list) => list.reduce((sum, { amount }) => sum + amount, 0));
  return sums.some((sum, index) =>
    sums.some((other, at) => at !== index && Math.abs(sum - other) <= sum * SAME_SUM),
  );
};

const SAME_SUM = 0.02;

/** The lists of the nearest statement before that names what is claimed; two members may be of anything. */
const listsBefore = (
  { document, index, passage: { text } }: Statement,
  claim: RankClaim,
): Claimed[] => {
  const points = pointsBefore(document, index);
  const merged = points.length > 1 ? mergedLists(points, claim) : [];
  const ofPoints = listsClaimed(claim, text, merged, true).filter(
    ({ members }) => members.length > 2,
  );
  if (ofPoints.length > 0) return ofPoints;
  for (const statement of document.slice(Math.max(0, index - STATEMENTS_BACK), index).reverse()) {
    const found = listsClaimed(claim, text, listsOf(statement, claim.isOfChange), true).filter(
      ({ members }) => members.length > 2,
    );
    if (found.length > 0) return found;
  }
  return [];
};

/** 升入本科的人数 2022 年 15 人，2023 年 20 人，2024 年最多: of years, not of what is listed. */
const isOverYears = (text: string, { start }: RankClaim): boolean => {
  const words =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[。！？；\n]/)
      .at(-1) ?? '';
  return [...words.matchAll(/(?:19|20)\d{2}\s?年/g)].length > 1;
};

const amongListed = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  const claims = rankClaimsIn({ text });
  if (claims.length === 0) return [];
  return claims.flatMap((claim) => {
    if (isOverYears(text, claim)) return [];
    const lists = listsOf(statement, claim.isOfChange);
    const own = listsClaimed(
      claim,
      text,
      lists.filter((list) =>
        list.some(({ start }) => start < claim.end + REACH && start > claim.start - LOOK_BACK),
      ),
      false,
    );
    const told = own.length > 0 ? own : listsBefore(statement, claim);
    // One measure in which it is so is enough.
    const [first] = told;
    return first && told.every(({ member, members }) => isMisplaced(member, members, claim))
      ? [draft(statement, claim, first.member, first.members)]
      : [];
  });
};

/** Values that are printed alike are compared as they are printed. */
const toMember = (value: KnownValue, isAlike: boolean): Member => ({
  name: value.indicator.name,
  low: isAlike ? value.amount : value.span.low,
  high: isAlike ? value.amount : value.span.high,
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

/** 各项满意度中食堂服务满意度最低 says that it speaks of all that stand beside it. */
const EVERY = /各[项类个]|[几诸]项|所有|分项|分类/;
const WITHIN = /[在中各]/;
/** 95.2%，在五项分类满意度中: between a number and the place that it is given stands nothing of another subject. */
const BESIDE = /^[，,（(\s]{0,2}(?:也|并|均)?在[^，,。；;]{2,20}(?:中|里|内|当中)[，,]?(?:也|均)?$/;

/** Three labels or more with one ending: 课堂育人满意度, 课外育人满意度. */
const isOneKind = (labels: string[]): boolean =>
  labels.length > 2 && labels.every((label) => label.slice(-2) === labels[0]?.slice(-2));

/** 在五项分类满意度中排第一位, of an indicator that stands in its table with four others. */
const amongRows = (
  context: CheckContext,
  statement: Statement,
  indicatorOf: (words: string) => string | null,
): FindingDraft[] => {
  const { books } = ledgerOf(context);
  const { text } = statement.passage;
  return rankClaimsIn({ text }).flatMap((claim) => {
    if (claim.isOfChange) return [];
    let from = claim.start;
    while (from > 0 && !'。！？；;\n'.includes(text.charAt(from - 1))) from -= 1;
    const prior = text.slice(from, claim.start);
    const count = countIn(prior.slice(-30));
    const isEvery = count === null && EVERY.test(prior.slice(-30));
    if ((!isEvery && (count === null || count < 3)) || !WITHIN.test(prior)) return [];
    const told = statement.quantities.findLast(
      ({ isSpelled, start, end }) => !isSpelled && start >= from && end <= claim.start,
    );
    const named = indicatorOf(prior.split(/[，,：:中]/).at(-1) ?? '');
    const isOfTold = told !== undefined && BESIDE.test(text.slice(told.end, claim.start));
    const value = isOfTold ? equalValue({ told, books }) : null;
    const code = named ?? value?.indicator.code;
    const family = familiesOf(context).filter(
      ({ codes, labels }) =>
        code !== undefined &&
        codes.includes(code) &&
        (isEvery ? isOneKind(labels) : codes.length === count),
    );
    if (family.length !== 1 || code === undefined) return [];
    const values = (family[0]?.codes ?? []).map((each) =>
      books.known.find({ indicator: each, year: books.year }),
    );
    const known = values.flatMap((each) => each ?? []);
    if (known.length !== values.length || new Set(known.map(({ unit }) => unit)).size > 1)
      return [];
    const isAlike = new Set(known.map(({ step }) => step)).size === 1;
    const members = known.map((each) => toMember(each, isAlike));
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
  reads: 'report',
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

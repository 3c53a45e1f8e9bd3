import type { Statement, Told } from '../../../ledger/statements';
import { plainLabel } from '../../../reading/number-label';
import type { FindingNumber } from '../../finding';
import { printedNumber } from '../../support/make-finding';
import { clauseAt, type RankClaim } from './extreme-words';

/** One of the things compared: its name, its number, and how to print it. */
export type Member = {
  name: string;
  low: number;
  high: number;
  printed: string;
  number: FindingNumber;
};

const LIST_CUES = new Set<Told['cue']>(['plain', 'share', 'rate', 'to']);
const NOT_OF_NAME =
  /^(?:其中|其次(?:是|为)?|再次(?:是|为)?|最后(?:是|为)?|分别|包括|有|共|为|是|：)|(?:人数|数量|占比|占|达|总数|约)$/g;
const HEAD = /其中|[：:（(]|分别|包括/;
/** What is reckoned from the members is none of them. */
const NO_MEMBER = /^(?:相差|差距|差额|合计|总计|共计|加上|平均|其余|结余|二者|两者|三者|前[两三])/;
/** Between two numbers of a list there is at most the share of the first. */
const REACH = 36;
const END = /[。！？!?\n]/;

/** 最多的是机电系，118 人, or 机电系的最多，为 118 人: the name of a number stands in the clause before it. */
const NAMED_BEHIND =
  /(?:最[多高大少低小]的?(?:是|为)|其次(?:是|为))([^，,。；;：:、\d]{2,16})[，,]\s?(?:共?有|为|达|共|计)?\s?$/;
const NAMED_BEFORE =
  /(?:^|[，,。；;：:、])([^，,。；;：:、\d]{2,16}?)的?最[多高大少低小][，,]\s?(?:共?有|为|达|共|计)?\s?$/;
const NAME_REACH = 30;

const CHANGES = new Set<Told['cue']>(['delta', 'growth', 'points']);

/** 农林类 234 人，增加 13 人: a change is named by the number of which it is told. */
const ownerOf = (change: Told): Told | undefined => {
  const { quantities, passage } = change.statement;
  return quantities.findLast(
    ({ cue, end }) =>
      !CHANGES.has(cue) &&
      cue !== 'last' &&
      end <= change.start &&
      change.start - end <= OWNER_REACH &&
      !/[。；;\n]/.test(passage.text.slice(end, change.start)),
  );
};

const OWNER_REACH = 24;

const nameOf = (told: Told): string => {
  const owner = CHANGES.has(told.cue) ? ownerOf(told) : told;
  return owner ? nameOfStock(owner) : '';
};

const nameOfStock = ({ label, start, statement: { passage } }: Told): string => {
  const name = plainLabel({ text: label }).replace(NOT_OF_NAME, '');
  if (name.length >= 2) return name;
  const prior = passage.text.slice(Math.max(0, start - NAME_REACH), start);
  const before = NAMED_BEHIND.exec(prior) ?? NAMED_BEFORE.exec(prior);
  return before ? plainLabel({ text: before[1] ?? '' }).replace(NOT_OF_NAME, '') : name;
};

const memberOf = (told: Told): Member => ({
  name: nameOf(told),
  low: told.span.low,
  high: told.span.high,
  printed: `${nameOf(told)} ${printedNumber(told)}`,
  number: { label: told.label, text: printedNumber(told), value: told.value },
});

/** 培训 104 期，按品种分，茶叶 32 期、食用菌 28 期、其他 44 期: what the others add up to is their total. */
const isSumOfOthers = ([first, ...others]: Told[]): boolean =>
  first !== undefined &&
  others.length > 1 &&
  Math.abs(others.reduce((sum, { amount }) => sum + amount, 0) - first.amount) <
    first.amount * 1e-6;

/** Numbers of one unit with names of their own, one after the other; the total at their head is none of them. */
export function listsOf({ passage: { text }, quantities }: Statement, ofChanges = false): Told[][] {
  const cues = ofChanges ? CHANGES : LIST_CUES;
  const lists: Told[][] = [];
  // 学生满意度 94.2%，家长 95.3%: a rate goes on without its name.
  const keyOf = ({ dimension, cue }: Told): string =>
    `${dimension} ${dimension === '%' && cue === 'rate' ? 'plain' : cue}`;
  const units = new Set(quantities.map(keyOf));
  for (const unit of units) {
    let list: Told[] = [];
    const close = (): void => {
      const [first, second] = list;
      const isHead =
        first !== undefined &&
        second !== undefined &&
        HEAD.test(text.slice(first.end, second.start).replace(/（[^（）]*）/g, ''));
      lists.push(isHead || isSumOfOthers(list) ? list.slice(1) : list);
      list = [];
    };
    for (const told of quantities) {
      if (keyOf(told) !== unit || told.kind !== 'quantity') continue;
      if (!cues.has(told.cue) || told.isSpelled || told.isApproximate) continue;
      const last = list.at(-1);
      const between = last ? text.slice(last.end, told.start) : '';
      if (last && (between.length > REACH || END.test(between) || between.includes('其中')))
        close();
      if (nameOf(told).length >= 2 && !NO_MEMBER.test(nameOf(told))) list.push(told);
    }
    close();
  }
  return lists.filter(({ length }) => length >= 2);
}

/** A name may be told shorter than it is listed: 课证融通 of 课证融通课程. */
const MOSTLY = 0.5;

/** Length of the longest beginning or end of a name that stands in some words. */
const commonLength = (words: string, name: string): number => {
  for (let length = name.length; length >= 2; length -= 1) {
    if (words.includes(name.slice(0, length)) || words.includes(name.slice(-length))) return length;
  }
  return 0;
};

/** The members of a list; numbers that are printed alike are compared as they are printed. */
export function membersOf(list: Told[]): Member[] {
  const prints = new Set(list.map(({ decimals, magnitude }) => `${decimals} ${magnitude}`));
  return list
    .map((told) => ({ told, member: memberOf(told) }))
    .map(({ told, member }) =>
      prints.size > 1 ? member : { ...member, low: told.amount, high: told.amount },
    )
    .filter(
      // What a claim names again with its number is one of the list.
      ({ printed }, index, members) =>
        members.findIndex((other) => other.printed === printed) === index,
    );
}

/** What a claim says is the first or the last; null where its words name none of the list, or several. */
export function memberClaimed({
  claim,
  text,
  members,
  isEarlier,
}: {
  claim: RankClaim;
  text: string;
  members: Member[];
  /** Whether they are told of in a paragraph before. */
  isEarlier: boolean;
}): Member | null {
  const clause = clauseAt({ text, start: claim.start, end: claim.end });
  const before = text.slice(clause.start, claim.start).trim();
  // 苹果占 40.7%，居第一位 is said of the clause before.
  const start =
    before === '' && '，,（('.includes(text.charAt(clause.start - 1))
      ? clauseAt({ text, start: clause.start - 1, end: clause.start - 1 }).start
      : clause.start;
  const words = plainLabel({
    text: claim.isNameAfter
      ? (text.slice(claim.end, clause.start + clause.text.length).split(/[\d、]/)[0] ?? '')
      : text.slice(start, claim.start),
  });
  const alike = members
    .map((member) => ({ member, length: commonLength(words, member.name) }))
    .filter(({ member: { name }, length }) => length >= Math.max(2, name.length * MOSTLY))
    .sort((left, right) => likenessOf(right) - likenessOf(left));
  const [first, second] = alike;
  if (!first || likenessOf(first) <= (second ? likenessOf(second) : 0)) return null;
  return isOfList(claim, text, { named: first.member, members, isEarlier }) ? first.member : null;
}

/** 家长 of 家长满意度 stands whole in 家长满意度最高; of 学生满意度 only what all have. */
const likenessOf = ({ member, length }: { member: Member; length: number }): number =>
  length + (length === member.name.length ? WHOLE : 0);

const WHOLE = 100;

const OWN_NUMBER =
  /^[^，,。；;、\d]{0,12}[，,（(]?\s?(?:共?有|为|达|共|计|是|占|占比)?\s?(\d[\d,.]{0,12})(?![\d%％])/;

const digitsOf = (text: string): string => /^[\d,.]+/.exec(text)?.[0].replaceAll(',', '') ?? '';

/** 护理 2301 班最多，为 52 人: a number of its own that is none of the list is of something else. */
const isOfList = (
  claim: RankClaim,
  text: string,
  { named, members, isEarlier }: { named: Member; members: Member[]; isEarlier: boolean },
): boolean => {
  const own = OWN_NUMBER.exec(text.slice(claim.end, claim.end + REACH))?.[1]?.replaceAll(',', '');
  const mayBe = isEarlier ? [named] : members;
  return own === undefined || mayBe.some(({ number }) => digitsOf(number.text) === own);
};

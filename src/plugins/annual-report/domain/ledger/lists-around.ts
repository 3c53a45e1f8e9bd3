import { exclusionOf } from '../reading/exclusive-labels';
import { identity, isCountable, ofTold, type Identity, type Operand } from './identity';
import type { Statement, Told } from './statements';

const JOINED = /^\s?[、，,；和及与]\s?(?:以及)?\s?$/;
const IN_BRACKETS = /[（(][^（）()]{0,30}[）)]/g;
/** 男生 1594 人，占 56%，女生 1252 人: the share of a part parts it from none. */
const SHARE_BETWEEN = /^\s?[，,]?\s?(?:约)?占[^，,。；;、]{0,12}[%％]\s?[、，,；]\s?$/;
const NOT_LISTED = new Set<Told['cue']>(['last', 'from', 'delta', 'per', 'total']);

const isListed = (told: Told): boolean =>
  isCountable(told) && !NOT_LISTED.has(told.cue) && told.label !== '' && !told.isVague;

const follows = (left: Told, right: Told): boolean => {
  if (left.dimension !== right.dimension) return false;
  const between = left.statement.passage.text.slice(left.end, right.labelStart);
  return (
    between.length <= 40 &&
    (JOINED.test(between.replace(IN_BRACKETS, '')) || SHARE_BETWEEN.test(between))
  );
};

const made = new WeakMap<Statement, Told[][]>();

const read = ({ quantities }: Statement): Told[][] => {
  const lists: Told[][] = [];
  const open = new Map<string, Told[]>();
  for (const told of quantities.filter(isListed)) {
    const list = open.get(told.dimension);
    const last = list?.at(-1);
    if (list && last && follows(last, told)) list.push(told);
    else {
      const begun = [told];
      open.set(told.dimension, begun);
      lists.push(begun);
    }
  }
  return lists.filter(({ length }) => length >= 2);
};

/** Numbers of one measure that stand one after the other, each with its name: 男生 1594 人，女生 1252 人. */
export function listedTogether(statement: Statement): Told[][] {
  const lists = made.get(statement) ?? read(statement);
  made.set(statement, lists);
  return lists;
}

/** All members of a list as one operand. */
function sumOf(list: Told[]): Operand | null {
  const [first] = list;
  if (!first) return null;
  return list.slice(1).reduce<Operand>(
    (sum, { span, amount, text }) => ({
      ...sum,
      amount: sum.amount + amount,
      span: { low: sum.span.low + span.low, high: sum.span.high + span.high },
      text: `${sum.text}＋${text}`,
    }),
    { ...ofTold(first), told: null },
  );
}

/** The list in which a part stands, as its whole; `isAll` where its names say that nothing else is. */
export function wholeOfList(part: Told): { base: Operand; isAll: boolean } | null {
  const list = listedTogether(part.statement).find((each) => each.includes(part));
  const base = list ? sumOf(list) : null;
  if (!list || !base) return null;
  const labels = list.map(({ label }) => label);
  const exclusion = exclusionOf({ labels });
  return { base, isAll: exclusion === 'whole' || (exclusion === 'exclusive' && list.length >= 3) };
}

const RESPECTIVELY =
  /(?:分别|依次|各自|各)(?:占(?:比)?|为|是)?(?:[^，,。；;、\d]{0,8}的)?(?:约)?\s?$|占比(?:分别|依次)?为?\s?$/;
const NEXT_SHARE = /^\s?(?:[、，,和与及])\s?$/;
/** Characters between a list and the shares of its members. */
const REACH = 30;

/** Percents that follow each other as the shares of a list do: 分别占 33.7%、37.2% 和 29.1%. */
const sharesInRows = ({ passage: { text }, quantities }: Statement): Told[][] => {
  const rows: Told[][] = [];
  let row: Told[] = [];
  for (const told of quantities) {
    const last = row.at(-1);
    const isNext = last !== undefined && NEXT_SHARE.test(text.slice(last.end, told.start));
    if (told.unit === '%' && isNext) row.push(told);
    else {
      if (row.length >= 2) rows.push(row);
      const lead = text.slice(Math.max(0, told.start - 16), told.start);
      row = told.unit === '%' && RESPECTIVELY.test(lead) ? [told] : [];
    }
  }
  return row.length >= 2 ? [...rows, row] : rows;
};

/** Of 甲 62 门、乙 186 门，各占四分之一和四分之三 each share with its part, over all of the list and over its total. */
export function respectiveShares(statement: Statement): Identity[] {
  const lists = listedTogether(statement);
  return sharesInRows(statement).flatMap((row) => {
    const [first] = row;
    const list = lists.findLast((each) => {
      const last = each.at(-1);
      return (
        first !== undefined &&
        last !== undefined &&
        last.end <= first.start &&
        each.length === row.length &&
        first.start - last.end <= REACH
      );
    });
    const base = list ? sumOf(list) : null;
    const head = list?.[0];
    if (!list || !base || !head) return [];
    const total = statement.quantities.findLast(
      (told) =>
        told.end <= head.start &&
        told.dimension === head.dimension &&
        told.sentence === head.sentence &&
        isCountable(told) &&
        told.amount >= base.amount,
    );
    const isAll =
      exclusionOf({ labels: list.map(({ label }) => label) }) === 'whole' ||
      list.length >= 3 ||
      (total !== undefined && Math.abs(total.amount - base.amount) < total.amount * 1e-6);
    return [base, ...(total ? [ofTold(total)] : [])].flatMap((whole) =>
      row.flatMap((share, index): Identity[] => {
        const part = list[index];
        if (!part) return [];
        const expected = {
          low: (part.span.low / whole.span.high) * 100,
          high: (part.span.high / whole.span.low) * 100,
        };
        return [
          {
            ...identity('share', share, [ofTold(part), whole], expected, isAll, true),
            isRespective: true,
            isNear: true,
          },
        ];
      }),
    );
  });
}

import { isStock } from '../../ledger/account-book';
import { pairsOf } from '../../ledger/known-values';
import type { Told } from '../../ledger/statements';
import { slipBetween } from '../../reading/slips';

/** 一名 is a way of speaking. */
const SPELLED = 1;

/** 三个, 十名 stand in every text. */
export function isSmallWord({ isSpelled, value }: Told): boolean {
  return isSpelled && value <= 10;
}

/** Whether a number can be held against another telling's: exact, of this year. */
export function isComparable(told: Told): boolean {
  return (
    isStock(told) &&
    told.kind === 'quantity' &&
    told.unit !== null &&
    !told.isApproximate &&
    !(told.isSpelled && told.value <= SPELLED) &&
    told.cue !== 'last' &&
    told.cue !== 'from'
  );
}

const digitsOf = ({ printed, decimals }: Told): string => printed.toFixed(decimals);

/** Whether two numbers are equal in what they measure. */
export function isSame(one: Told, other: Told): boolean {
  return one.dimension === other.dimension && Math.abs(one.amount - other.amount) < 1e-6;
}

const USUAL_PAIRS = new Set([
  '学校',
  '全年',
  '全校',
  '其中',
  '年有',
  '共有',
  '参加',
  '学生',
  '教师',
]);

/** Words of the clause of a number that say what it counts. */
const roleOf = ({ clause }: Told): string[] => pairsOf(clause.replace(/[^\u4e00-\u9fff]/g, ''));

type Likeness = 'same' | 'alike' | 'none';

/** Whether the clauses of two numbers say that they count the same: by a word of their own, or by common ones. */
export function likenessOf(one: Told, other: Told): Likeness {
  const words = new Set(roleOf(other));
  const shared = roleOf(one).filter((pair) => words.has(pair));
  if (shared.some((pair) => !USUAL_PAIRS.has(pair))) return 'same';
  return shared.length > 0 ? 'alike' : 'none';
}

/** How a slip of the hand makes one number of the other; null where none does. */
export function slipOf(one: Told, other: Told): 'exchanged' | 'digit' | null {
  if (one.magnitude !== other.magnitude || one.decimals !== other.decimals) return null;
  const slip = slipBetween({ from: digitsOf(one), to: digitsOf(other) });
  return slip === 'point' ? null : slip;
}

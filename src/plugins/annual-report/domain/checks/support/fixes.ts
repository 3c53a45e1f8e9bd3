import Decimal from 'decimal.js';
import { foldWidth } from '../../base/half-width';
import { typedEdit } from '../../edits/text-edit';
import { ledgerOf } from '../../ledger/accounts';
import { createFactOffers, type FactOffers } from '../../ledger/offered-facts';
import type { NumberInText } from '../../reading/spelled-numbers';
import { readUnit } from '../../reading/units';
import type { Passage } from '../../texts/passage';
import type { CheckContext } from '../check';
import type { FindingFix, FixPlace } from '../finding';

type Words = { passage: Passage; start: number; end: number };

const placeOf = ({ passage, start, end }: Words): FixPlace => ({
  place: passage.place,
  start,
  end,
  old: passage.text.slice(start, end),
});

const canEdit = (at: Words, words: string): boolean => typedEdit({ ...at, words }) !== null;

/** Offers other words at all of these places, or nothing where one of them cannot be edited. */
export function replaceFix({ at, words }: { at: Words[]; words: string }): FindingFix[] {
  const isPossible =
    at.length > 0 &&
    at.every((each) => canEdit(each, words) && placeOf(each).old !== words && words !== '');
  return isPossible ? [{ kind: 'replace', words, at: at.map(placeOf) }] : [];
}

/** A number of a text by its place in its passage. */
type NumberAt = {
  passage: Passage;
  number: Pick<NumberInText, 'start' | 'end' | 'decimals' | 'magnitude' | 'isSpelled' | 'kind'>;
};

const DIGITS = /^\d[\d,]*(?:\.\d+)?/;
const SCALE = /^\s*[%万亿]/;

/** The digits of a number, without what follows them; null where it has none, or is more than one number. */
const digitsAt = ({ passage, number }: NumberAt): Words | null => {
  if (number.isSpelled || number.kind !== 'quantity') return null;
  const printed = foldWidth({ text: passage.text.slice(number.start, number.end) });
  const digits = DIGITS.exec(printed)?.[0];
  if (digits === undefined) return null;
  return { passage, start: number.start, end: number.start + digits.length };
};

/** Offers other digits in the place of a number's. */
export function digitsFix({ words, ...at }: NumberAt & { words: string }): FindingFix[] {
  const digits = digitsAt(at);
  return digits ? replaceFix({ at: [digits], words }) : [];
}

/** A result as a number would print it; null where it is none, or where its decimals cannot hold it. */
export function exactDigits(
  result: number,
  { decimals, magnitude }: Pick<NumberInText, 'decimals' | 'magnitude'>,
): string | null {
  const printed = new Decimal(result).dividedBy(magnitude);
  const rounded = printed.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  if (rounded.lessThanOrEqualTo(0) || !rounded.equals(printed)) return null;
  return rounded.toFixed(decimals);
}

const offers = new WeakMap<CheckContext, FactOffers>();

const offersOf = (context: CheckContext): FactOffers => {
  const known = offers.get(context) ?? createFactOffers(context);
  offers.set(context, known);
  return known;
};

/**
 * What can be done where a number of the text is not the value that it should be: print the value, bind the number to
 * it, or look at the value itself.
 */
export function valueFixes({
  context,
  indicator: code,
  year,
  ...at
}: NumberAt & { context: CheckContext; indicator: string; year: number }): FindingFix[] {
  const indicator = context.values.indicator(code);
  const value = context.values.find({ indicator: code, year });
  if (!indicator || value?.value === null || value === undefined) return [];
  const { name } = indicator;
  const cell: FindingFix = { kind: 'cell', indicator: code, name, year };
  const digits = digitsAt(at);
  if (!digits) return [cell];
  const { passage, number } = at;
  const isSameScale = number.magnitude === (readUnit(indicator)?.magnitude ?? 1);
  const scaled = new Decimal(value.value)
    .times(readUnit(indicator)?.magnitude ?? 1)
    .dividedBy(number.magnitude);
  const plain = DIGITS.exec(foldWidth({ text: value.text }))?.[0];
  const words =
    isSameScale && plain !== undefined
      ? plain
      : scaled.toDecimalPlaces(number.decimals, Decimal.ROUND_HALF_UP).toFixed(number.decimals);
  const bind = offersOf(context)
    .tokensFor({ indicator, year }, number.decimals)
    .flatMap(({ token, text }): FindingFix[] => {
      const behind = foldWidth({ text: passage.text.slice(digits.end, number.end) });
      const scale = SCALE.exec(text.replace(DIGITS, ''))?.[0] ?? '';
      const isBare = text === DIGITS.exec(text)?.[0];
      const own = SCALE.exec(behind)?.[0] ?? '';
      const fits = isBare ? isSameScale : scale.trim() === own.trim() && scale !== '';
      const end = isBare ? digits.end : digits.end + own.length;
      const place = { passage, start: digits.start, end };
      if (!fits || !canEdit(place, token)) return [];
      return [{ kind: 'bind', words: token, at: [placeOf(place)], name, year }];
    });
  return [...replaceFix({ at: [digits], words }), ...bind.slice(0, 1), cell];
}

/** Whether a number of the text is that of a value: bound to it, or equal to it as its words name it. */
export function isBacked({
  context,
  passage,
  start,
}: {
  context: CheckContext;
  passage: Passage;
  start: number;
}): boolean {
  const ledger = ledgerOf(context);
  const told = ledger.toldAt({ passage, start });
  const kind = told && ledger.accountOf(told)?.kind;
  return kind === 'bound' || kind === 'equal';
}

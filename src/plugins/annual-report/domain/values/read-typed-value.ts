import type { IndicatorKind } from '../../contract/indicator';
import type { ValueStatus } from '../../contract/value';
import { halfWidth, visibleText } from '../base/half-width';
import { nearestStatusWord, statusOfText } from '../base/status-text';
import { POWERS, readPrintedValue } from './read-printed-value';
import { typedProblem, type TypedProblem, type TypedProblemCode } from './typed-value-problem';

type UnitReading =
  | { ok: true; power: number }
  | { ok: false; code: 'value-unit' | 'value-unit-none' | 'value-unit-unclear' };

const plainUnit = (unit: string | null): string =>
  halfWidth({ text: unit ?? '' }).replace(/\s+/g, '');

const split = (unit: string): { power: number; base: string } => {
  const power = POWERS[unit.charAt(0)];
  return power === undefined ? { power: 0, base: unit } : { power, base: unit.slice(1) };
};

/**
 * Compares the unit that was typed after a number with the indicator's: how many places the decimal point
 * moves from the one to the other. 万元 and 元 differ by four; a bare 万 multiplies, but is unclear where the
 * indicator's unit is itself 万元 or 万人. Any other unit is a problem, not a guess.
 */
function readUnit({ typed, unit }: { typed: string; unit: string | null }): UnitReading {
  const given = plainUnit(typed);
  const own = plainUnit(unit);
  if (given === '' || given === own) return { ok: true, power: 0 };
  const [from, to] = [split(given), split(own)];
  if (from.base === '') {
    return to.power === 0
      ? { ok: true, power: from.power }
      : { ok: false, code: 'value-unit-unclear' };
  }
  if (from.base === to.base) return { ok: true, power: from.power - to.power };
  return { ok: false, code: own === '' ? 'value-unit-none' : 'value-unit' };
}

export type TypedIndicator = { kind: IndicatorKind; unit: string | null };

export type TypedValue =
  | {
      ok: true;
      /** Trimmed, as typed. */
      text: string;
      value: number | null;
      /** The unit that was typed after the number; the value is in the indicator's own. */
      unit: string | null;
      status: ValueStatus;
      isApproximate: boolean;
    }
  | { ok: false; problem: TypedProblem };

type Words = Omit<Parameters<typeof typedProblem>[0], 'code' | 'text'>;

const MAX_LENGTH = 200;
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const AMBIGUOUS = new Set([
  '/',
  '\\',
  '无',
  '没有',
  '空',
  '暂无',
  'N/A',
  'n/a',
  'NA',
  '...',
  '…',
  '……',
]);
const APPROXIMATE = /^(大约|约|将近|近)\s*/;
const ROUGHLY = /(?<!\s)\s*左右$/;
const NUMBER = /^(-?[\d.,]*\d[\d.,]*)\s*(余)?\s*([^]*)$/;

const fail = (code: TypedProblemCode, text: string, words: Words = {}): TypedValue => ({
  ok: false,
  problem: typedProblem({ code, text, ...words }),
});

const readWord = (text: string, plain: string): TypedValue => {
  if (AMBIGUOUS.has(plain)) return fail('value-ambiguous', text);
  const word = nearestStatusWord({ text: plain });
  return word === null
    ? fail('value-not-number', text)
    : fail('value-status-misspelt', text, { word });
};

/** A percent or a ratio is not multiplied by 万: only its own unit may stand after it. */
const readUnitAfter = (typed: string, { kind, unit }: TypedIndicator) => {
  const reading = readUnit({ typed, unit });
  const isPlain = kind === 'percent' || kind === 'ratio';
  return reading.ok && reading.power !== 0 && isPlain
    ? { ok: false as const, code: 'value-unit' as const }
    : reading;
};

const readNumber = (text: string, plain: string, indicator: TypedIndicator): TypedValue => {
  const bare = plain.replace(APPROXIMATE, '').replace(ROUGHLY, '');
  const isRatio = indicator.kind === 'ratio' && bare.includes(':');
  const match = isRatio ? [bare, bare, undefined, ''] : NUMBER.exec(bare);
  if (!match) return readWord(text, plain);
  const [, number = '', more, typed = ''] = match;
  const unit = typed === '' ? null : typed;
  const own = indicator.unit ?? (indicator.kind === 'percent' ? '%' : null);
  const reading = readUnitAfter(typed, { kind: indicator.kind, unit: own });
  if (!reading.ok) {
    return /\d/.test(typed)
      ? fail('value-several-numbers', text)
      : fail(reading.code, text, { typed, unit: own ?? '—' });
  }
  const printed = readPrintedValue({ text: number, kind: indicator.kind, power: reading.power });
  if (!printed.ok) return fail(printed.code, text);
  const isApproximate = bare !== plain || more !== undefined;
  const status = isApproximate ? 'estimated' : 'final';
  return { ok: true, text, value: printed.value, unit, status, isApproximate };
};

/**
 * Reads what people type into a cell: `305`, `417,822`, `58%`, `1：20`, `1 个`, `3.3万人`, `1.5 亿元`, `约 12`
 * (an estimated value), `不适用`, `——` (a status instead of a number). The value is in the indicator's unit.
 * Null where nothing was typed. What may mean two things is a problem that says what to type, never a guess.
 */
export function readTypedValue({
  text: typed,
  indicator,
}: {
  text: string;
  indicator: TypedIndicator;
}): TypedValue | null {
  if (typed.length > MAX_LENGTH && typed.trim().length > MAX_LENGTH) {
    return fail('value-text-long', typed);
  }
  const text = visibleText({ text: typed });
  if (text === '') return null;
  if (CONTROL.test(text)) return fail('value-unprintable', text.replace(/\p{Cc}/gu, '□'));
  const plain = halfWidth({ text });
  const named = statusOfText({ text: plain });
  if (named !== null) {
    return { ok: true, text, value: null, unit: null, status: named, isApproximate: false };
  }
  if (indicator.kind === 'text') {
    return { ok: true, text, value: null, unit: null, status: 'final', isApproximate: false };
  }
  return readNumber(text, plain, indicator);
}

import { halfWidth } from '../base/half-width';
import { POWERS } from './read-printed-value';

export type UnitReading =
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
export function readUnit({ typed, unit }: { typed: string; unit: string | null }): UnitReading {
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

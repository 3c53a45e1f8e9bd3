import type Decimal from 'decimal.js';
import type { IndicatorDefinition } from '../../contract/aggregate';
import type { ValueKey } from '../content/value';
import { computeNode, type Computed } from '../formulas/compute-node';
import { formulaInputs, inputYear } from '../formulas/formula';
import { parseFormula } from '../formulas/parse-formula';
import type { AggregateReason } from './aggregate-reason';

export type Definitions = ReadonlyMap<string, IndicatorDefinition>;

/** A formula down to what schools can be summed over, and its computation from those sums. */
export type ExpandedFormula = {
  parts: ValueKey[];
  /** @param sums by `code@year`; only a division by zero can stop it */
  compute: (sums: ReadonlyMap<string, Decimal>) => Computed;
};

type Expansion = { ok: true; formula: ExpandedFormula } | { ok: false; reason: AggregateReason };

/** A value's name among the numbers that a formula is computed from. */
export function valueName({ indicator, year }: ValueKey): string {
  return `${indicator}@${year}`;
}

/**
 * Expands an indicator's formula for a year. Inputs that are summed over schools are its parts; an input with
 * a formula of its own is computed from that one's parts in its turn, for the same schools.
 * @returns a reason where the text is no formula of indicators, runs in a circle, or names what cannot be added up
 */
export function expandFormula({
  indicator,
  year,
  definitions,
  above = [],
}: ValueKey & {
  definitions: Definitions;
  /** The indicators that this one is an input of; through `prev` a circle would never end. */
  above?: string[];
}): Expansion {
  const parsed = parseFormula({ text: definitions.get(indicator)?.formula ?? '' });
  if (!parsed.ok || above.includes(indicator)) return { ok: false, reason: 'formula-unreadable' };
  const { formula } = parsed;
  const inputs = formulaInputs({ formula });
  if (inputs.length === 0) return { ok: false, reason: 'formula-unreadable' };
  const parts = new Map<string, ValueKey>();
  const nested = new Map<string, ExpandedFormula>();
  for (const input of inputs) {
    const key = { indicator: input.indicator, year: inputYear({ input, year }) };
    const rule = definitions.get(key.indicator)?.aggregation ?? 'sum';
    if (rule === 'sum') {
      parts.set(valueName(key), key);
    } else if (rule === 'formula') {
      const inner = expandFormula({ ...key, definitions, above: [...above, indicator] });
      if (!inner.ok) return inner;
      nested.set(valueName(key), inner.formula);
      for (const part of inner.formula.parts) parts.set(valueName(part), part);
    } else {
      return { ok: false, reason: 'part-not-additive' };
    }
  }
  const compute = (sums: ReadonlyMap<string, Decimal>): Computed => {
    const numbers = new Map(sums);
    for (const [name, inner] of nested) {
      const computed = inner.compute(sums);
      if (!computed.ok) return computed;
      numbers.set(name, computed.value);
    }
    return computeNode({ node: formula.root, year, numbers });
  };
  return { ok: true, formula: { parts: [...parts.values()], compute } };
}

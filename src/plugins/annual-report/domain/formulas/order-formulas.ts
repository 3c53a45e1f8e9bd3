import { type Formula, type FormulaInput, formulaInputs } from './formula';

/**
 * The shortest way from one node to the first that ends the search, both included; null where there is none.
 * Breadth first, each node once.
 */
function findPath({
  from,
  next,
  isEnd,
}: {
  from: string;
  next: (node: string) => string[];
  isEnd: (node: string) => boolean;
}): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const node of queue) {
    if (isEnd(node)) {
      const path: string[] = [];
      for (let at: string | null = node; at !== null; at = cameFrom.get(at) ?? null)
        path.unshift(at);
      return path;
    }
    for (const following of next(node)) {
      if (cameFrom.has(following)) continue;
      cameFrom.set(following, node);
      queue.push(following);
    }
  }
  return null;
}

type FormulaOrder = { ok: true; order: string[] } | { ok: false; cycle: string[] };

type Inputs = ReadonlyMap<string, FormulaInput[]>;

const isSameYear = ({ year, yearsBack }: FormulaInput): boolean => year === null && yearsBack === 0;

/** Codes with a formula that a code needs, of the years that count. */
const needs = (inputs: Inputs, code: string, counts: (input: FormulaInput) => boolean): string[] =>
  (inputs.get(code) ?? [])
    .filter((input) => counts(input) && inputs.has(input.indicator))
    .map(({ indicator }) => indicator);

/** A code that needs itself in the same year, by way of others perhaps. */
const findSameYearCycle = (inputs: Inputs, codes: string[]): string[] | null => {
  for (const code of codes) {
    const cycle = findPath({
      from: code,
      next: (at) => needs(inputs, at, isSameYear),
      isEnd: (at) => needs(inputs, at, isSameYear).includes(code),
    });
    if (cycle) return cycle;
  }
  return null;
};

/**
 * A code of a fixed year that needs itself in that very year. A fixed year is the same from wherever it is
 * named, so the years passed on the way do not matter.
 */
const findFixedYearCycle = (inputs: Inputs, codes: string[]): string[] | null => {
  for (const { indicator, year } of codes.flatMap((code) => inputs.get(code) ?? [])) {
    if (year === null || !inputs.has(indicator)) continue;
    const cycle = findPath({
      from: indicator,
      next: (at) => needs(inputs, at, () => true),
      isEnd: (at) =>
        (inputs.get(at) ?? []).some(
          (input) => input.indicator === indicator && input.year === year,
        ),
    });
    if (cycle) return cycle;
  }
  return null;
};

/** Depth first on a stack of its own; null when a code is met again before what it needs is settled. */
const sortByNeeds = (inputs: Inputs, codes: string[]): string[] | null => {
  const order = new Set<string>();
  const begun = new Set<string>();
  const stack = codes.toReversed();
  for (let code = stack.at(-1); code !== undefined; code = stack.at(-1)) {
    const open = needs(inputs, code, isSameYear).filter((needed) => !order.has(needed));
    if (open.length === 0) {
      order.add(code);
      stack.pop();
    } else {
      begun.add(code);
      if (open.some((needed) => begun.has(needed))) return null;
      stack.push(...open.toReversed());
    }
  }
  return [...order];
};

/**
 * The codes of formulas so that each comes after those that it needs for the same year; equal ones by code.
 * A cycle is named instead: each of its codes needs the next, the last one the first.
 *
 * What depends on what are pairs of code and year. `prev` leads to an earlier year, so a code may need itself
 * through it: the first year that is reported, or of which nothing is known, ends it. A fixed year may not
 * need itself: `a.index = a.index@2023 * 2` has no beginning in 2023.
 */
export function orderFormulas({
  formulas,
}: {
  formulas: ReadonlyMap<string, Formula>;
}): FormulaOrder {
  const inputs = new Map(
    [...formulas].map(([code, formula]) => [code, formulaInputs({ formula })] as const),
  );
  const codes = [...formulas.keys()].sort();
  const order = sortByNeeds(inputs, codes);
  const cycle = order ? findFixedYearCycle(inputs, codes) : findSameYearCycle(inputs, codes);
  return order && !cycle ? { ok: true, order } : { ok: false, cycle: cycle ?? [] };
}

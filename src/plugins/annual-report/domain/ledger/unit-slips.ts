import type { Span } from '../reading/quantities';
import { isStock, significantDigits, valuesNamedBy } from './account-book';
import type { Ledger } from './accounts';
import type { Identity } from './identity';
import { meets, pairsOf } from './known-values';
import type { Told } from './statements';
import {
  CONFUSED,
  digitsOf,
  isNarrow,
  LEAST_DIGITS,
  otherReadings,
  PLAINLY,
  readingWithin,
  type UnitSlip,
} from './unit-readings';
import { ofExcess, ofResults, ofYears } from './unit-slips-of-results';

export type { UnitSlip } from './unit-readings';

const NEARLY = 0.6;
/** A subject of its own: what is counted of it is not the school's. */
const LOCAL = /教研室|班(?=\s*$)|专业组|工作室|车间|[县区市省村镇乡](?!级)|某|本专业|该|每/;

/** 主干带宽 10 Mbps, where the table says 10000 Mbps. */
const ofValues = ({ numbers, books }: Ledger): UnitSlip[] =>
  numbers.flatMap(({ told, account }): UnitSlip[] => {
    if (account.kind !== 'open' && account.kind !== 'repeated') return [];
    if (!isStock(told) || told.kind !== 'quantity' || LOCAL.test(told.label)) return [];
    if (told.cue !== 'plain' && told.cue !== 'total' && told.cue !== 'to') return [];
    const named = valuesNamedBy({ told, books }).filter(({ likeness }) => likeness >= NEARLY);
    const [best] = named;
    if (!best || named.some(({ value }) => meets(value.span, told.span))) return [];
    const { value, likeness } = best;
    const digits = significantDigits(told);
    const isSure = digits >= 3 || likeness >= PLAINLY || CONFUSED.has(told.dimension);
    const reading = value.amount === 0 || !isSure ? undefined : readingWithin(told, value.span);
    return reading ? [{ told, right: reading.text, by: { value } }] : [];
  });

const scaled = (span: Span, factor: number): Span => ({
  low: span.low * factor,
  high: span.high * factor,
});

/** 支付课酬 15.6 元，每课时 100 元，1560 课时: 15.6 万元 gives exactly 100. */
const slipToWhole = (identity: Identity, total: Told): UnitSlip | null => {
  const [dividend, divisor] = identity.operands;
  if (!dividend || !divisor?.told || significantDigits(total) < LEAST_DIGITS) return null;
  const right = otherReadings(total).find(({ span }) => {
    const result = (span.low + span.high) / 2 / divisor.amount;
    return Math.abs(result / identity.target.amount - 1) < 1e-4;
  });
  return right ? { told: total, right: right.text, by: { identity } } : null;
};

const slipOfAverage = (identity: Identity): UnitSlip | null => {
  const { target, operands, expected } = identity;
  const [dividend] = operands;
  const total = dividend?.told;
  if (!total || total.statement !== target.statement || total.sentence !== target.sentence)
    return null;
  if (significantDigits(target) < LEAST_DIGITS) return slipToWhole(identity, total);
  if (!isNarrow(expected)) return null;
  if (significantDigits(total) < LEAST_DIGITS - 1) return null;
  const reading = otherReadings(total).find(({ span }) =>
    meets(scaled(expected, (span.low + span.high) / 2 / total.amount), target.span),
  );
  return reading ? { told: total, right: reading.text, by: { identity } } : null;
};

const EXACTLY = 0.03;
const PER_VISIT = /(?:每人次|人次均)[^，。；、\d]{0,12}$/;

const textBefore = ({ statement: { passage }, start }: Told): string =>
  passage.text.slice(Math.max(0, start - 20), start);

/** 2296 人 … 平均每人次 4 小时: what is divided by is counted in visits. */
const slipOfVisits = (identity: Identity): UnitSlip | null => {
  const { target, operands, expected } = identity;
  const divisor = operands[1]?.told;
  const isExact = Math.abs((expected.low + expected.high) / 2 / target.amount - 1) < EXACTLY;
  if (!divisor || divisor.unit !== '人' || !isExact || !PER_VISIT.test(textBefore(target)))
    return null;
  return divisor.statement === target.statement
    ? { told: divisor, right: `${digitsOf(divisor)} 人次`, by: { identity } }
    : null;
};

/** Averages that hold in another unit of what they are reckoned from, and in none as printed. */
const ofAverages = ({ identities }: Ledger): UnitSlip[] =>
  [...identities.values()].flatMap((ofStatement) => {
    const averages = ofStatement.filter(({ kind }) => kind === 'per');
    return [...new Set(averages.map(({ target }) => target))].flatMap((target): UnitSlip[] => {
      const own = averages.filter((average) => average.target === target);
      const holding = own.filter(({ holds }) => holds);
      const isOfVisits = holding.some(
        ({ operands }) =>
          operands[1]?.told?.unit === '人次' &&
          operands[1].told.sentence === target.sentence &&
          operands[1].told.statement === target.statement,
      );
      const candidates = isOfVisits
        ? []
        : holding.length > 0
          ? holding.map(slipOfVisits)
          : own.map(slipOfAverage);
      const found = candidates.find((slip) => slip !== null);
      return found ? [found] : [];
    });
  });

const CONVERTS =
  /^\s{0,2}[（(，,]?\s{0,2}(?:约折?合|折合|合(?!计)|相当于|即|约)(?:约|为|成)?\s{0,2}$/;
const IN_BRACKETS = /^\s{0,2}[（(]\s{0,2}$/;
/** What people round when they convert. */
const ROUNDED = 0.06;

const isOther = (one: Told, next: Told): boolean =>
  one.dimension === next.dimension && (one.unit !== next.unit || one.magnitude !== next.magnitude);

/** 405 亩（约合 27 万亩）: two ways to tell one amount. */
const ofConversions = ({ statements }: Ledger): UnitSlip[] =>
  statements.flatMap(({ quantities, passage }) =>
    quantities.flatMap((one, index): UnitSlip[] => {
      const next = quantities[index + 1];
      if (!next || one.kind !== 'quantity' || next.kind !== 'quantity') return [];
      const between = passage.text.slice(one.end, next.start);
      const isBracket = IN_BRACKETS.test(between) && /^\s?[）)]/.test(passage.text.slice(next.end));
      if (!isBracket && !CONVERTS.test(between)) return [];
      const isSaid = !isBracket && /合|相当于/.test(between) && one.dimension === next.dimension;
      if (!(isSaid || isOther(one, next)) || one.amount === 0 || next.amount === 0) return [];
      const ratio = next.amount / one.amount;
      if (Math.abs(ratio - 1) <= ROUNDED || meets(one.span, next.span)) return [];
      const reading = otherReadings(next).find(
        ({ span }) => Math.abs((span.low + span.high) / 2 / one.amount - 1) <= ROUNDED,
      );
      return [{ told: next, right: reading?.text ?? '', by: { other: one } }];
    }),
  );

const MEASURED = new Set(['area', 'weight', 'bandwidth', 'storage', 'length', '元']);
const LONG_NAME = 4;

/** One name in two places, with the same digits in units that do not agree. */
const ofNames = ({ numbers }: Ledger): UnitSlip[] => {
  const byName = new Map<string, { told: Told; isOpen: boolean }[]>();
  for (const { told, account } of numbers) {
    if (!MEASURED.has(told.dimension) || !isStock(told) || told.cue === 'last') continue;
    if (told.label.length < LONG_NAME || told.isApproximate || LOCAL.test(told.label)) continue;
    const key = `${told.label} ${told.dimension}`;
    const isOpen = account.kind === 'open';
    byName.set(key, [...(byName.get(key) ?? []), { told, isOpen }]);
  }
  return [...byName.values()].flatMap((tellings) =>
    tellings.flatMap(({ told, isOpen }, index): UnitSlip[] => {
      const other = tellings.find(
        (each, at) =>
          at !== index &&
          (isOpen || at < index) &&
          each.told.printed === told.printed &&
          !meets(each.told.span, told.span),
      );
      if (!other || (!isOpen && other.isOpen) || (other.isOpen && isOpen && index === 0)) return [];
      const { text } = other.told;
      return [{ told, right: text, by: { other: other.told } }];
    }),
  );
};

const sharedPairs = (one: Told, other: Told): number =>
  [...new Set(pairsOf(one.clause))].filter((pair) => other.clause.includes(pair)).length;

const SHARED = 2;

/** 接待 3640 人次 in one place and 接待 3640 人 in another. */
const ofPeople = ({ numbers }: Ledger): UnitSlip[] => {
  const visits = new Map<number, Told[]>();
  for (const { told } of numbers) {
    if (told.unit === '人次' && significantDigits(told) >= LEAST_DIGITS)
      visits.set(told.value, [...(visits.get(told.value) ?? []), told]);
  }
  return numbers.flatMap(({ told, account }): UnitSlip[] => {
    if (told.unit !== '人' || account.kind === 'equal' || account.kind === 'bound') return [];
    const other = visits
      .get(told.value)
      ?.find((visit) => visit.statement !== told.statement && sharedPairs(told, visit) >= SHARED);
    return other ? [{ told, right: other.text, by: { other } }] : [];
  });
};

/** Units that items of one list do not mix: all of them in 人次, all of them in 万元. */
const LISTED = ['人 人次', '元', '亩 平方米 公顷', '公斤 吨'].map((units) => units.split(' '));
const LONG_LIST = 3;

const unitOf = ({ unit, magnitude }: Told): string => `${magnitude} ${unit ?? ''}`;

/** 古渡县 720 人次、云屏县 480 人、北滩县 360 人次、白塔县 300 人次. */
const ofLists = ({ statements }: Ledger): UnitSlip[] =>
  statements.flatMap(({ quantities, passage }) => {
    const lists: Told[][] = [];
    for (const told of quantities) {
      const list = lists.at(-1);
      const last = list?.at(-1);
      const between = last ? passage.text.slice(last.end, told.start) : '';
      const goesOn = last !== undefined && /^、[^，。；、：（）\d]{1,14}$/.test(between);
      if (goesOn && told.kind === 'quantity') list?.push(told);
      else lists.push([told]);
    }
    return lists.flatMap((list): UnitSlip[] => {
      if (list.length <= LONG_LIST) return [];
      const kinds = LISTED.find((units) => list.every(({ unit }) => units.includes(unit ?? '')));
      const odd = list.filter(
        (told) => list.filter((other) => unitOf(other) === unitOf(told)).length === 1,
      );
      const [only] = odd;
      const other = list.find((told) => told !== only);
      const isOneUnit = new Set(list.map(unitOf)).size === 2;
      if (!kinds || !only || !other || odd.length > 1 || !isOneUnit) return [];
      // 300 元 beside 2 万元 may be small; 52 元 beside 40 万元 is not.
      if (only.unit === '元' && (only.printed >= 1000 || only.magnitude > other.magnitude))
        return [];
      const unit = other.text.replace(/^[\d.,\s]+/, '');
      return [{ told: only, right: `${digitsOf(only)} ${unit}`, by: { other } }];
    });
  });

/** Every number of a report with the digits of another and a unit that does not agree, one slip a number. */
export function unitSlipsIn(ledger: Ledger): UnitSlip[] {
  const seen = new Set<Told>();
  return [
    ofValues,
    ofExcess,
    ofResults,
    ofYears,
    ofAverages,
    ofConversions,
    ofNames,
    ofPeople,
    ofLists,
  ]
    .flatMap((find) => find(ledger))
    .filter(({ told }) => {
      if (seen.has(told)) return false;
      seen.add(told);
      return true;
    });
}

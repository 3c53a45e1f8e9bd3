import type { PackRuleOf } from '../../../contract/pack';
import type { Bilingual } from '../../base/bilingual';
import type { Check, CheckContext } from '../check';
import { readExpression, type Expression } from '../support/expressions/read-expression';
import {
  computeExpression,
  type ComputedExpression,
} from '../support/expressions/expression-interval';
import { exceeds, meet } from '../support/expressions/intervals';
import { type Reading, yearsOf } from '../support/expressions/reading';
import { ruleFinding, rulesOfKind, type YearFault } from '../support/make-finding';
import { findingNumber, listed, plainNumber, printed, quoted } from '../support/words';

type Rule = PackRuleOf<'relation'>;

const DEMANDS: Record<Rule['operator'], Bilingual> = {
  '=': { zh: '应等于', en: 'should equal' },
  '<=': { zh: '不应大于', en: 'should not exceed' },
  '>=': { zh: '不应小于', en: 'should not be less than' },
};

const holds = (left: ComputedExpression, operator: Rule['operator'], right: ComputedExpression) => {
  if (operator === '=') return meet(left, right);
  return operator === '<=' ? !exceeds(left, right) : !exceeds(right, left);
};

/** What a rate leaves of a number that was counted on another day is an estimate. */
const ESTIMATE = 0.005;

const isEstimate = ({ readings }: ComputedExpression): boolean =>
  readings.some(({ indicator }) => indicator.kind === 'percent') &&
  readings.some(({ indicator }) => indicator.kind === 'count');

const widened = (side: ComputedExpression): ComputedExpression => {
  const slack = side.value.abs().times(ESTIMATE);
  return { ...side, low: side.low.minus(slack), high: side.high.plus(slack) };
};

/** Of a bound that is reckoned with a rate, little more or less is no contradiction. */
const isNearly = (
  left: ComputedExpression,
  operator: Rule['operator'],
  right: ComputedExpression,
) =>
  operator !== '=' &&
  [left, right].some(isEstimate) &&
  holds(widened(left), operator, widened(right));

const sideText = ({ value, readings }: ComputedExpression, { single }: Expression): string => {
  const [only] = readings;
  return single !== null && only ? printed(only) : plainNumber(value);
};

const distinct = (readings: Reading[]): Reading[] => [
  ...new Map(readings.map((one) => [`${one.value.indicator}@${one.value.year}`, one])).values(),
];

const fault = (
  year: number,
  left: { expression: Expression; computed: ComputedExpression },
  right: { expression: Expression; computed: ComputedExpression },
): YearFault => {
  const [one, other] = [left, right].map(({ expression, computed }) => ({
    text: sideText(computed, expression),
    from: expression.single === null ? computed.readings : [],
  }));
  const computedFrom = distinct([...(one?.from ?? []), ...(other?.from ?? [])]);
  const basis = listed(computedFrom);
  const hasBasis = computedFrom.length > 0;
  return {
    year,
    says: {
      zh: `${year} 年前者为 ${one?.text ?? ''}，后者为 ${other?.text ?? ''}${hasBasis ? `（${basis.zh}）` : ''}`,
      en: `in ${year} the first is ${one?.text ?? ''} and the second ${other?.text ?? ''}${hasBasis ? ` (${basis.en})` : ''}`,
    },
    numbers: distinct([...left.computed.readings, ...right.computed.readings]).map(findingNumber),
  };
};

const check = (context: CheckContext, rule: Rule) => {
  const { values } = context;
  const [left, right] = [rule.left, rule.right].map((text) => readExpression({ text }));
  if (!left || !right) return [];
  const codes = [left, right].flatMap(({ inputs }) => inputs(0).map(({ indicator }) => indicator));
  const anchor = left.inputs(0)[0] ?? right.inputs(0)[0];
  if (!anchor) return [];
  const words = ({ words: say }: Expression, [thisYear, lastYear]: [string, string]) =>
    say((code, back) => {
      const name = quoted(values.indicator(code)?.name ?? code);
      return back === 0 ? `${thisYear}${name}` : `${lastYear}${name}`;
    });
  const isOverYears = [left, right].some(({ inputs }) => inputs(0).some(({ year }) => year < 0));
  const zh: [string, string] = [isOverYears ? '当年' : '', '上年'];
  const en: [string, string] = ['', 'last year’s '];
  const demand = DEMANDS[rule.operator];
  return ruleFinding({
    context,
    indicator: anchor.indicator,
    note: rule.note,
    demand: {
      zh: `${words(left, zh)}${demand.zh}${words(right, zh)}`,
      en: `${words(left, en)} ${demand.en} ${words(right, en)}`,
    },
    faults: yearsOf({ values, indicators: codes }).flatMap((year) => {
      const one = computeExpression({ expression: left, values, year });
      const other = computeExpression({ expression: right, values, year });
      if (!one || !other || holds(one, rule.operator, other)) return [];
      if (isNearly(one, rule.operator, other)) return [];
      return [
        fault(year, { expression: left, computed: one }, { expression: right, computed: other }),
      ];
    }),
  });
};

/** Two expressions that a pack compares stand as it says, within what rounding leaves open. */
export const relation: Check = {
  id: 'relation',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '指标之间的关系不成立', en: 'Relations between indicators' },
  advice: {
    zh: '请核对相关的几个数，改正填错的一个；口径不同的，请写明理由后豁免。',
    en: 'Compare the numbers and fix the wrong one; where they count differently, waive this with the reason.',
  },
  limits: {
    zh: '只看指标体系包规定的关系；缺值或分母为零时不作判断，口径不同时会误报。',
    en: 'Knows only the relations of the pack; says nothing where a value is missing or a base is zero, and may be wrong where definitions differ.',
  },
  run: (context) => rulesOfKind(context, 'relation').flatMap((rule) => check(context, rule)),
};

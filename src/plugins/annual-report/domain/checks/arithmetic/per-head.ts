import Decimal from 'decimal.js';
import type { Check } from '../check';
import { readValue, yearsOf, type Reading } from '../support/expressions/reading';
import { ruleFinding, rulesOfKind, type YearFault } from '../support/make-finding';
import { unitFactor } from '../support/expressions/unit-scale';
import { findingNumber, plainNumber, printed, quoted } from '../support/words';

const PER_HEAD = /\/[^]*$/;

const compare = (
  year: number,
  factor: number,
  value: Reading,
  amount: Reading,
  heads: Reading,
): YearFault[] => {
  const unit = (value.indicator.unit ?? '').replace(PER_HEAD, '') || null;
  const units = unitFactor({ from: amount.indicator.unit, to: unit });
  if (units === null || heads.number <= 0 || value.number <= 0 || amount.number <= 0) return [];
  const computed = new Decimal(amount.number).times(units).dividedBy(heads.number);
  const times = computed.dividedBy(value.number);
  // A total that makes far less may be one grant of several.
  if (times.lte(factor)) return [];
  const formatted = `${plainNumber(computed, computed.lt(10) ? 2 : 0)} ${unit ?? ''}`.trim();
  return [
    {
      year,
      says: {
        zh: `${year} 年填报 ${printed(value)}，而按总额 ${printed(amount)}、${printed(heads)}计算，平均为 ${formatted}`,
        en: `in ${year} it is ${printed(value)}, but ${printed(amount)} over ${printed(heads)} makes ${formatted}`,
      },
      numbers: [value, amount, heads].map(findingNumber),
    },
  ];
};

/** A value per head and its total are of one magnitude. */
export const perHead: Check = {
  id: 'per-head',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '人均数与总数差得太远', en: 'Per head and total' },
  advice: {
    zh: '请核对两个数的单位（元、万元）和统计范围；范围不同的，请写明理由后豁免。',
    en: 'Compare the units (元, 万元) and what each covers; where they cover different things, waive this with the reason.',
  },
  limits: {
    zh: '只看按总额算出的数是否超过规定倍数，小的差异看不出来；总额可能只是几笔经费中的一笔，算出来偏小时不报。',
    en: 'Sees only what the total makes beyond the factor of the rule; less than the value is not reported, because the total may be one grant of several.',
  },
  run: (context) =>
    rulesOfKind(context, 'per-head').flatMap((rule) => {
      const { values } = context;
      const name = (code: string) => quoted(values.indicator(code)?.name ?? code);
      const faults = yearsOf({ values, indicators: [rule.value] }).flatMap((year) => {
        const [value, amount, heads] = [rule.value, rule.total, rule.heads].map((indicator) =>
          readValue({ values, indicator, year }),
        );
        return value && amount && heads ? compare(year, rule.factor, value, amount, heads) : [];
      });
      return ruleFinding({
        context,
        indicator: rule.value,
        note: rule.note,
        demand: {
          zh: `${name(rule.value)}与${name(rule.total)}相差太远`,
          en: `${name(rule.value)} and ${name(rule.total)} are too far apart`,
        },
        faults,
      });
    }),
};

import type { Check } from '../check';
import { readExpression } from '../support/expressions/read-expression';
import { computeExpression } from '../support/expressions/expression-interval';
import { meet } from '../support/expressions/intervals';
import { readValue, yearsOf } from '../support/expressions/reading';
import { ruleFinding } from '../support/make-finding';
import { findingNumber, listed, plainNumber, printed, quoted, withUnit } from '../support/words';

/** A reported value is what the indicator's own formula gives, at the precision that was printed. */
export const formula: Check = {
  id: 'formula',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '填报值与计算公式不符', en: 'Value and formula' },
  advice: {
    zh: '请按公式重新计算，或核对公式中的各个数；口径不同的，请写明理由后豁免。',
    en: 'Compute it again, or check the numbers that it is computed from; if it counts differently, waive this with the reason.',
  },
  limits: {
    zh: '公式以指标体系包为准；公式中的数缺值时不作判断。各数按印出的位数允许四舍五入。',
    en: 'The pack gives the formula. Says nothing where an input is missing; inputs may have been rounded as printed.',
  },
  run: (context) => {
    const { content, values } = context;
    return content.indicators.flatMap(({ code, name, unit, formula: text }) => {
      const expression = text === null ? null : readExpression({ text });
      if (!expression) return [];
      const faults = yearsOf({ values, indicators: [code] }).flatMap((year) => {
        const reading = readValue({ values, indicator: code, year });
        if (reading?.value.origin !== 'reported') return [];
        const computed = computeExpression({ expression, values, year });
        if (!computed || meet(reading, computed)) return [];
        const result = withUnit({ text: plainNumber(computed.value), unit });
        const { zh, en } = listed(computed.readings);
        return [
          {
            year,
            says: {
              zh: `${year} 年填报 ${printed(reading)}，按${zh}计算为 ${result}`,
              en: `in ${year} it is ${printed(reading)}, but ${en} give ${result}`,
            },
            numbers: [reading, ...computed.readings].map(findingNumber),
          },
        ];
      });
      const words = expression.words((input) => quoted(values.indicator(input)?.name ?? input));
      return ruleFinding({
        context,
        indicator: code,
        demand: {
          zh: `${quoted(name)}应等于${words}`,
          en: `${quoted(name)} should equal ${words}`,
        },
        faults,
      });
    });
  },
};

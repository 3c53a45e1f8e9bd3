import type { Check } from '../check';
import { meet, scale } from '../support/expressions/intervals';
import { readValue, yearsOf, type Reading } from '../support/expressions/reading';
import { ruleFinding, rulesOfKind } from '../support/make-finding';
import { unitFactor } from '../support/expressions/unit-scale';
import { findingNumber, listed, quoted } from '../support/words';

/** Units that differ in kind, such as 人 and 个, are not compared. */
const differs = (one: Reading, other: Reading): boolean => {
  const factor = unitFactor({ from: other.indicator.unit, to: one.indicator.unit });
  return factor !== null && !meet(one, scale(other, factor));
};

/** One quantity that a pack finds under several indicators has one value, perhaps in other units. */
export const sameQuantity: Check = {
  id: 'same-quantity',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '同一数据填法不一', en: 'One quantity, different numbers' },
  advice: {
    zh: '请核对哪个数正确并统一；口径不同的，请写明理由后豁免。',
    en: 'Find out which number is right and use it throughout; where they count differently, waive this with the reason.',
  },
  limits: {
    zh: '只看指标体系包认定为同一数据的指标；会计年度与自然年度不同时会误报。',
    en: 'Knows only what the pack calls one quantity; accounting years and calendar years may differ.',
  },
  run: (context) =>
    rulesOfKind(context, 'same').flatMap(({ indicators, note }) => {
      const { values } = context;
      const [first] = indicators;
      if (first === undefined) return [];
      const names = indicators.map((code) => quoted(values.indicator(code)?.name ?? code));
      const faults = yearsOf({ values, indicators }).flatMap((year) => {
        const readings = indicators.flatMap(
          (indicator) => readValue({ values, indicator, year }) ?? [],
        );
        if (
          !readings.some((one, index) =>
            readings.slice(index + 1).some((other) => differs(one, other)),
          )
        ) {
          return [];
        }
        const { zh, en } = listed(readings);
        return [
          {
            year,
            says: { zh: `${year} 年分别为${zh}`, en: `in ${year} they are ${en}` },
            numbers: readings.map(findingNumber),
          },
        ];
      });
      return ruleFinding({
        context,
        indicator: first,
        note,
        demand: {
          zh: `${names.join('与')}是同一数据，应当一致`,
          en: `${names.join(' and ')} are one quantity and should agree`,
        },
        faults,
      });
    }),
};

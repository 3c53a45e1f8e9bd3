import type { Check, CheckContext } from '../check';
import { allReadings, type Reading } from '../support/expressions/reading';
import { unitScale } from '../support/expressions/unit-scale';
import { valueFinding } from '../support/make-finding';
import { nameOf, plainNumber, printed } from '../support/words';

const PER_HEAD = /生均|人均|师均/;

/** 元 for each head, beyond which a total has been given instead. */
const HIGHEST = 300_000;

const perHeadMoney = ({ number, indicator: { name, unit } }: Reading): number | null => {
  const { base, factor } = unitScale({ unit: (unit ?? '').replace(/\/[^]*$/, '') });
  return PER_HEAD.test(name) && base === '元' ? number * factor : null;
};

/** 生均经费拨款 in 万元 is what all heads bring together: the pack divides it by them. */
const totalsOf = ({ content: { pack } }: CheckContext): Set<string> =>
  new Set((pack?.rules ?? []).flatMap((rule) => (rule.kind === 'per-head' ? [rule.total] : [])));

/** A value that is named per head is not as high as a total. */
export const perHeadUnit: Check = {
  id: 'per-head-unit',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '人均数像是总数', en: 'Per head, but as high as a total' },
  advice: {
    zh: '请核对：是总额就改名称，是人均数就改单位或数值。',
    en: 'If it is a total, fix its name; if it is per head, fix the unit or the value.',
  },
  limits: {
    zh: '只看名称含“生均”“人均”“师均”且每人超过 30 万元的金额。',
    en: 'Only money whose name says per head (生均, 人均, 师均) and that exceeds 300 000 元 a head.',
  },
  run: (context) => {
    const totals = totalsOf(context);
    return allReadings(context).flatMap((reading) => {
      const money = perHeadMoney(reading);
      if (money === null || money < HIGHEST || totals.has(reading.indicator.code)) return [];
      const name = nameOf(reading.indicator);
      const { year } = reading.value;
      const formatted = plainNumber(money, 0);
      return [
        valueFinding({
          context,
          reading,
          messages: {
            zh: `${year} 年${name}为 ${printed(reading)}，按名称是每人 ${formatted} 元，数额过大，更像是总额。`,
            en: `${name} of ${year} is ${printed(reading)}: by its name ${formatted} 元 for each head, which looks like a total.`,
          },
        }),
      ];
    });
  },
};

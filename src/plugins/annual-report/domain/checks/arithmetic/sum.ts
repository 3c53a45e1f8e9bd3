import type { Check } from '../check';
import { additionFault, additionsOf, doesNotAddUp } from '../support/addition';
import { ruleFinding, rulesOfKind } from '../support/rule-finding';
import { quoted } from '../support/words';

/** The items of an amount add up to it, within what rounding leaves open. */
export const sum: Check = {
  id: 'sum',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '合计金额与明细不符', en: 'Amount and items' },
  advice: {
    zh: '请核对合计与各项明细，并看单位是否一致（元、万元）。',
    en: 'Compare the total with its items, and see whether the units are the same (元, 万元).',
  },
  limits: {
    zh: '每一项按印出的位数允许四舍五入；项数很多时，较小的差额看不出来。',
    en: 'Every item may have been rounded as printed; with many items a small difference stays unseen.',
  },
  run: (context) =>
    rulesOfKind(context, 'sum').flatMap(({ whole, parts, note }) => {
      const { values } = context;
      const name = quoted(values.indicator(whole)?.name ?? whole);
      return ruleFinding({
        context,
        indicator: whole,
        note,
        demand: {
          zh: `${name}应等于各项明细之和`,
          en: `${name} should be the sum of its items`,
        },
        faults: additionsOf({ values, whole, parts }).filter(doesNotAddUp).map(additionFault),
      });
    }),
};

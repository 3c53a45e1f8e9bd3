import type { Check } from '../check';
import { additionFault, additionsOf, type Addition } from '../support/addition';
import { exceeds, scale } from '../support/interval';
import { ruleFinding, rulesOfKind, type YearFault } from '../support/rule-finding';
import { unitFactor } from '../support/unit-scale';
import { findingNumber, nameOf, printed, quoted } from '../support/words';

const greaterParts = ({ year, whole, parts }: Addition): YearFault[] =>
  parts
    .filter((part) => {
      const factor = unitFactor({ from: part.indicator.unit, to: whole.indicator.unit });
      return exceeds(scale(part, factor ?? 1), whole);
    })
    .map((part) => ({
      year,
      says: {
        zh: `${year} 年${nameOf(part.indicator)}为 ${printed(part)}，多于 ${printed(whole)}`,
        en: `in ${year} ${nameOf(part.indicator)} is ${printed(part)}, more than ${printed(whole)}`,
      },
      numbers: [part, whole].map(findingNumber),
    }));

/** A part that a pack says lies within a whole is not greater than it. */
export const subset: Check = {
  id: 'subset',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '部分多于整体', en: 'Part greater than the whole' },
  advice: {
    zh: '请核对这两个数，改正填错的一个。',
    en: 'Compare the two numbers and mend the wrong one.',
  },
  limits: {
    zh: '只看指标体系包规定的包含关系；部分偏小看不出来。',
    en: 'Knows only what the pack says of parts; a part that is too small stays unseen.',
  },
  run: (context) =>
    rulesOfKind(context, 'subset').flatMap(({ whole, parts, disjoint, note }) => {
      const { values } = context;
      const name = quoted(values.indicator(whole)?.name ?? whole);
      return ruleFinding({
        context,
        indicator: whole,
        note,
        demand: {
          zh: `${name}的各部分${disjoint ? '合计' : ''}不应多于它`,
          en: `The parts of ${name} should not ${disjoint ? 'together ' : ''}exceed it`,
        },
        faults: additionsOf({ values, whole, parts }).flatMap((addition) => {
          const greater = greaterParts(addition);
          if (greater.length > 0 || !disjoint) return greater;
          return exceeds(addition.sum, addition.whole) ? [additionFault(addition)] : [];
        }),
      });
    }),
};

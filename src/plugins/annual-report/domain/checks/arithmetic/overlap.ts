import type { Check } from '../check';
import { additionFault, additionsOf } from '../support/addition';
import { exceeds } from '../support/interval';
import { ruleFinding, rulesOfKind } from '../support/rule-finding';
import { quoted } from '../support/words';

/** Parts that cover a whole, and may share members, are together at least as many. */
export const overlap: Check = {
  id: 'overlap',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '各部分合计少于整体', en: 'Parts that do not cover the whole' },
  advice: {
    zh: '请核对是否漏填了某一部分，或总数填多了。',
    en: 'See whether a part is missing, or the whole too large.',
  },
  limits: {
    zh: '各部分可以重复计人，合计多于整体不算错误；有分项缺值时不作判断。',
    en: 'Parts may share members, so a greater sum is no mistake. Says nothing where a part is missing.',
  },
  run: (context) =>
    rulesOfKind(context, 'overlap').flatMap(({ whole, parts, note }) => {
      const { values } = context;
      const name = quoted(values.indicator(whole)?.name ?? whole);
      return ruleFinding({
        context,
        indicator: whole,
        note,
        demand: {
          zh: `各部分合计不应少于${name}`,
          en: `The parts of ${name} should together be at least as many`,
        },
        faults: additionsOf({ values, whole, parts })
          .filter((addition) => !addition.isIncomplete && exceeds(addition.whole, addition.sum))
          .map(additionFault),
      });
    }),
};

import type { Check } from '../check';
import { additionFault, additionsOf, doesNotAddUp } from '../support/addition';
import { ruleFinding, rulesOfKind } from '../support/rule-finding';
import { quoted } from '../support/words';

/** The parts that a pack says a whole consists of add up to it. */
export const partition: Check = {
  id: 'partition',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '分项人数与总数不符', en: 'Parts and whole' },
  advice: {
    zh: '请核对总数与各分项，改正填错的一个；如另有一类未列出，请写明理由后豁免。',
    en: 'Compare the whole with its parts and mend the wrong one; if there is another part, waive this with the reason.',
  },
  limits: {
    zh: '只看指标体系包规定的分类；分项缺值时只看是否超过总数，两处相抵的错误看不出来。',
    en: 'Knows only the divisions of the pack. Where a part has no value it only sees an excess; two errors that cancel out stay unseen.',
  },
  run: (context) =>
    rulesOfKind(context, 'partition').flatMap(({ whole, parts, note }) => {
      const { values } = context;
      const name = quoted(values.indicator(whole)?.name ?? whole);
      return ruleFinding({
        context,
        indicator: whole,
        note,
        demand: {
          zh: `${name}应等于各分项之和`,
          en: `${name} should be the sum of its parts`,
        },
        faults: additionsOf({ values, whole, parts }).filter(doesNotAddUp).map(additionFault),
      });
    }),
};

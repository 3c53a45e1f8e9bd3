import type { PackRuleOf } from '../../../contract/pack';
import Decimal from 'decimal.js';
import type { Check, CheckContext, FindingDraft } from '../check';
import { rulesOfKind, valueFinding } from '../support/make-finding';
import { nameOf, plainNumber, printed } from '../support/words';
import { isExtreme, isSmall, yearChange, type YearChange } from '../support/year-change';

type Band = Pick<PackRuleOf<'band'>, 'percent' | 'points'>;

/** The change and the band that it leaves, as text; null inside the band. */
const leaves = ({ before, after }: YearChange, { percent, points }: Band) => {
  const difference = new Decimal(after.number).minus(before.number);
  if (after.indicator.kind === 'percent') {
    return points !== null && difference.abs().gt(points)
      ? {
          zh: `相差 ${plainNumber(difference.abs())} 个百分点，超过通常的 ${points} 个百分点`,
          en: `a change of ${plainNumber(difference)} points, beyond the usual ${points}`,
        }
      : null;
  }
  if (percent === null || before.number === 0) return null;
  const change = difference.dividedBy(Math.abs(before.number)).times(100);
  return change.abs().gt(percent)
    ? {
        zh: `${change.isNegative() ? '减少' : '增加'} ${plainNumber(change.abs(), 1)}%，超过通常的 ${percent}%`,
        en: `a change of ${plainNumber(change, 1)}%, beyond the usual ${percent}%`,
      }
    : null;
};

const judge = (context: CheckContext, indicator: string, band: Band): FindingDraft[] => {
  const change = yearChange({ context, indicator });
  if (!change || isExtreme(change) || isSmall(change)) return [];
  const left = leaves(change, band);
  if (!left) return [];
  const { before, after } = change;
  const name = nameOf(after.indicator);
  return [
    valueFinding({
      context,
      reading: after,
      others: [before],
      messages: {
        zh: `${name}从 ${before.value.year} 年的 ${printed(before)}变为 ${after.value.year} 年的 ${printed(after)}，${left.zh}，没有说明。`,
        en: `${name} went from ${printed(before)} in ${before.value.year} to ${printed(after)} in ${after.value.year}, ${left.en}, without a note.`,
      },
    }),
  ];
};

/** A value moves no further in a year than the pack says is usual, or has a note. */
export const changeBand: Check = {
  id: 'change-band',
  family: 'time',
  reads: 'report',
  severity: 'note',
  name: { zh: '变化超出通常范围', en: 'Unusual change' },
  advice: {
    zh: '请核对数值；确实如此的，请在该值的说明中写明原因。',
    en: 'Check the value; if it is right, say why in its note.',
  },
  limits: {
    zh: '通常范围由指标体系包规定；变化不到 5 人（个）的不提示，有说明的不提示。',
    en: 'The pack says what is usual; changes of fewer than 5 and values with a note are left out.',
  },
  run: (context) =>
    rulesOfKind(context, 'band').flatMap(({ indicators, ...band }) =>
      indicators.flatMap((indicator) => judge(context, indicator, band)),
    ),
};

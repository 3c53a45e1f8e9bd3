import type { Check } from '../check';
import { type Addition, additionFault, additionsOf, doesNotAddUp } from './addition';
import { exceeds, scale } from '../support/expressions/intervals';
import { ruleFinding, rulesOfKind, type YearFault } from '../support/make-finding';
import { unitFactor } from '../support/expressions/unit-scale';
import { findingNumber, nameOf, printed, quoted } from '../support/words';

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

/** The parts that a pack says a whole consists of add up to it. */
export const partition: Check = {
  id: 'partition',
  family: 'arithmetic',
  severity: 'warning',
  name: { zh: '分项人数与总数不符', en: 'Parts and whole' },
  advice: {
    zh: '请核对总数与各分项，改正填错的一个；如另有一类未列出，请写明理由后豁免。',
    en: 'Compare the whole with its parts and fix the wrong one; if there is another part, waive this with the reason.',
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
    en: 'Compare the two numbers and fix the wrong one.',
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

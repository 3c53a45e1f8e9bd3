import type { AggregateReason } from '../../../domain/aggregation/aggregate-reason';
import type { Message } from './message';

/** Why a value over schools, or a change, is missing or partial; what to do where something can be done. */
export const AGGREGATE_MESSAGES: Record<AggregateReason, Message> = {
  'some-schools-missing': {
    zh: '只包含部分学校：其余学校没有发布该值，或缺少计算所需的值。请同时说明 reported 和 expected。',
    en: 'It covers some schools only: the others released no such value, or lack what it is computed from. State reported and expected beside it.',
  },
  'no-school-reported': {
    zh: '没有学校发布该年的数值。',
    en: 'No school has released a number for the year.',
  },
  'not-aggregated': {
    zh: '该指标不能跨学校汇总。请按学校查看（by=school）。',
    en: 'This indicator is not aggregated over schools. Look at it by school (by=school).',
  },
  'no-school-with-weight': {
    zh: '没有学校同时发布了该值和它的权数，无法加权平均。',
    en: 'No school has released both the value and its weight, so that there is no weighted mean.',
  },
  'weight-is-zero': {
    zh: '权数之和为 0，无法加权平均。请核对各校的权数。',
    en: 'The weights add up to 0, so that there is no weighted mean. Check the weights of the schools.',
  },
  'no-school-with-every-part': {
    zh: '没有学校发布了公式所需的全部数值，无法计算。',
    en: 'No school has released every number that the formula needs.',
  },
  'part-not-additive': {
    zh: '公式用到了不能跨学校相加的指标，无法汇总。请在指标中核对它们的汇总方式。',
    en: 'The formula names an indicator that cannot be added up over schools. Check how those aggregate in the dictionary.',
  },
  'formula-unreadable': {
    zh: '已发布的公式无法计算：为空、写法有误，或循环引用。请更正指标的公式后重新发布。',
    en: 'The released formula cannot be computed: it is empty, not valid, or names itself. Mend it in the dictionary and release again.',
  },
  'division-by-zero': {
    zh: '这些学校的除数之和为 0，不能相除。请核对除数。',
    en: 'The divisor is 0 over these schools. Check it.',
  },
  'not-printed': {
    zh: '该校当年的报告和以后的报告都没有发布该值。',
    en: 'Neither the report of the school for the year nor a later one prints the value.',
  },
  'no-year-before': {
    zh: '没有上一年的值，不能计算变化。',
    en: 'There is no value of the year before, so that there is no change.',
  },
  'value-missing': {
    zh: '两年中至少有一年没有数值，不能计算变化。',
    en: 'One of the two years has no number, so that there is no change.',
  },
  'zero-base': {
    zh: '上一年的值为 0，没有变化率。',
    en: 'The year before is 0, so that there is no change in percent.',
  },
  'percentage-points': {
    zh: '百分比的变化以百分点计，不计算变化率。',
    en: 'The change of a percent is in percentage points; it has no change in percent.',
  },
};

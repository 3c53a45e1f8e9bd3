import type { PackIndicator, PackRule } from '../../../contract/pack';
import type { PackContext, PackProblem, Path } from './pack-context';
import { ruleCodes } from './check-rules';

/** Units of money, which one rule may mix: the same amount in yuan and in ten thousands of it. */
const MONEY = new Set<string | null>(['元', '万元', '亿元']);

const ADDING = new Set<PackRule['kind']>(['partition', 'sum', 'subset', 'overlap']);

const unitOf = ({ unit, kind }: PackIndicator) => `${unit ?? '—'} (${kind})`;

const fits = (rule: PackRule, first: PackIndicator, other: PackIndicator): boolean => {
  if (first.kind !== other.kind) return false;
  if (first.unit === other.unit) return true;
  return rule.kind === 'same' && MONEY.has(first.unit) && MONEY.has(other.unit);
};

const bandProblem = (rule: PackRule, { kind }: PackIndicator): PackProblem['messages'] | null => {
  if (rule.kind !== 'band') return null;
  if (rule.points !== null && kind !== 'percent') {
    return {
      zh: 'points 只用于百分比指标，其他指标请用 percent',
      en: 'points are for percents; use percent for anything else',
    };
  }
  if (rule.percent !== null && kind === 'percent') {
    return {
      zh: '百分比指标的变化以百分点计，请用 points',
      en: 'a percent changes in points; use points',
    };
  }
  return null;
};

const problemOf = (
  rule: PackRule,
  first: PackIndicator,
  indicator: PackIndicator,
): PackProblem['messages'] | null => {
  if (indicator.kind === 'text') {
    return {
      zh: `“${indicator.code}”是文字型指标，没有数值，不能用于规则`,
      en: `"${indicator.code}" is of kind text: a rule needs numbers`,
    };
  }
  if ((ADDING.has(rule.kind) || rule.kind === 'same') && !fits(rule, first, indicator)) {
    return {
      zh: `“${indicator.code}”的单位是 ${unitOf(indicator)}，“${first.code}”的是 ${unitOf(first)}，不能直接比较`,
      en: `the unit of "${indicator.code}" is ${unitOf(indicator)} and that of "${first.code}" ${unitOf(first)}: they do not compare`,
    };
  }
  return bandProblem(rule, indicator);
};

/** Rules that hold what cannot be compared against each other: other units, other kinds, words. */
export function checkRuleUnits({ pack, combined }: PackContext): PackProblem[] {
  return pack.rules.flatMap((rule, index) => {
    const existing = ruleCodes({ rule }).flatMap(({ code, path }) => {
      const indicator = combined.indicators.get(code);
      return indicator ? [{ indicator, path: ['rules', index, ...path] as Path }] : [];
    });
    return existing.flatMap(({ indicator, path }): PackProblem[] => {
      const first = existing[0]?.indicator ?? indicator;
      const messages = problemOf(rule, first, indicator);
      return messages ? [{ path, messages }] : [];
    });
  });
}

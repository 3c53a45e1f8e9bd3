import type { PackRule } from '../../../contract/pack';
import { readFormula } from '../read-formula';
import { type PackContext, type PackProblem, type Path, unknownIndicator } from './pack-context';

type NamedCode = { code: string; path: Path };

const listed = (field: string, codes: string[]): NamedCode[] =>
  codes.map((code, index) => ({ code, path: [field, index] }));

/** The codes that a rule names outside of expressions, with their paths inside the rule. */
export function ruleCodes({ rule }: { rule: PackRule }): NamedCode[] {
  switch (rule.kind) {
    case 'partition':
    case 'sum':
    case 'subset':
    case 'overlap':
      return [{ code: rule.whole, path: ['whole'] }, ...listed('parts', rule.parts)];
    case 'same':
    case 'band':
      return listed('indicators', rule.indicators);
    case 'base':
      return [
        { code: rule.rate, path: ['rate'] },
        { code: rule.over, path: ['over'] },
      ];
    case 'per-head':
      return [
        { code: rule.value, path: ['value'] },
        { code: rule.total, path: ['total'] },
        { code: rule.heads, path: ['heads'] },
      ];
    case 'bounds':
      return [{ code: rule.indicator, path: ['indicator'] }];
    case 'relation':
      return [];
  }
}

const repeatedCodes = (rule: PackRule, path: Path): PackProblem[] => {
  const seen = new Set<string>();
  return ruleCodes({ rule }).flatMap((named) => {
    const isRepeated = seen.has(named.code);
    seen.add(named.code);
    if (!isRepeated) return [];
    const messages = {
      zh: `规则中“${named.code}”出现了两次`,
      en: `the rule names "${named.code}" twice`,
    };
    return [{ path: [...path, ...named.path], messages }];
  });
};

const expressionProblems = (
  rule: PackRule,
  path: Path,
  { combined }: PackContext,
): PackProblem[] => {
  if (rule.kind !== 'relation') return [];
  return (['left', 'right'] as const).flatMap((side) => {
    const here = [...path, side];
    const reading = readFormula(rule[side]);
    if (!reading.ok) return [{ path: here, messages: reading.reason }];
    return reading.codes
      .filter((code) => !combined.indicators.has(code))
      .map((code) => unknownIndicator({ path: here, code }));
  });
};

const limitProblems = (rule: PackRule, path: Path): PackProblem[] => {
  if (rule.kind === 'bounds' && rule.min === null && rule.max === null) {
    const messages = { zh: '请写 min、max 或两者', en: 'give min, max or both' };
    return [{ path, messages }];
  }
  if (rule.kind === 'bounds' && rule.min !== null && rule.max !== null && rule.min > rule.max) {
    const messages = {
      zh: `下限 ${rule.min} 大于上限 ${rule.max}`,
      en: `the smallest value ${rule.min} is above the largest ${rule.max}`,
    };
    return [{ path: [...path, 'min'], messages }];
  }
  if (rule.kind === 'band' && (rule.percent === null) === (rule.points === null)) {
    const messages = {
      zh: '请写 percent 或 points（百分比指标），只写一个',
      en: 'give percent or, for percents, points: one of the two',
    };
    return [{ path, messages }];
  }
  return [];
};

/** Rules: known codes, each once, expressions that can be read, and limits that can be kept. */
export function checkRules(context: PackContext): PackProblem[] {
  return context.pack.rules.flatMap((rule, index) => {
    const path = ['rules', index];
    const unknown = ruleCodes({ rule })
      .filter(({ code }) => !context.combined.indicators.has(code))
      .map((named) => unknownIndicator({ path: [...path, ...named.path], code: named.code }));
    return [
      ...unknown,
      ...repeatedCodes(rule, path),
      ...expressionProblems(rule, path, context),
      ...limitProblems(rule, path),
    ];
  });
}

import { aliasesOf } from '../../content/indicator-aliases';
import type { ReportContent, IndicatorContent } from '../../content/report-content';
import { plainLabel } from '../../reading/number-label';
import { readUnit } from '../../reading/units';

/** A name by which running text can mean an indicator. `short`: without its 人数, 数 or 总数. */
export type IndicatorName = { indicator: IndicatorContent; isShort: boolean };

const COUNT_ENDING = /(?:总人数|人数|总数|数量|总量|人次|数)$/;
const UNIT_IN_NAME = /（[^（）]{1,3}）$/;
const GENERIC = new Set([
  '总数', '总计', '合计', '人数', '比例', '数量', '其他', '学生', '教师', '人员', '项目', '企业', '课程',
  '经费', '收入', '支出', '满意度', '面积', '培训',
]); // prettier-ignore
const SHORTEST = 2;

/** By what running text can mean an indicator: its names without marks, and shorter without 人数, 数 or 总数. */
export function namesOf({
  indicator,
  aliases,
}: {
  indicator: Pick<IndicatorContent, 'name'>;
  aliases: string[];
}): { name: string; isShort: boolean }[] {
  const full = [indicator.name.replace(UNIT_IN_NAME, ''), ...aliases].map((name) => ({
    name: plainLabel({ text: name }),
    isShort: false,
  }));
  const short = full
    .map(({ name }) => ({ name: name.replace(COUNT_ENDING, ''), isShort: true }))
    .filter((candidate) => full.every(({ name }) => name !== candidate.name));
  return [...full, ...short].filter(({ name }) => name.length >= SHORTEST && !GENERIC.has(name));
}

/** Looks indicators up by the words that name a number. A name that several share in one unit means none. */
export function indicatorNames({
  content,
}: {
  content: Pick<ReportContent, 'indicators' | 'pack' | 'aliases'>;
}) {
  const byName = new Map<string, IndicatorName[]>();
  for (const indicator of content.indicators.filter(({ kind }) => kind !== 'text')) {
    const aliases = aliasesOf({ content, code: indicator.code });
    for (const { name, isShort } of namesOf({ indicator, aliases })) {
      const existing = byName.get(name) ?? [];
      if (existing.some(({ indicator: { code } }) => code === indicator.code)) continue;
      byName.set(name, [...existing, { indicator, isShort }]);
    }
  }
  const onlyOne = (candidates: IndicatorName[]): IndicatorName | null => {
    const full = candidates.filter(({ isShort }) => !isShort);
    const [only, ...others] = full.length > 0 ? full : candidates;
    return only && others.length === 0 ? only : null;
  };
  const named = (label: string): IndicatorName[] => byName.get(plainLabel({ text: label })) ?? [];
  return {
    /** The one indicator of that name whose unit is the number's. */
    find: ({ label, unit }: { label: string; unit: string | null }): IndicatorName | null =>
      onlyOne(named(label).filter(({ indicator }) => (readUnit(indicator)?.name ?? null) === unit)),
    /** The one indicator of that name, whatever its unit. */
    findAny: ({ label }: { label: string }): IndicatorName | null => onlyOne(named(label)),
  };
}

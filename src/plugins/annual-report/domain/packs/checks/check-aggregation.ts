import type { PackIndicator } from '../../../contract/pack';
import type { Bilingual } from '../../base/bilingual';
import { type PackContext, type PackProblem, unknownIndicator } from './pack-context';
type Found = Bilingual & { field: keyof PackIndicator };

const findMismatch = (indicator: PackIndicator): Found | null => {
  const { kind, unit, aggregation, formula, weight, code } = indicator;
  if (kind === 'percent' && unit !== '%') {
    return { field: 'unit', zh: '百分比的单位应为 %', en: 'the unit of a percent is %' };
  }
  if (kind === 'text' && aggregation !== 'none') {
    const zh = '文字型指标不能汇总，aggregation 应为 none';
    const en = 'an indicator of kind text cannot be aggregated; aggregation is none';
    return { field: 'aggregation', zh, en };
  }
  if (kind === 'percent' && aggregation === 'sum') {
    const zh = '百分比不能相加：请用 formula、weighted 或 none';
    const en = 'percents do not add up: use formula, weighted or none';
    return { field: 'aggregation', zh, en };
  }
  if (aggregation === 'formula' && formula === null) {
    const zh = '按公式汇总（aggregation: formula）需要 formula';
    const en = 'aggregation by formula needs a formula';
    return { field: 'aggregation', zh, en };
  }
  if (aggregation === 'weighted' && weight === null) {
    const zh = '加权汇总（aggregation: weighted）需要 weight';
    const en = 'a weighted aggregation needs a weight';
    return { field: 'aggregation', zh, en };
  }
  if (aggregation !== 'weighted' && weight !== null) {
    const zh = `weight 只用于加权汇总，而 aggregation 是 ${aggregation}`;
    const en = `a weight belongs to a weighted aggregation, and this one is ${aggregation}`;
    return { field: 'weight', zh, en };
  }
  if (weight === code) {
    return { field: 'weight', zh: '指标不能以自己为权重', en: 'it cannot be its own weight' };
  }
  return null;
};

/** How indicators aggregate over schools: what that needs is there, and the weight is known. */
export function checkAggregation({ pack, combined }: PackContext): PackProblem[] {
  return pack.indicators.flatMap((indicator, index): PackProblem[] => {
    const { weight } = indicator;
    const found = findMismatch(indicator);
    if (found) {
      const { field, ...messages } = found;
      return [{ path: ['indicators', index, field], messages }];
    }
    const isKnown = weight === null || weight === 'respondents' || combined.indicators.has(weight);
    return isKnown
      ? []
      : [unknownIndicator({ path: ['indicators', index, 'weight'], code: weight })];
  });
}

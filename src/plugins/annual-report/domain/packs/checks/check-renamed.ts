import type { PackProblem } from '../pack-problem';
import { unknownIndicator, type PackContext } from './pack-context';

/** The map of renamed codes: an old code is gone, a new one is there, and no two became one. */
export const checkRenamed = ({ pack, combined }: PackContext): PackProblem[] => {
  const taken = new Map<string, string>();
  return Object.entries(pack.renamed).flatMap(([from, to]): PackProblem[] => {
    const path = ['renamed', from];
    const first = taken.get(to);
    taken.set(to, first ?? from);
    if (combined.indicators.has(from)) {
      const messages = {
        zh: `“${from}”仍是本包的指标，不能同时改名为“${to}”`,
        en: `"${from}" is still an indicator here and cannot have become "${to}"`,
      };
      return [{ path, messages }];
    }
    if (first !== undefined) {
      const messages = {
        zh: `“${first}”和“${from}”不能都改名为“${to}”`,
        en: `"${first}" and "${from}" cannot both have become "${to}"`,
      };
      return [{ path, messages }];
    }
    return combined.indicators.has(to) ? [] : [unknownIndicator({ path, code: to })];
  });
};

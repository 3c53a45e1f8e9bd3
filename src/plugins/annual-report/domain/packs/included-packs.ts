import type { Pack } from '../../contract/pack';
import type { PackProblem } from './checks/pack-context';

/**
 * The packs that a pack builds on, directly or through others, each after those it builds on itself; without
 * the pack. What is not among `packs` is left out.
 */
export function includedPacks({ pack, packs }: { pack: Pack; packs: Pack[] }): Pack[] {
  const byCode = new Map(packs.map((other) => [other.pack, other]));
  const ordered = new Map<string, Pack>();
  const begun = new Set([pack.pack]);
  const visit = (code: string): void => {
    const found = byCode.get(code);
    if (!found || begun.has(code)) return;
    begun.add(code);
    found.includes.forEach(visit);
    ordered.set(code, found);
  };
  pack.includes.forEach(visit);
  return [...ordered.values()];
}

const reaches = (from: string, to: string, byCode: Map<string, Pack>, seen: Set<string>): boolean =>
  (byCode.get(from)?.includes ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, to, byCode, seen);
  });

/** Packs that are included but not there, included twice, or that lead back to the pack itself. */
export function checkIncludes({ pack, packs }: { pack: Pack; packs: Pack[] }): PackProblem[] {
  const byCode = new Map(packs.map((other) => [other.pack, other]));
  return pack.includes.flatMap((code, index): PackProblem[] => {
    const path = ['includes', index];
    if (pack.includes.indexOf(code) < index) {
      const messages = {
        zh: `指标体系包“${code}”包含了两次，请去掉一次`,
        en: `the pack "${code}" is included twice; take one away`,
      };
      return [{ path, messages }];
    }
    if (code === pack.pack || reaches(code, pack.pack, byCode, new Set())) {
      const messages = {
        zh: `“${pack.pack}”和“${code}”互相包含，请去掉其中一个 includes`,
        en: `"${pack.pack}" and "${code}" include each other; take one of the two away`,
      };
      return [{ path, messages }];
    }
    if (byCode.has(code)) return [];
    const messages = {
      zh: `没有指标体系包“${code}”。已有的：${[...byCode.keys()].join('、') || '—'}`,
      en: `there is no pack "${code}". There is: ${[...byCode.keys()].join(', ') || '—'}`,
    };
    return [{ path, messages }];
  });
}

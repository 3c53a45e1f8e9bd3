import { plainLabel } from '../../reading/number-label';
import { namesOf } from './indicator-names';

/** An indicator of the dictionary with everything that it is called. */
export type CalledIndicator = { code: string; name: string; aliases: string[] };

/** Why a name cannot become an alias: it says nothing by itself, is one already, or another indicator is called so. */
export type AliasProblem =
  { kind: 'empty' } | { kind: 'present' } | { kind: 'shared'; indicator: CalledIndicator };

/**
 * What speaks against a new alias of an indicator. Names are compared as texts are read, without marks and without
 * an ending such as 人数, so that no sentence could mean two indicators.
 */
export function aliasProblem({
  alias,
  code,
  indicators,
}: {
  alias: string;
  /** Of the indicator that it is to name. */
  code: string;
  indicators: CalledIndicator[];
}): AliasProblem | null {
  const own = indicators.find((indicator) => indicator.code === code);
  if ([own?.name ?? '', ...(own?.aliases ?? [])].some((name) => isSame(name, alias))) {
    return { kind: 'present' };
  }
  const names = namesOf({ indicator: { name: alias }, aliases: [] }).map(({ name }) => name);
  if (names.length === 0) return { kind: 'empty' };
  const indicator = indicators.find(
    (other) =>
      other.code !== code &&
      namesOf({ indicator: other, aliases: other.aliases }).some(({ name }) =>
        names.includes(name),
      ),
  );
  return indicator ? { kind: 'shared', indicator } : null;
}

const isSame = (left: string, right: string): boolean =>
  plainLabel({ text: left }) === plainLabel({ text: right });

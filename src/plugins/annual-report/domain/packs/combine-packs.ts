import type { Pack, PackChapter, PackIndicator, PackRule, PackTable } from '../../contract/pack';
import type { PackContent } from '../content/report-content';

/** What a report needs of its pack; `packs` are those that it builds on, in order, and itself, the last. */
export function packContent({ packs }: { packs: Pack[] }): PackContent | null {
  const last = packs.at(-1);
  return last === undefined
    ? null
    : {
        code: last.pack,
        rules: packs.flatMap(({ rules }) => rules),
        outline: packs.flatMap(({ outline }) => outline),
        aliases: Object.fromEntries(
          packs.flatMap(({ indicators }) => indicators.map(({ code, aliases }) => [code, aliases])),
        ),
        bounds: Object.fromEntries(
          packs.flatMap(({ indicators }) =>
            indicators.flatMap(({ code, bounds }): [string, [number, number]][] =>
              bounds === null ? [] : [[code, bounds]],
            ),
          ),
        ),
      };
}

/** What a pack gives together with the packs it builds on, theirs first. */
export type CombinedPack = {
  indicators: Map<string, PackIndicator>;
  outline: PackChapter[];
  tables: PackTable[];
  rules: PackRule[];
  renamed: Map<string, string>;
};

/** Lays packs together; `packs` are in order, each after those that it builds on. */
export function combinePacks({ packs }: { packs: Pack[] }): CombinedPack {
  return {
    indicators: new Map(
      packs.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.code, indicator])),
    ),
    outline: packs.flatMap(({ outline }) => outline),
    tables: packs.flatMap(({ tables }) => tables),
    rules: packs.flatMap(({ rules }) => rules),
    renamed: new Map(packs.flatMap(({ renamed }) => Object.entries(renamed))),
  };
}

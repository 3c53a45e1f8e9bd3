import type { Pack, PackChapter, PackIndicator, PackRule, PackTable } from '../../contract/pack';

/** What a pack gives together with the packs it builds on, theirs first. */
export type CombinedPack = {
  indicators: Map<string, PackIndicator>;
  outline: PackChapter[];
  tables: PackTable[];
  rules: PackRule[];
  renamed: Map<string, string>;
};

/** Lays packs together; `packs` are in order, each after those that it builds on. */
export const combinePacks = ({ packs }: { packs: Pack[] }): CombinedPack => ({
  indicators: new Map(
    packs.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.code, indicator])),
  ),
  outline: packs.flatMap(({ outline }) => outline),
  tables: packs.flatMap(({ tables }) => tables),
  rules: packs.flatMap(({ rules }) => rules),
  renamed: new Map(packs.flatMap(({ renamed }) => Object.entries(renamed))),
});

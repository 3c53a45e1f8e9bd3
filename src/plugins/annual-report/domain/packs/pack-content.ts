import type { Pack } from '../../contract/pack';
import type { PackContent } from '../content/report-content';

/** What a report needs of its pack; `packs` are those that it builds on, in order, and itself, the last. */
export const packContent = ({ packs }: { packs: Pack[] }): PackContent | null => {
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
      };
};

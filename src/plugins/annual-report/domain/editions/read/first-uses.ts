import type { Holder, Use } from './holder';

/** Where a report first shows each image or each table; as a cover only where no text shows it. */
export const firstUses = (holders: (Holder | null)[], type: Use['type']): Map<string, Use> => {
  const uses = holders.flatMap((holder) => holder?.uses ?? []).filter((use) => use.type === type);
  const ordered = [...uses.filter((use) => !use.isCover), ...uses.filter((use) => use.isCover)];
  return new Map(ordered.reverse().map((use) => [use.key, use]));
};

import { groupBy, movedKeys } from './align/sequences';
import type { Member } from './compare-structure';

const holderOf = ({ place }: Member): string => place.chapter?.key ?? '';

/** Keys of the members that something else holds, or that changed their order among those it holds. */
export function movedMembers({
  before,
  after,
}: {
  before: Member[];
  after: Member[];
}): Set<string> {
  const holders = new Map(before.map((member) => [member.key, holderOf(member)]));
  const old = groupBy(before, holderOf);
  const moved = after
    .filter((member) => (holders.get(member.key) ?? holderOf(member)) !== holderOf(member))
    .map(({ key }) => key);
  const reordered = [...groupBy(after, holderOf)].flatMap(([holder, members]) => [
    ...movedKeys({
      before: (old.get(holder) ?? []).map(({ key }) => key),
      after: members.map(({ key }) => key),
    }),
  ]);
  return new Set([...moved, ...reordered]);
}

import type { ChangePlace } from '../../contract/changes/change-kinds';
import type { Pair } from './align/align-exact';
import { groupBy, mergeOrder, movedKeys } from './align/sequences';
import type { SectionPair } from './read/align-sections';
import type { Use } from './read/section';

type Movable = { kind: string; place: ChangePlace; movedFrom: ChangePlace | null };

/**
 * What is gone from one place and new in another has moved: one change instead of two.
 * @param nameOf what makes two of them one thing; null for what never moves
 */
export function findMoves<Change extends Movable>({
  changes,
  nameOf,
}: {
  changes: Change[];
  nameOf: (change: Change) => string | null;
}): (Change | (Change & { kind: 'moved' }))[] {
  const gone = groupBy(
    changes.filter((change) => change.kind === 'removed'),
    (change) => nameOf(change) ?? '',
  );
  const origins = new Map<Change, Change>();
  for (const change of changes) {
    const name = change.kind === 'added' ? nameOf(change) : null;
    const origin = name === null ? undefined : gone.get(name)?.shift();
    if (origin) origins.set(change, origin);
  }
  const moved = new Set(origins.values());
  return changes
    .filter((change) => !moved.has(change))
    .map((change) => {
      const origin = origins.get(change);
      return origin ? { ...change, kind: 'moved' as const, movedFrom: origin.place } : change;
    });
}

/** An image or table that is shown at another place, at one more or at one less. */
export type UseChange = Pick<Use, 'type' | 'key' | 'isCover' | 'place'> & {
  kind: 'added' | 'removed' | 'moved';
  movedFrom: ChangePlace | null;
};

const nameOf = ({ type, key, isCover }: Use): string => `${type} ${key}${isCover ? ' cover' : ''}`;

/** Uses by a name that is theirs alone, also when a holder shows the same image twice. */
const byName = (uses: Use[] = []): Map<string, Use> => {
  const named = new Map<string, Use>();
  const seen = new Map<string, number>();
  for (const use of uses) {
    const count = seen.get(nameOf(use)) ?? 0;
    seen.set(nameOf(use), count + 1);
    named.set(`${nameOf(use)} ${count}`, use);
  }
  return named;
};

/** How many of the passages that both editions have stand before a use. */
const sharedBefore = (pairs: Pair[], side: 0 | 1, use: Use): number =>
  pairs.filter((pair) => pair[side] < use.passagesBefore).length;

const change = (
  kind: UseChange['kind'],
  { type, key, isCover, place }: Use,
  movedFrom: ChangePlace | null = null,
): UseChange => ({ kind, type, key, isCover, place, movedFrom });

const compareSection = (pair: SectionPair): UseChange[] => {
  const [olds, news] = [byName(pair.before?.uses), byName(pair.after?.uses)];
  const names = { before: [...olds.keys()], after: [...news.keys()] };
  const outOfOrder = movedKeys(names);
  return mergeOrder(names).flatMap((name) => {
    const [old, young] = [olds.get(name), news.get(name)];
    if (!old) return young ? [change('added', young)] : [];
    if (!young) return [change('removed', old)];
    const isStill =
      !outOfOrder.has(name) &&
      sharedBefore(pair.passages, 0, old) === sharedBefore(pair.passages, 1, young);
    return isStill ? [] : [change('moved', young, old.place)];
  });
};

/**
 * Where images and tables are shown otherwise, in reading order: moved against the text around them, against
 * each other, or to another chapter or case. What only has more or less text before it has not moved.
 */
export function compareUses({ sections }: { sections: SectionPair[] }): UseChange[] {
  return findMoves({
    changes: sections.flatMap(compareSection),
    nameOf: ({ type, key }) => `${type} ${key}`,
  });
}

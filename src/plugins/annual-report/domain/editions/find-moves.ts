import type { ChangePlace } from '../../contract/changes/change-parts';
import { groupBy } from './align/group-by';

type Movable = { kind: string; place: ChangePlace; movedFrom: ChangePlace | null };

/**
 * What is gone from one place and new in another has moved: one change instead of two.
 * @param nameOf what makes two of them one thing; null for what never moves
 */
export const findMoves = <Change extends Movable>({
  changes,
  nameOf,
}: {
  changes: Change[];
  nameOf: (change: Change) => string | null;
}): (Change | (Change & { kind: 'moved' }))[] => {
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
};

import type { ChangePlace, StructureChange } from '../../contract/changes/change-kinds';
import { mergeOrder } from './align/sequences';

/** A chapter, case or table where it stands. */
export type Member = {
  key: string;
  number: string;
  title: string;
  place: ChangePlace;
};

const sideOf = ({ number, title, place }: Member) => ({ number, title, place });

/**
 * Members that came, went, moved, have another name, or only another number.
 * @param moved keys of those that changed what holds them or their order in it
 */
export function compareStructure({
  type,
  before,
  after,
  moved,
}: {
  type: StructureChange['type'];
  before: Member[];
  after: Member[];
  moved: Set<string>;
}): StructureChange[] {
  const byKey = (members: Member[]) => new Map(members.map((member) => [member.key, member]));
  const [olds, news] = [byKey(before), byKey(after)];
  return mergeOrder({ before: [...olds.keys()], after: [...news.keys()] }).flatMap((key) => {
    const [old, young] = [olds.get(key), news.get(key)];
    const sides = { before: old ? sideOf(old) : null, after: young ? sideOf(young) : null };
    const tell = (kind: StructureChange['kind']): StructureChange => ({
      kind,
      type,
      key,
      ...sides,
    });
    if (!old || !young) return [tell(old ? 'removed' : 'added')];
    const changes: StructureChange[] = [];
    if (moved.has(key)) changes.push(tell('moved'));
    else if (old.number !== young.number) changes.push(tell('renumbered'));
    if (old.title !== young.title) changes.push(tell('renamed'));
    return changes;
  });
}

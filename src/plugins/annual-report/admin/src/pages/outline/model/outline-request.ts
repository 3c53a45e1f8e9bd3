import type { RequestedNode, RequestedOutline } from '../../../../../contract/admin/outline';
import { inReadingOrder, newItem, ROOT, buildState, type OutlineState } from './outline-state';

/** What is sent to have an outline saved. `base` is the one that the server gave as `version`. */
export function toRequest({
  version,
  base,
  state,
}: {
  version: string;
  base: OutlineState;
  state: OutlineState;
}): RequestedOutline {
  const nodes = inReadingOrder(state);
  const of = (kind: 'chapter' | 'case'): RequestedNode[] =>
    nodes
      .filter(({ item }) => item.kind === kind)
      .map(({ item: { id, title }, parentId }) => ({
        id,
        parent: parentId === ROOT ? null : parentId,
        title,
      }));
  return {
    version,
    chapters: of('chapter'),
    cases: of('case'),
    added: nodes.filter(({ item }) => !base.items.has(item.id)).map(({ item }) => item.id),
    removed: [...base.items.keys()].filter((id) => !state.items.has(id)),
  };
}

/**
 * A former outline, to be written again over the one that there is now: what was there then and is gone comes
 * back as new, under a new name, because a document that is gone stays gone.
 */
export function toFormer({
  former,
  now,
}: {
  former: OutlineState;
  now: OutlineState;
}): OutlineState {
  const nameOf = (id: string): string => (now.items.has(id) || id === ROOT ? id : `new-${id}`);
  return buildState({
    nodes: inReadingOrder(former).map(({ item, parentId }) => {
      const present = now.items.get(item.id);
      const { kind, title } = item;
      return {
        item: present ? { ...present, title } : newItem({ id: nameOf(item.id), kind, title }),
        parent: parentId === ROOT ? null : nameOf(parentId),
      };
    }),
  });
}

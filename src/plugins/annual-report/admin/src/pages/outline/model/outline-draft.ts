import { z } from 'zod';
import { buildState, inReadingOrder, newItem, ROOT, type OutlineState } from './outline-state';

const nodesSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['chapter', 'case']),
    title: z.string(),
    parent: z.string().nullable(),
  }),
);

/** An outline that was not saved, as the browser keeps it; what it was made from is kept with it. */
export const outlineDraftSchema = z.object({ base: nodesSchema, mine: nodesSchema });

export type OutlineDraft = z.infer<typeof outlineDraftSchema>;

const toNodes = (state: OutlineState): z.infer<typeof nodesSchema> =>
  inReadingOrder(state).map(({ item: { id, kind, title }, parentId }) => ({
    id,
    kind,
    title,
    parent: parentId === ROOT ? null : parentId,
  }));

const fromNodes = (nodes: z.infer<typeof nodesSchema>): OutlineState =>
  buildState({ nodes: nodes.map(({ parent, ...node }) => ({ item: newItem(node), parent })) });

/** What is not saved, as the browser keeps it. */
export function toDraft({ base, mine }: { base: OutlineState; mine: OutlineState }): OutlineDraft {
  return {
    base: toNodes(base),
    mine: toNodes(mine),
  };
}

/** What the browser kept, to be worked on. */
export function fromDraft({ base, mine }: OutlineDraft): {
  base: OutlineState;
  mine: OutlineState;
} {
  return {
    base: fromNodes(base),
    mine: fromNodes(mine),
  };
}

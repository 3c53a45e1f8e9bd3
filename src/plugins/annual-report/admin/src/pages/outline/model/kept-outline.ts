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

const keptSchema = z.object({ base: nodesSchema, mine: nodesSchema });

const toNodes = (state: OutlineState): z.infer<typeof nodesSchema> =>
  inReadingOrder(state).map(({ item: { id, kind, title }, holder }) => ({
    id,
    kind,
    title,
    parent: holder === ROOT ? null : holder,
  }));

const fromNodes = (nodes: z.infer<typeof nodesSchema>): OutlineState =>
  buildState({ nodes: nodes.map(({ parent, ...node }) => ({ item: newItem(node), parent })) });

/** What was not saved, as text for the browser to keep; what it was made from is kept with it. */
export const writeKept = ({ base, mine }: { base: OutlineState; mine: OutlineState }): string =>
  JSON.stringify({ base: toNodes(base), mine: toNodes(mine) });

/** What the browser kept, or null when that is not readable. */
export const readKept = (text: string): { base: OutlineState; mine: OutlineState } | null => {
  try {
    const { base, mine } = keptSchema.parse(JSON.parse(text));
    return { base: fromNodes(base), mine: fromNodes(mine) };
  } catch {
    return null;
  }
};

import type { FormBlock } from '../../contract/admin/document';
import type { TextContent } from '../../contract/text';
import type { BlockContent } from '../content/report-content';
import { gridContent } from '../content/grid-content';
import { cleanContent } from '../text/clean-content';

/** Documents that a stored block shows, by the block's id. */
export type StoredTargets = ReadonlyMap<number, string[]>;

/** Nodes one by one: what no report can show, such as a picture inside the text, is left out. */
const readText = (nodes: unknown[]): TextContent =>
  nodes.flatMap((node) => {
    try {
      return cleanContent({ content: [node] });
    } catch {
      return [];
    }
  });

/**
 * Blocks of a form as a report is compiled from them.
 * @param stored what the saved blocks show, to which the form only says what was chosen and removed since
 * @param known what may be chosen; anything else is left out
 */
export function readFormBlocks({
  blocks,
  stored,
  known,
}: {
  blocks: FormBlock[];
  stored: { images: StoredTargets; tables: StoredTargets };
  known: { images: ReadonlySet<string>; tables: ReadonlySet<string> };
}): BlockContent[] {
  const targetsOf = (
    { id, connect, disconnect }: { id: number | null; connect: string[]; disconnect: string[] },
    before: StoredTargets,
    allowed: ReadonlySet<string>,
  ): string[] => {
    const kept = (id === null ? [] : (before.get(id) ?? [])).filter(
      (target) => !disconnect.includes(target),
    );
    const added = connect.filter((target) => allowed.has(target) && !kept.includes(target));
    return [...kept, ...added];
  };
  return blocks.map((block): BlockContent => {
    switch (block.type) {
      case 'text':
        return { type: 'text', content: readText(block.content) };
      case 'images':
        return { type: 'images', images: targetsOf(block, stored.images, known.images) };
      case 'table':
        return {
          type: 'table',
          table: targetsOf(block, stored.tables, known.tables).at(-1) ?? null,
        };
      case 'challenge':
        return block;
      case 'grid':
        return gridContent(block);
    }
  });
}

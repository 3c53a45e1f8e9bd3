import type { LineProblem } from '../read/folder-files';
import { type BlockMark, blockMarkOf } from './block-marks';
import type { FolderBlock } from './folder-block';
import { isGridFence, readGrid } from './grid-fence';
import { blockToNodes } from './markdown-nodes';
import { type FolderReference, isReferenceParagraph, readReferences } from './markdown-references';
import { parseMarkdownTree } from './markdown-tree';
import { challengeLength, opensChallenge, readChallenge } from './read-challenge';

type FolderBody = {
  blocks: FolderBlock[];
  /** The pictures and tables named, in order, with their lines. */
  references: FolderReference[];
  /** The line of each challenge. */
  challengeLines: number[];
  /** The tables of plain cells that stand in it. */
  grids: { key: string; line: number }[];
  problems: LineProblem[];
};

const referenceBlock = (references: FolderReference[]): FolderBlock[] => {
  const [first] = references;
  if (!first) return [];
  return first.kind === 'table'
    ? [{ __component: 'report.table', table: first.key }]
    : [{ __component: 'report.images', images: references.map(({ key }) => key) }];
};

/** The block that a comment stands for. */
const MARKED_BLOCKS: Record<BlockMark, () => FolderBlock[]> = {
  nextText: () => [{ __component: 'report.text', content: [] }],
  endOfChallenge: () => [],
  emptyText: () => [{ __component: 'report.text', content: [] }],
  emptyImages: () => [{ __component: 'report.images', images: [] }],
  emptyTable: () => [{ __component: 'report.table', table: null }],
};

/**
 * Turns a Markdown body (CommonMark) into the blocks of a dynamic zone. Text runs on in one block until
 * pictures, a table, a challenge or a comment interrupt it. What no block can hold (HTML, Markdown tables, a picture
 * inside a sentence) is a problem with its line; `firstLine` is where the body begins in its file.
 */
export function markdownToBlocks({
  markdown,
  firstLine = 1,
}: {
  markdown: string;
  firstLine?: number;
}): FolderBody {
  const body: FolderBody = {
    blocks: [],
    references: [],
    challengeLines: [],
    grids: [],
    problems: [],
  };
  const tree = parseMarkdownTree({ markdown, firstLine });
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index];
    if (!node) break;
    const mark = blockMarkOf(node);
    if (mark !== null) {
      body.blocks.push(...MARKED_BLOCKS[mark]());
    } else if (opensChallenge({ node })) {
      const rest = tree.slice(index + 1);
      const following = rest.slice(0, challengeLength({ following: rest }));
      const { challenge, problems } = readChallenge({ opening: node, following });
      body.blocks.push({ __component: 'report.challenge', ...challenge });
      body.challengeLines.push(node.line);
      body.problems.push(...problems);
      index += following.length;
    } else if (isGridFence(node)) {
      const { grid, problems } = readGrid(node);
      if (grid) {
        body.blocks.push(grid);
        body.grids.push({ key: grid.key, line: node.line });
      }
      body.problems.push(...problems);
    } else if (isReferenceParagraph({ node })) {
      const { references, problems } = readReferences({ node });
      body.blocks.push(...referenceBlock(references));
      body.references.push(...references);
      body.problems.push(...problems);
    } else {
      const { nodes, problems } = blockToNodes({ node });
      const last = body.blocks.at(-1);
      if (last?.__component === 'report.text') last.content.push(...nodes);
      else body.blocks.push({ __component: 'report.text', content: nodes });
      body.problems.push(...problems);
    }
  }
  return body;
}

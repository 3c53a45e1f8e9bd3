import { commentOf, type MarkdownNode } from './markdown-tree';

/** Comments that say of blocks what Markdown cannot. */
export const BLOCK_MARKS = {
  /** Between two blocks of text, which would run on in one. */
  nextText: '<!-- next text -->',
  /** Behind a challenge that no heading ends. */
  endOfChallenge: '<!-- end of challenge -->',
  emptyText: '<!-- no text -->',
  emptyImages: '<!-- no images -->',
  emptyTable: '<!-- no table -->',
} as const;

export type BlockMark = keyof typeof BLOCK_MARKS;

const NAMES = Object.keys(BLOCK_MARKS) as BlockMark[];

/** Which of them a node is; null for none. */
export function blockMarkOf(node: MarkdownNode): BlockMark | null {
  const comment = commentOf(node);
  return NAMES.find((name) => BLOCK_MARKS[name] === comment) ?? null;
}

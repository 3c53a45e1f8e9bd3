import type { InlineNode, ListNode, TextBlockNode } from '../../../../contract/text';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import { BLOCK_MARKS } from './block-marks';
import type { FolderBlock } from './folder-block';
import { EMPTY } from './inline-tags';
import { writeGrid } from './grid-fence';
import { inlineToMarkdown, type Style, STYLES } from './inline-to-markdown';
import { MARKED } from './markdown-nodes';
import { AGAIN } from './markdown-references';
import { markdownToBlocks } from './markdown-to-blocks';
import { normalContent, normalInlines } from './normal-text';
import { CHALLENGE_PARTS, CHALLENGE_TITLE } from './read-challenge';

/** Says whether a picture or table was shown before, and notes that it is now. */
export type ShownBefore = (kind: 'image' | 'table', key: string) => boolean;

const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson({ value: one }) === canonicalJson({ value: other });

/** What is read where nothing else stands. */
const readsAs = (markdown: string, node: TextBlockNode): boolean => {
  const { blocks, problems } = markdownToBlocks({ markdown });
  return (
    problems.length === 0 &&
    isSame(blocks, [{ __component: 'report.text', content: normalContent([node]) }])
  );
};

/** The most readable writing that is read as it was; the last one where none is. */
const firstThatReads = (write: (style: Style) => string, node: TextBlockNode): string => {
  const writings = STYLES.map(write);
  return writings.find((markdown) => readsAs(markdown, node)) ?? writings.at(-1) ?? '';
};

const writeInline = (children: InlineNode[]): string =>
  firstThatReads((style) => inlineToMarkdown({ nodes: normalInlines(children), style }), {
    type: 'paragraph',
    children,
  });

const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

/** Bullets and dots by turns: two lists that follow each other would be one. */
const MARKERS = { unordered: ['-', '*'], ordered: ['.', ')'] } as const;

/** Lists that stand side by side, each with another marker than the one before. */
const writeLists = (lists: ListNode[]): string => {
  let turn = 0;
  return lists
    .map((list, index) => {
      turn = lists[index - 1]?.format === list.format ? 1 - turn : 0;
      return writeList(list, turn);
    })
    .join('\n');
};

type Item = { words: InlineNode[] | null; below: ListNode[] };

const writeList = (list: ListNode, turn: number): string => {
  const items: Item[] = [];
  for (const child of list.children) {
    if (child.type === 'list-item') items.push({ words: child.children, below: [] });
    else {
      const last = items.at(-1);
      if (last) last.below.push(child);
      else items.push({ words: null, below: [child] });
    }
  }
  return items
    .map(({ words, below }, index) => {
      const sign = MARKERS[list.format][turn] ?? '-';
      const marker = list.format === 'ordered' ? `${index + 1}${sign} ` : `${sign} `;
      const parts = [
        ...(words === null ? [] : [writeInline(words)]),
        ...(below.length === 0 ? [] : [writeLists(below)]),
      ];
      return marker + indent(parts.join('\n'), ' '.repeat(marker.length));
    })
    .join('\n');
};

const TICKS = /`+/g;

const fenceFor = (text: string): string => {
  const longest = Math.max(2, ...Array.from(text.matchAll(TICKS), ([ticks]) => ticks.length));
  return '`'.repeat(longest + 1);
};

const writeCode = (node: Extract<TextBlockNode, { type: 'code' }>): string => {
  const nodes = normalInlines(node.children);
  const language = node.language?.trim() ?? '';
  const text = nodes.map((child) => (child.type === 'text' ? child.text : '')).join('');
  const fence = fenceFor(text);
  const plain = `${fence}${language}\n${text}${text === '' ? '' : '\n'}${fence}`;
  if (readsAs(plain, node)) return plain;
  const marked = inlineToMarkdown({ nodes, style: 'exact' });
  const long = fenceFor(marked);
  return `${long}${language === '' ? '' : `${language} `}${MARKED}\n${marked}\n${long}`;
};

const writeNode = (node: TextBlockNode): string => {
  switch (node.type) {
    case 'list':
      return writeList(node, 0);
    case 'code':
      return writeCode(node);
    case 'paragraph':
      return writeInline(node.children);
    case 'quote':
      return firstThatReads(
        (style) =>
          `> ${indent(inlineToMarkdown({ nodes: normalInlines(node.children), style }), '> ')}`,
        node,
      );
    case 'heading':
      return firstThatReads((style) => {
        const words = inlineToMarkdown({ nodes: normalInlines(node.children), style });
        return `${'#'.repeat(node.level)} ${words}${style === 'exact' ? EMPTY : ''}`;
      }, node);
  }
};

const writeText = (content: TextBlockNode[]): string => {
  const nodes = normalContent(content);
  let turn = 0;
  return nodes
    .map((node, index) => {
      const before = nodes[index - 1];
      if (node.type !== 'list') return writeNode(node);
      turn = before?.type === 'list' && before.format === node.format ? 1 - turn : 0;
      return writeList(node, turn);
    })
    .join('\n\n');
};

const writePart = (text: string): string =>
  text
    .split('\n')
    .map((line) => writeInline([{ type: 'text', text: line }]))
    .join('\n\n');

const writeReference = (kind: 'image' | 'table', key: string, shownBefore: ShownBefore): string =>
  `![](${kind}:${key}${shownBefore(kind, key) ? ` "${AGAIN}"` : ''})`;

const writeBlock = (block: FolderBlock, shownBefore: ShownBefore): string => {
  switch (block.__component) {
    case 'report.text':
      return writeText(block.content) || BLOCK_MARKS.emptyText;
    case 'report.images':
      return (
        block.images.map((key) => writeReference('image', key, shownBefore)).join('\n') ||
        BLOCK_MARKS.emptyImages
      );
    case 'report.table':
      return block.table === null
        ? BLOCK_MARKS.emptyTable
        : writeReference('table', block.table, shownBefore);
    case 'report.challenge': {
      const texts = [block.problem, block.cause, block.measures];
      const parts = CHALLENGE_PARTS.flatMap((part, index) => [
        `### ${part}`,
        writePart(texts[index] ?? ''),
      ]);
      return [`## ${CHALLENGE_TITLE}`, ...parts].join('\n\n');
    }
    case 'report.grid':
      return writeGrid(block);
  }
};

const isEmptyText = (block: FolderBlock): boolean =>
  block.__component === 'report.text' && normalContent(block.content).length === 0;

/** What has to stand between two blocks, so that they are read as two. */
const between = (before: FolderBlock | undefined, block: FolderBlock): string[] => {
  if (before === undefined) return [];
  if (before.__component === 'report.challenge') {
    return block.__component === 'report.challenge' ? [] : [BLOCK_MARKS.endOfChallenge];
  }
  const areTexts = [before, block].every(({ __component }) => __component === 'report.text');
  // A text without words stands there as a comment, which begins a block by itself.
  return areTexts && !isEmptyText(block) ? [BLOCK_MARKS.nextText] : [];
};

/** Writes the blocks of a dynamic zone as Markdown that `markdownToBlocks` reads as they were. */
export function blocksToMarkdown({
  blocks,
  shownBefore,
}: {
  blocks: FolderBlock[];
  shownBefore: ShownBefore;
}): string {
  const parts = blocks.flatMap((block, index) => [
    ...between(blocks[index - 1], block),
    writeBlock(block, shownBefore),
  ]);
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

import type { TextBlockNode, TextContent } from '../../contract/text';
import { isRecord } from '../base/records';
import { cleanContent } from './clean-content';

/** Something in a text that no report can show. */
export type UnreadableNode = {
  /** Which node of the text, from 0; null where the whole text is none. */
  index: number | null;
  what: 'picture' | 'unknown';
  /** The words that stand in it, shortened; empty where there are none. */
  excerpt: string;
};

const MOST_CHARACTERS = 30;

const wordsOf = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (!isRecord(node)) return '';
  return typeof node.text === 'string' ? node.text : wordsOf(node.children);
};

const shorten = (text: string): string => {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
    : characters.join('');
};

const describe = (node: unknown, index: number | null): UnreadableNode => ({
  index,
  what: isRecord(node) && node.type === 'image' ? 'picture' : 'unknown',
  excerpt: shorten(wordsOf(node)),
});

const readNode = (node: unknown): TextBlockNode | null => {
  try {
    return cleanContent({ content: [node] })[0] ?? null;
  } catch {
    return null;
  }
};

/** In the place of a node that cannot be read, so that those behind it keep theirs. */
const NOTHING: TextBlockNode = { type: 'paragraph', children: [] };

/**
 * Reads a stored text, whatever stands in it: what can be shown, node by node, and what cannot, with its place. An
 * empty paragraph stands in the place of a node that cannot be shown.
 */
export function readText({ content }: { content: unknown }): {
  content: TextContent;
  unreadable: UnreadableNode[];
} {
  if (content === null || content === undefined) return { content: [], unreadable: [] };
  if (!Array.isArray(content)) return { content: [], unreadable: [describe(content, null)] };
  const unreadable: UnreadableNode[] = [];
  const nodes = content.map((node: unknown, index) => {
    const read = readNode(node);
    if (read === null) unreadable.push(describe(node, index));
    return read ?? NOTHING;
  });
  return { content: nodes, unreadable };
}

import type { TextContent } from '../../../contract/text';
import type { LineProblem } from './demo-files';
import { inlineToNodes } from './markdown-inline';
import { blockToNodes } from './markdown-nodes';
import { type DemoReference, isReferenceParagraph, readReferences } from './markdown-references';
import { inlineTokens, type MarkdownNode, parseMarkdownTree } from './markdown-tree';

type ChallengeText = { problem: string; cause: string; measures: string };

const TITLE = '挑战';
const PARTS = ['存在的问题', '原因分析', '应对举措'] as const;

const headingText = (node: MarkdownNode): string =>
  inlineTokens({ node })
    .map(({ content }) => content)
    .join('')
    .trim();

const isHeading = (node: MarkdownNode, tag: string): boolean =>
  node.token.type === 'heading_open' && node.token.tag === tag;

/** True for the heading `## 挑战`, which opens a challenge. */
const opensChallenge = ({ node }: { node: MarkdownNode }): boolean =>
  isHeading(node, 'h2') && headingText(node) === TITLE;

/** How many of the following nodes belong to the challenge: all up to the next heading of its level. */
const challengeLength = ({ following }: { following: MarkdownNode[] }): number => {
  const end = following.findIndex((node) => isHeading(node, 'h1') || isHeading(node, 'h2'));
  return end === -1 ? following.length : end;
};

const plainText = (node: MarkdownNode): { text: string; problems: LineProblem[] } => {
  const { nodes, problems } = inlineToNodes({ tokens: inlineTokens({ node }), line: node.line });
  const isPlain = nodes.every((child) => child.type === 'text' && Object.keys(child).length === 2);
  const text = nodes.map((child) => (child.type === 'text' ? child.text : '')).join('');
  return isPlain
    ? { text, problems }
    : {
        text,
        problems: [...problems, { line: node.line, reason: 'a challenge holds plain text' }],
      };
};

/** Reads what follows `## 挑战`: three headings in their order, each with its paragraphs. */
const readChallenge = ({
  opening,
  following,
}: {
  opening: MarkdownNode;
  following: MarkdownNode[];
}): { challenge: ChallengeText; problems: LineProblem[] } => {
  const problems: LineProblem[] = [];
  const parts: string[][] = [];
  for (const node of following) {
    const part = parts.at(-1);
    if (isHeading(node, 'h3') && headingText(node) === PARTS[parts.length]) parts.push([]);
    else if (node.token.type === 'paragraph_open' && part) {
      const read = plainText(node);
      part.push(read.text);
      problems.push(...read.problems);
    } else {
      const expected = PARTS[parts.length];
      const hint = expected === undefined ? 'plain paragraphs' : `"### ${expected}"`;
      problems.push({ line: node.line, reason: `a challenge has ${hint} here` });
    }
  }
  PARTS.forEach((name, index) => {
    if ((parts[index] ?? []).length === 0) {
      problems.push({
        line: opening.line,
        reason: `the challenge has no text under "### ${name}"`,
      });
    }
  });
  const [problem = '', cause = '', measures = ''] = parts.map((lines) => lines.join('\n'));
  return { challenge: { problem, cause, measures }, problems };
};

export type DemoBlock =
  | { __component: 'report.text'; content: TextContent }
  | { __component: 'report.images'; images: string[] }
  | { __component: 'report.table'; table: string }
  | ({ __component: 'report.challenge' } & ChallengeText);

type DemoBody = {
  blocks: DemoBlock[];
  /** The pictures and tables named, in order, with their lines. */
  references: DemoReference[];
  /** The line of each challenge. */
  challengeLines: number[];
  problems: LineProblem[];
};

const referenceBlock = (references: DemoReference[]): DemoBlock[] => {
  const [first] = references;
  if (!first) return [];
  return first.kind === 'table'
    ? [{ __component: 'report.table', table: first.key }]
    : [{ __component: 'report.images', images: references.map(({ key }) => key) }];
};

/**
 * Turns a Markdown body (CommonMark) into the blocks of a dynamic zone. Text runs on in one block until
 * pictures, a table or a challenge interrupt it. What no block can hold (HTML, Markdown tables, a picture
 * inside a sentence) is a problem with its line; `firstLine` is where the body begins in its file.
 */
export function markdownToBlocks({
  markdown,
  firstLine = 1,
}: {
  markdown: string;
  firstLine?: number;
}): DemoBody {
  const body: DemoBody = { blocks: [], references: [], challengeLines: [], problems: [] };
  const tree = parseMarkdownTree({ markdown, firstLine });
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index];
    if (!node) break;
    if (opensChallenge({ node })) {
      const rest = tree.slice(index + 1);
      const following = rest.slice(0, challengeLength({ following: rest }));
      const { challenge, problems } = readChallenge({ opening: node, following });
      body.blocks.push({ __component: 'report.challenge', ...challenge });
      body.challengeLines.push(node.line);
      body.problems.push(...problems);
      index += following.length;
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

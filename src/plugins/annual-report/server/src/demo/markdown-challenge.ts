import { inlineToNodes } from './markdown-inline';
import { inlineTokens, type MarkdownNode } from './markdown-tree';
import type { LineProblem } from './parse-yaml';

export type ChallengeText = { problem: string; cause: string; measures: string };

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
export const opensChallenge = ({ node }: { node: MarkdownNode }): boolean =>
  isHeading(node, 'h2') && headingText(node) === TITLE;

/** How many of the following nodes belong to the challenge: all up to the next heading of its level. */
export const challengeLength = ({ following }: { following: MarkdownNode[] }): number => {
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
export const readChallenge = ({
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

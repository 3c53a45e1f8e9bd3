import { folderReason } from '../../messages/commands/folder-messages';
import type { LineProblem } from '../read/folder-files';
import { blockMarkOf } from './block-marks';
import { inlineToNodes } from './markdown-inline';
import { inlineTokens, isParagraph, type MarkdownNode } from './markdown-tree';

type ChallengeText = { problem: string; cause: string; measures: string };

export const CHALLENGE_TITLE = '挑战';
export const CHALLENGE_PARTS = ['存在的问题', '原因分析', '应对举措'] as const;

const headingText = (node: MarkdownNode): string =>
  inlineTokens({ node })
    .map(({ content }) => content)
    .join('')
    .trim();

const isHeading = (node: MarkdownNode, tag: string): boolean =>
  node.token.type === 'heading_open' && node.token.tag === tag;

/** True for the heading `## 挑战`, which opens a challenge. */
export function opensChallenge({ node }: { node: MarkdownNode }): boolean {
  return isHeading(node, 'h2') && headingText(node) === CHALLENGE_TITLE;
}

/** How many of the following nodes belong to the challenge: all up to the next heading of its level, or to its end. */
export function challengeLength({ following }: { following: MarkdownNode[] }): number {
  const end = following.findIndex(
    (node) =>
      isHeading(node, 'h1') || isHeading(node, 'h2') || blockMarkOf(node) === 'endOfChallenge',
  );
  return end === -1 ? following.length : end;
}

const plainText = (node: MarkdownNode): { text: string; problems: LineProblem[] } => {
  const { nodes, problems } = inlineToNodes({ tokens: inlineTokens({ node }), line: node.line });
  const isPlain = nodes.every((child) => child.type === 'text' && Object.keys(child).length === 2);
  const text = nodes.map((child) => (child.type === 'text' ? child.text : '')).join('');
  return isPlain
    ? { text, problems }
    : {
        text,
        problems: [...problems, { line: node.line, reason: folderReason('challenge-plain') }],
      };
};

/** Reads what follows `## 挑战`: three headings in their order, each with its paragraphs. */
export function readChallenge({
  opening,
  following,
}: {
  opening: MarkdownNode;
  following: MarkdownNode[];
}): { challenge: ChallengeText; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const parts: string[][] = [];
  for (const node of following) {
    const part = parts.at(-1);
    const expected = CHALLENGE_PARTS[parts.length];
    if (expected !== undefined && isHeading(node, 'h3') && headingText(node) === expected) {
      parts.push([]);
    } else if (isParagraph(node) && part) {
      const read = plainText(node);
      part.push(read.text);
      problems.push(...read.problems);
    } else {
      const reason =
        expected === undefined
          ? folderReason('challenge-paragraphs')
          : folderReason('challenge-part', { part: expected });
      problems.push({ line: node.line, reason });
    }
  }
  CHALLENGE_PARTS.forEach((part, index) => {
    if ((parts[index] ?? []).length === 0) {
      problems.push({ line: opening.line, reason: folderReason('challenge-empty', { part }) });
    }
  });
  const [problem = '', cause = '', measures = ''] = parts.map((lines) => lines.join('\n'));
  return { challenge: { problem, cause, measures }, problems };
}

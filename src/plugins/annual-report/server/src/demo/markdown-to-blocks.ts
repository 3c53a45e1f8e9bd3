import type { TextContent } from '../../../contract/text';
import {
  challengeLength,
  opensChallenge,
  readChallenge,
  type ChallengeText,
} from './markdown-challenge';
import { blockToNodes } from './markdown-nodes';
import { isReferenceParagraph, readReferences, type DemoReference } from './markdown-references';
import { parseMarkdownTree } from './markdown-tree';
import type { LineProblem } from './parse-yaml';

export type DemoBlock =
  | { __component: 'report.text'; content: TextContent }
  | { __component: 'report.images'; images: string[] }
  | { __component: 'report.table'; table: string }
  | ({ __component: 'report.challenge' } & ChallengeText);

export type DemoBody = {
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
export const markdownToBlocks = ({
  markdown,
  firstLine = 1,
}: {
  markdown: string;
  firstLine?: number;
}): DemoBody => {
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
};

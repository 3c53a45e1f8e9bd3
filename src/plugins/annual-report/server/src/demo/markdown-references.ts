import { inlineTokens, type MarkdownNode } from './markdown-tree';
import type { LineProblem } from './demo-files';

export type DemoReference = { kind: 'image' | 'table'; key: string; line: number };

const REFERENCE = /^(image|table):([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** True for a paragraph of nothing but pictures: `![](image:KEY)` or `![](table:KEY)`. */
export function isReferenceParagraph({ node }: { node: MarkdownNode }): boolean {
  const tokens = inlineTokens({ node });
  return (
    node.token.type === 'paragraph_open' &&
    tokens.some(({ type }) => type === 'image') &&
    tokens.every(
      ({ type, content }) =>
        type === 'image' || type === 'softbreak' || (type === 'text' && content.trim() === ''),
    )
  );
}

/** The pictures and the table that such a paragraph names, in order. */
export function readReferences({ node }: { node: MarkdownNode }): {
  references: DemoReference[];
  problems: LineProblem[];
} {
  const references: DemoReference[] = [];
  const problems: LineProblem[] = [];
  let line = node.line;
  for (const token of inlineTokens({ node })) {
    if (token.type === 'softbreak') line += 1;
    if (token.type !== 'image') continue;
    const source = token.attrGet('src') ?? '';
    const [, kind, key] = REFERENCE.exec(source) ?? [];
    if (token.content !== '' || token.attrGet('title') !== null) {
      problems.push({ line, reason: 'captions and alternative texts stand in images.yaml' });
    }
    if ((kind === 'image' || kind === 'table') && key !== undefined) {
      references.push({ kind, key, line });
    } else {
      problems.push({ line, reason: `"${source}" is neither image:KEY nor table:KEY` });
    }
  }
  if (references.length > 1 && references.some(({ kind }) => kind === 'table')) {
    problems.push({ line: node.line, reason: 'a table stands in a paragraph of its own' });
  }
  return { references, problems };
}

import { folderReason } from '../../messages/commands/folder-messages';
import type { LineProblem } from '../read/folder-files';
import { inlineTokens, type MarkdownNode } from './markdown-tree';

export type FolderReference = {
  kind: 'image' | 'table';
  key: string;
  line: number;
  /** Shown already, and meant to be. */
  isAgain?: true;
};

/** The title of a picture that is shown a second time. */
export const AGAIN = 'again';

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
  references: FolderReference[];
  problems: LineProblem[];
} {
  const references: FolderReference[] = [];
  const problems: LineProblem[] = [];
  let line = node.line;
  for (const token of inlineTokens({ node })) {
    if (token.type === 'softbreak') line += 1;
    if (token.type !== 'image') continue;
    const source = token.attrGet('src') ?? '';
    const title = token.attrGet('title');
    const [, kind, key] = REFERENCE.exec(source) ?? [];
    if (token.content !== '' || (title !== null && title !== AGAIN)) {
      problems.push({ line, reason: folderReason('reference-caption') });
    }
    if ((kind === 'image' || kind === 'table') && key !== undefined) {
      references.push({ kind, key, line, ...(title === AGAIN && { isAgain: true }) });
    } else {
      problems.push({ line, reason: folderReason('reference-unknown', { source }) });
    }
  }
  if (references.length > 1 && references.some(({ kind }) => kind === 'table')) {
    problems.push({ line: node.line, reason: folderReason('reference-table') });
  }
  return { references, problems };
}

import type { InlineNode, TextNode } from '../../../../contract/text';
import { isSafeUrl } from '../../../../domain/text/safe-url';
import { folderReason } from '../../messages/commands/folder-messages';
import type { LineProblem } from '../read/folder-files';
import { type Mark, readTag } from './inline-tags';
import type { MarkdownToken } from './markdown-tree';

const SIGNS: Record<string, Mark> = { strong: 'bold', em: 'italic', s: 'strikethrough' };

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”—…·∙]/u;

const charactersOf = (token: MarkdownToken | undefined): string[] =>
  Array.from(token?.type === 'html_inline' ? '' : (token?.content ?? ''));

/** The character that is nearest to a line end, on the side of `step`. */
const neighbour = (tokens: MarkdownToken[], index: number, step: 1 | -1): string => {
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const found = charactersOf(tokens[at]).at(step === 1 ? 0 : -1);
    if (found !== undefined) return found;
  }
  return '';
};

/** Chinese text wraps anywhere, so a line end between two Chinese characters is not a blank. */
const softBreak = ({ tokens, index }: { tokens: MarkdownToken[]; index: number }): string =>
  CJK.test(neighbour(tokens, index, -1)) && CJK.test(neighbour(tokens, index, 1)) ? '' : ' ';

const haveSameMarks = (left: TextNode, right: TextNode): boolean =>
  left.bold === right.bold &&
  left.italic === right.italic &&
  left.underline === right.underline &&
  left.strikethrough === right.strikethrough &&
  left.code === right.code;

const append = ({ to, node }: { to: InlineNode[]; node: TextNode }): void => {
  const last = to.at(-1);
  if (node.text === '') return;
  if (last?.type === 'text' && haveSameMarks(last, node)) last.text += node.text;
  else to.push(node);
};

const isUsableLink = ({ href, title }: { href: string; title: string | null }): boolean =>
  title === null && isSafeUrl({ url: href }) && !href.startsWith('#');

/** A text is never without a node, nor is a link: the editor would not open it. */
const filled = <Node extends InlineNode>(nodes: Node[]): (Node | TextNode)[] =>
  nodes.length === 0 ? [{ type: 'text', text: '' }] : nodes;

/**
 * Turns the inline tokens of a paragraph into Strapi's inline nodes. Pictures, HTML and links that the
 * editor could not hold are problems with the line where they stand; `line` is the paragraph's own.
 */
export function inlineToNodes({
  tokens,
  line: firstLine,
}: {
  tokens: MarkdownToken[];
  line: number;
}): { nodes: InlineNode[]; problems: LineProblem[] } {
  const nodes: InlineNode[] = [];
  const problems: LineProblem[] = [];
  const signs = new Set<Mark>();
  /** Tags that are open, the link among them. */
  const open: { tag: Mark | 'link'; html: string }[] = [];
  let line = firstLine;
  let target = nodes;
  const refuse = (reason: LineProblem['reason']): void => void problems.push({ line, reason });

  const addText = (text: string, extra: Partial<TextNode> = {}): void => {
    const marks = [...signs, ...open.flatMap(({ tag }) => (tag === 'link' ? [] : [tag]))];
    const marked = Object.fromEntries(marks.map((mark) => [mark, true]));
    append({ to: target, node: { type: 'text', text, ...marked, ...extra } });
  };

  const beginLink = (url: string): void => {
    if (target !== nodes) refuse(folderReason('markdown-link', { href: url }));
    const children: TextNode[] = [];
    nodes.push({ type: 'link', url, children });
    target = children;
  };

  const endLink = (): void => {
    const link = nodes.at(-1);
    if (link?.type === 'link') link.children = filled(link.children);
    target = nodes;
  };

  const readHtml = (html: string): void => {
    const tag = readTag(html);
    switch (tag?.kind) {
      case 'open':
        open.push({ tag: tag.mark, html });
        break;
      case 'link':
        if (!isSafeUrl({ url: tag.url })) refuse(folderReason('markdown-link', { href: tag.url }));
        open.push({ tag: 'link', html });
        beginLink(tag.url);
        break;
      case 'close':
      case 'link-end': {
        const closing = tag.kind === 'close' ? tag.mark : 'link';
        if (open.at(-1)?.tag !== closing) refuse(folderReason('markdown-tag-open', { html }));
        else open.pop();
        if (closing === 'link') endLink();
        break;
      }
      case 'nothing':
        break;
      default:
        refuse(folderReason('markdown-html', { html }));
    }
  };

  tokens.forEach((token, index) => {
    const sign = SIGNS[token.tag];
    if (sign) {
      if (token.nesting === 1) signs.add(sign);
      else signs.delete(sign);
      return;
    }
    switch (token.type) {
      case 'text':
        addText(token.content);
        break;
      case 'code_inline':
        addText(token.content, { code: true });
        break;
      case 'softbreak':
        addText(softBreak({ tokens, index }));
        line += 1;
        break;
      case 'hardbreak':
        addText('\n');
        line += 1;
        break;
      case 'link_open': {
        const href = token.attrGet('href') ?? '';
        if (!isUsableLink({ href, title: token.attrGet('title') })) {
          refuse(folderReason('markdown-link', { href }));
        }
        beginLink(href);
        break;
      }
      case 'link_close':
        endLink();
        break;
      case 'image':
        refuse(folderReason('markdown-picture'));
        break;
      default:
        readHtml(token.content);
    }
  });
  for (const { html } of open) refuse(folderReason('markdown-tag-open', { html }));
  return { nodes: filled(nodes), problems };
}

import type { InlineNode, TextNode } from '../../../contract/text';
import { isSafeUrl } from '../../../domain/text/safe-url';
import type { MarkdownToken } from './markdown-tree';
import type { LineProblem } from './demo-files';

type Mark = 'bold' | 'italic' | 'strikethrough';

const MARKS: Record<string, Mark> = { strong: 'bold', em: 'italic', s: 'strikethrough' };

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”—…·∙]/u;

const plain = (tokens: MarkdownToken[]): string[] =>
  Array.from(tokens.map(({ content }) => content).join(''));

/** Chinese text wraps anywhere, so a line end between two Chinese characters is not a blank. */
const softBreak = ({ tokens, index }: { tokens: MarkdownToken[]; index: number }): string =>
  CJK.test(plain(tokens.slice(0, index)).at(-1) ?? '') &&
  CJK.test(plain(tokens.slice(index + 1)).at(0) ?? '')
    ? ''
    : ' ';

const haveSameMarks = (left: TextNode, right: TextNode): boolean =>
  left.bold === right.bold &&
  left.italic === right.italic &&
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
  const marks = new Set<Mark>();
  let line = firstLine;
  let target = nodes;
  const addText = (text: string, extra: Partial<TextNode> = {}): void => {
    const marked = Object.fromEntries([...marks].map((mark) => [mark, true]));
    append({ to: target, node: { type: 'text', text, ...marked, ...extra } });
  };
  tokens.forEach((token, index) => {
    const mark = MARKS[token.tag];
    if (mark) {
      if (token.nesting === 1) marks.add(mark);
      else marks.delete(mark);
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
          problems.push({ line, reason: `the link to "${href}" cannot be kept as it is` });
        }
        const children: TextNode[] = [];
        nodes.push({ type: 'link', url: href, children });
        target = children;
        break;
      }
      case 'link_close':
        target = nodes;
        break;
      case 'image':
        problems.push({ line, reason: 'a picture stands in a paragraph of its own' });
        break;
      default:
        problems.push({ line, reason: `"${token.content}" is HTML, which the text cannot hold` });
    }
  });
  return { nodes, problems };
}

import type { InlineNode, TextNode } from '../../contract/text';
import { parseTokens, type Segment } from '../facts/parse-tokens';
import { TOKEN_FLAWS } from '../facts/token-flaws';
import type { Resolution, ResolveToken } from '../facts/token-resolver';
import type { FlawedToken, Printed, PrintedInlines } from './passage';

type Leaf = { node: TextNode; link: number | null; start: number; end: number };

/** A segment with what to print for it; null prints it as typed. */
type Piece = { start: number; end: number; printed: (Resolution & { ok: true }) | null };

const MAX_QUOTE = 60;

/** By code points, so that no character is cut in half. */
const quote = (text: string): string =>
  text.length > MAX_QUOTE
    ? `${Array.from(text.slice(0, 2 * MAX_QUOTE))
        .slice(0, MAX_QUOTE)
        .join('')}…`
    : text;

const leavesOf = (nodes: InlineNode[]): Leaf[] => {
  let end = 0;
  const leaf = (node: TextNode, link: number | null): Leaf => {
    const start = end;
    end += node.text.length;
    return { node, link, start, end };
  };
  return nodes.flatMap((node, index) =>
    node.type === 'text' ? [leaf(node, null)] : node.children.map((child) => leaf(child, index)),
  );
};

/** Says of ascending segments whether they stand on one side of every link's border. */
const createBorderGuard = (leaves: Leaf[]) => {
  let first = 0;
  return ({ start, end }: Segment): boolean => {
    while ((leaves[first]?.end ?? end) <= start) first += 1;
    let last = first;
    while ((leaves[last]?.end ?? end) < end) last += 1;
    return leaves
      .slice(first, last + 1)
      .every(({ link, node }) => node.text === '' || link === leaves[first]?.link);
  };
};

const piecesOf = ({
  text,
  leaves,
  resolve,
}: {
  text: string;
  leaves: Leaf[];
  resolve: ResolveToken;
}): { pieces: Piece[]; problems: FlawedToken[] } => {
  const problems: FlawedToken[] = [];
  const isWithin = createBorderGuard(leaves);
  const resolveSegment = (segment: Segment): Piece['printed'] => {
    if (segment.type === 'text') return null;
    const refuse = (messages: FlawedToken['messages']): null => {
      problems.push({ token: quote(text.slice(segment.start, segment.end)), messages });
      return null;
    };
    if (segment.type === 'broken') return refuse(TOKEN_FLAWS[segment.flaw]);
    if (!isWithin(segment)) return refuse(TOKEN_FLAWS.link);
    const resolution = resolve(segment);
    return resolution.ok ? resolution : refuse(resolution.messages);
  };
  const pieces = parseTokens({ text }).map((segment) => ({
    start: segment.start,
    end: segment.end,
    printed: resolveSegment(segment),
  }));
  return { pieces, problems };
};

/**
 * Prints the tokens of adjacent inline nodes: their text is joined before it is read, so that a token may
 * run over several; it takes the formatting of its first character. What cannot be resolved stays as typed.
 * A mark of a fact that the nodes brought along is not believed.
 */
export function printInlines({
  nodes,
  resolve,
}: {
  nodes: InlineNode[];
  resolve: ResolveToken;
}): PrintedInlines {
  const leaves = leavesOf(nodes);
  const text = leaves.map(({ node }) => node.text).join('');
  const { pieces, problems } = piecesOf({ text, leaves, resolve });
  const seams = leaves.slice(1).map(({ start }) => start);
  const typed: Printed['typed'] = { tokens: [], seams };
  const printed: Printed = { text: '', facts: [], uses: [], problems, typed };
  let next = 0;

  const printLeaf = ({ node: { fact: _unproven, ...node }, start, end }: Leaf): TextNode[] => {
    const out: TextNode[] = [];
    let plain = '';
    const flush = (): void => {
      if (plain !== '') out.push({ ...node, text: plain });
      plain = '';
    };
    for (let piece = pieces[next]; piece && piece.start < end; piece = pieces[next]) {
      if (piece.printed === null) {
        const typed = text.slice(Math.max(piece.start, start), Math.min(piece.end, end));
        plain += typed;
        printed.text += typed;
      } else if (piece.start >= start) {
        const { text: words, fact, uses } = piece.printed;
        const span = { start: printed.text.length, end: printed.text.length + words.length };
        printed.text += words;
        printed.uses.push(...uses);
        typed.tokens.push({ ...span, from: piece.start, until: piece.end });
        if (fact === null) plain += words;
        else {
          flush();
          out.push({ ...node, text: words, fact });
          printed.facts.push({ ...span, ...fact });
        }
      }
      if (piece.end > end) break;
      next += 1;
    }
    flush();
    return node.text === '' ? [node] : out;
  };

  let at = 0;
  const printNext = (): TextNode[] => {
    const leaf = leaves[at];
    at += 1;
    return leaf ? printLeaf(leaf) : [];
  };
  const printedNodes = nodes.flatMap((node): InlineNode[] =>
    node.type === 'text' ? printNext() : [{ ...node, children: node.children.flatMap(printNext) }],
  );
  return { ...printed, nodes: printedNodes };
}

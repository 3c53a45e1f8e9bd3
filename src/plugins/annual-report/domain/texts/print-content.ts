import type { InlineNode, ListNode, TextBlockNode, TextContent } from '../../contract/text';
import type { PassageKind } from '../content/passage-kinds';
import type { Passage, PrintedInlines } from './passage';
import type { Spot, TextRecord } from './text-record';

type Nodes = {
  spotAt: (field: string) => Spot;
  record: TextRecord;
  print: (nodes: InlineNode[]) => PrintedInlines;
  /** Counts every paragraph as this kind, whatever its node. */
  only?: PassageKind;
};

const asTyped = (nodes: InlineNode[]): PrintedInlines => {
  const textOf = (node: InlineNode): string =>
    node.type === 'text' ? node.text : node.children.map(textOf).join('');
  const typed = { tokens: [], seams: [] };
  return { nodes, text: nodes.map(textOf).join(''), facts: [], uses: [], problems: [], typed };
};

const printChildren = ({
  children,
  kind,
  field,
  list,
  spotAt,
  record,
  print,
}: Nodes & {
  children: InlineNode[];
  kind: PassageKind;
  field: string;
  list?: Passage['list'];
}): InlineNode[] => {
  const printed = kind === 'code' ? asTyped(children) : print(children);
  record.add({ kind, spot: spotAt(field), printed, ...(list ? { list } : {}) });
  return printed.nodes;
};

const printList = (list: ListNode, field: string, nodes: Nodes): ListNode => ({
  ...list,
  children: list.children.map((child, index) => {
    const at = `${field}.${index}`;
    if (child.type === 'list') return printList(child, at, nodes);
    const place = { index, length: list.children.length };
    const { children } = child;
    return {
      ...child,
      children: printChildren({ ...nodes, children, kind: 'list-item', field: at, list: place }),
    };
  }),
});

/** Prints the tokens of a text, node by node, and records its passages. A block of code stays as typed. */
export function printContent({
  content,
  field,
  ...nodes
}: Nodes & { content: TextContent; field: string }): TextContent {
  return content.map((node, index): TextBlockNode => {
    const at = `${field}.${index}`;
    if (node.type === 'list') return printList(node, at, nodes);
    const kind = node.type === 'code' ? node.type : (nodes.only ?? node.type);
    return {
      ...node,
      children: printChildren({ ...nodes, children: node.children, kind, field: at }),
    };
  });
}

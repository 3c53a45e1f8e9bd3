/** Three levels: chapter, section, sub-section. */
export const MAX_OUTLINE_DEPTH = 3;

export type OutlineNode = { documentId: string; parent: string | null; position: number };

export type OutlineTree<Node extends OutlineNode> = { node: Node; children: OutlineTree<Node>[] };

/** Order among siblings: `position`, ties by `documentId`, so that the same rows always give the same order. */
export function compareSiblings<Node extends Pick<OutlineNode, 'documentId' | 'position'>>(
  left: Node,
  right: Node,
): number {
  return (
    left.position - right.position ||
    (left.documentId < right.documentId ? -1 : Number(left.documentId > right.documentId))
  );
}

/** Groups things under the document that holds them, each group in sibling order. */
export function groupByParent<Node extends Pick<OutlineNode, 'documentId' | 'position'>>({
  nodes,
  parentOf,
}: {
  nodes: Node[];
  parentOf: (node: Node) => string | null;
}): Map<string | null, Node[]> {
  const groups = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const parent = parentOf(node);
    const group = groups.get(parent);
    if (group) group.push(node);
    else groups.set(parent, [node]);
  }
  for (const group of groups.values()) group.sort(compareSiblings);
  return groups;
}

/**
 * Builds the outline from flat rows. A node whose parent is not among the rows, or that hangs in a circle,
 * is left out: `unreachable` finds those.
 */
export function buildOutline<Node extends OutlineNode>({
  nodes,
}: {
  nodes: Node[];
}): OutlineTree<Node>[] {
  const groups = groupByParent({ nodes, parentOf: (node) => node.parent });
  const branch = (parent: string | null): OutlineTree<Node>[] =>
    (groups.get(parent) ?? []).map((node) => ({ node, children: branch(node.documentId) }));
  return branch(null);
}

/** The nodes that `buildOutline` leaves out. */
export function unreachable<Node extends OutlineNode>({ nodes }: { nodes: Node[] }): Node[] {
  const reached = new Set<string>();
  const visit = (trees: OutlineTree<Node>[]): void => {
    for (const { node, children } of trees) {
      reached.add(node.documentId);
      visit(children);
    }
  };
  visit(buildOutline({ nodes }));
  return nodes.filter((node) => !reached.has(node.documentId));
}

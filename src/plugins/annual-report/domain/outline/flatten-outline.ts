import {
  buildOutline,
  groupByParent,
  unreachable,
  type OutlineNode,
  type OutlineTree,
} from './outline';

/**
 * Chapters and cases as two lists in reading order, so that nothing is lost: a chapter that nothing leads to
 * stands at the end of the top level, a case without a chapter after all others.
 */
export function flattenOutline<Chapter extends OutlineNode, Case extends OutlineNode>({
  chapters,
  cases,
}: {
  chapters: Chapter[];
  cases: Case[];
}): { chapters: Chapter[]; cases: Case[] } {
  const flat: Chapter[] = [];
  const visit = ({ node, children }: OutlineTree<Chapter>): void => {
    flat.push(node);
    children.forEach(visit);
  };
  buildOutline({ nodes: chapters }).forEach(visit);
  flat.push(...unreachable({ nodes: chapters }).map((node) => ({ ...node, parent: null })));
  const placed = new Set(flat.map(({ documentId }) => documentId));
  const casesOf = groupByParent({
    nodes: cases,
    parentOf: ({ parent }) => (parent !== null && placed.has(parent) ? parent : null),
  });
  return {
    chapters: flat,
    cases: [
      ...flat.flatMap(({ documentId }) => casesOf.get(documentId) ?? []),
      ...(casesOf.get(null) ?? []).map((node) => ({ ...node, parent: null })),
    ],
  };
}

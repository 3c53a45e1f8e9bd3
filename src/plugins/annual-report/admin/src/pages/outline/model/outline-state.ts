import type {
  AdminOutline,
  AdminOutlineNode,
  OutlineStatus,
} from '../../../../../contract/admin/outline';

/** Stands above all chapters; it is no chapter itself. */
export const ROOT = 'root';

export type ItemKind = 'chapter' | 'case';

/** A chapter or a case, wherever it stands. */
export type OutlineItem = {
  id: string;
  kind: ItemKind;
  title: string;
  /** Not saved yet: the server does not know its id. */
  isNew: boolean;
  status: OutlineStatus;
  isBlank: boolean;
  isRemovable: boolean;
  images: readonly string[];
  tables: readonly string[];
  annexes: readonly string[];
};

type Children = ReadonlyMap<string, readonly string[]>;

/** An outline while it is arranged. Never changed in place, so that each step can be taken back. */
export type OutlineState = {
  items: ReadonlyMap<string, OutlineItem>;
  /** Ids of chapters and of cases, in their order, by what holds them. */
  chapters: Children;
  cases: Children;
};

export function newItem({
  id,
  kind,
  title,
}: Pick<OutlineItem, 'id' | 'kind' | 'title'>): OutlineItem {
  return {
    id,
    kind,
    title,
    isNew: true,
    status: 'draft',
    isBlank: true,
    isRemovable: true,
    images: [],
    tables: [],
    annexes: [],
  };
}

const toItem = (
  { documentId, title, status, isBlank, isRemovable, images, tables, annexes }: AdminOutlineNode,
  kind: ItemKind,
): OutlineItem => ({
  id: documentId,
  kind,
  title,
  isNew: false,
  status,
  isBlank,
  isRemovable,
  images,
  tables,
  annexes,
});

const byParent = (nodes: { id: string; parent: string | null }[]): Children => {
  const groups = new Map<string, string[]>();
  for (const { id, parent } of nodes) {
    const parentId = parent ?? ROOT;
    groups.set(parentId, [...(groups.get(parentId) ?? []), id]);
  }
  return groups;
};

/** Builds an outline from items in reading order, each with what holds it. */
export function buildState({
  nodes,
}: {
  nodes: { item: OutlineItem; parent: string | null }[];
}): OutlineState {
  const of = (kind: ItemKind) =>
    byParent(
      nodes
        .filter(({ item }) => item.kind === kind)
        .map(({ item, parent }) => ({ id: item.id, parent })),
    );
  return {
    items: new Map(nodes.map(({ item }) => [item.id, item])),
    chapters: of('chapter'),
    cases: of('case'),
  };
}

/** The outline that the server gave. */
export function toState({
  chapters,
  cases,
}: Pick<AdminOutline, 'chapters' | 'cases'>): OutlineState {
  return buildState({
    nodes: [
      ...chapters.map((node) => ({ item: toItem(node, 'chapter'), parent: node.parent })),
      ...cases.map((node) => ({ item: toItem(node, 'case'), parent: node.parent })),
    ],
  });
}

export function siblingsIn(
  state: OutlineState,
  kind: ItemKind,
  parentId: string,
): readonly string[] {
  return (kind === 'chapter' ? state.chapters : state.cases).get(parentId) ?? [];
}

/** What hangs below something, in reading order: its cases, then its chapters. */
export function childrenOf(state: OutlineState, parentId: string): string[] {
  return [...siblingsIn(state, 'case', parentId), ...siblingsIn(state, 'chapter', parentId)];
}

/** What holds each item. */
export function parentsOf({ chapters, cases }: OutlineState): Map<string, string> {
  return new Map(
    [...chapters, ...cases].flatMap(([parentId, ids]) =>
      ids.map((id): [string, string] => [id, parentId]),
    ),
  );
}

/** Every item with what holds it, in reading order; cases without a chapter come last. */
export function inReadingOrder(
  state: OutlineState,
): { item: OutlineItem; parentId: string; level: number }[] {
  const below = (parentId: string, ids: readonly string[], level: number) =>
    ids.flatMap((id): { item: OutlineItem; parentId: string; level: number }[] => {
      const item = state.items.get(id);
      return item
        ? [{ item, parentId, level }, ...below(id, childrenOf(state, id), level + 1)]
        : [];
    });
  return [
    ...below(ROOT, siblingsIn(state, 'chapter', ROOT), 1),
    ...below(ROOT, siblingsIn(state, 'case', ROOT), 1),
  ];
}

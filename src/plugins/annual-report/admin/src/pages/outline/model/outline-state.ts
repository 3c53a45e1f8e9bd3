import type {
  DeskOutline,
  DeskOutlineNode,
  OutlineStatus,
} from '../../../../../contract/desk/outline';

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
  { documentId, title, status, isBlank, isRemovable, images, tables, annexes }: DeskOutlineNode,
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

const byHolder = (nodes: { id: string; parent: string | null }[]): Children => {
  const groups = new Map<string, string[]>();
  for (const { id, parent } of nodes) {
    const holder = parent ?? ROOT;
    groups.set(holder, [...(groups.get(holder) ?? []), id]);
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
    byHolder(
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
}: Pick<DeskOutline, 'chapters' | 'cases'>): OutlineState {
  return buildState({
    nodes: [
      ...chapters.map((node) => ({ item: toItem(node, 'chapter'), parent: node.parent })),
      ...cases.map((node) => ({ item: toItem(node, 'case'), parent: node.parent })),
    ],
  });
}

export function siblingsIn(state: OutlineState, kind: ItemKind, holder: string): readonly string[] {
  return (kind === 'chapter' ? state.chapters : state.cases).get(holder) ?? [];
}

/** What hangs below something, in reading order: its cases, then its chapters. */
export function childrenOf(state: OutlineState, holder: string): string[] {
  return [...siblingsIn(state, 'case', holder), ...siblingsIn(state, 'chapter', holder)];
}

/** What holds each item. */
export function holdersOf({ chapters, cases }: OutlineState): Map<string, string> {
  return new Map(
    [...chapters, ...cases].flatMap(([holder, ids]) =>
      ids.map((id): [string, string] => [id, holder]),
    ),
  );
}

/** Every item with what holds it, in reading order; cases without a chapter come last. */
export function inReadingOrder(
  state: OutlineState,
): { item: OutlineItem; holder: string; level: number }[] {
  const below = (holder: string, ids: readonly string[], level: number) =>
    ids.flatMap((id): { item: OutlineItem; holder: string; level: number }[] => {
      const item = state.items.get(id);
      return item ? [{ item, holder, level }, ...below(id, childrenOf(state, id), level + 1)] : [];
    });
  return [
    ...below(ROOT, siblingsIn(state, 'chapter', ROOT), 1),
    ...below(ROOT, siblingsIn(state, 'case', ROOT), 1),
  ];
}

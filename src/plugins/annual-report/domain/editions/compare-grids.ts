import type { GridBlockJson } from '../../contract/block';
import type { GridChange } from '../../contract/changes/grid-change';
import type { ChapterJson, ReportJson } from '../../contract/report';
import { canonicalJson } from '../canonical/canonical-json';
import { alignTexts } from './align/align-texts';
import { groupBy, mergeOrder } from './align/sequences';
import type { UseChange } from './compare-uses';
import type { TextDiffer } from './diff-text';
import { NOWHERE } from './read/read-sections';
import type { Use } from './read/section';

type Row = GridBlockJson['rows'][number];
type Told = Partial<GridChange> & Pick<GridChange, 'kind' | 'place'>;

/** The tables of plain cells of a report, by key. */
export function gridsOfReport({
  chapters,
  cases,
}: Pick<ReportJson, 'chapters' | 'cases'>): Map<string, GridBlockJson> {
  const flatten = (list: ChapterJson[]): ChapterJson[] =>
    list.flatMap((chapter) => [chapter, ...flatten(chapter.chapters)]);
  const blocks = [...flatten(chapters), ...cases].flatMap((holder) => holder.blocks);
  return new Map(
    blocks.flatMap((block): [string, GridBlockJson][] =>
      block.type === 'grid' ? [[block.key, block]] : [],
    ),
  );
}

const describe = ({ key, label, caption }: GridBlockJson, told: Told): GridChange => ({
  key,
  label,
  caption,
  movedFrom: null,
  part: null,
  row: null,
  column: null,
  before: null,
  after: null,
  diff: null,
  ...told,
});

const rowText = (row: Row): string => row.map(({ text }) => text).join(' | ');

const headText = ({ head }: GridBlockJson): string =>
  [head.row && 'row', head.column && 'column'].filter(Boolean).join(', ');

type Part = Omit<Partial<GridChange>, 'kind'> & Pick<GridChange, 'kind' | 'part'>;

const compareCells = (old: Row, young: Row, row: number, differ: TextDiffer): Part[] => {
  if (old.length !== young.length) {
    const texts = { before: rowText(old), after: rowText(young) };
    return [{ kind: 'changed', part: 'row', row, ...texts, diff: differ.diff(texts) }];
  }
  return young.flatMap((cell, index): Part[] => {
    const before = old[index];
    if (!before || canonicalJson({ value: before }) === canonicalJson({ value: cell })) return [];
    const texts = { before: before.text, after: cell.text };
    const diff = differ.diff(texts);
    return [{ kind: 'changed', part: 'cell', row, column: index + 1, ...texts, diff }];
  });
};

/** Rows are known by their words: one that came in shifts none of those below it. */
const compareRows = (old: GridBlockJson, young: GridBlockJson, differ: TextDiffer): Part[] => {
  const textsOf = (rows: Row[]) => rows.map((row) => ({ group: '', text: rowText(row) }));
  const pairs = alignTexts({ before: textsOf(old.rows), after: textsOf(young.rows) });
  const partners = new Map(pairs.map(([before, after]) => [after, before]));
  const kept = new Set(partners.values());
  const went = old.rows.flatMap((row, index): Part[] =>
    kept.has(index) ? [] : [{ kind: 'removed', part: 'row', row: index + 1, before: rowText(row) }],
  );
  const others = young.rows.flatMap((row, index): Part[] => {
    const before = old.rows[partners.get(index) ?? -1];
    return before
      ? compareCells(before, row, index + 1, differ)
      : [{ kind: 'added', part: 'row', row: index + 1, after: rowText(row) }];
  });
  return [...others, ...went];
};

const compareGrid = (old: GridBlockJson, young: GridBlockJson, differ: TextDiffer): Part[] => {
  const changed = (part: 'caption' | 'head', before: string, after: string): Part[] =>
    before === after
      ? []
      : [{ kind: 'changed', part, before, after, diff: differ.diff({ before, after }) }];
  return [
    ...changed('caption', old.caption, young.caption),
    ...changed('head', headText(old), headText(young)),
    ...compareRows(old, young, differ),
  ];
};

/** Tables of plain cells that came, went, moved or say something else; nothing where there never was one. */
export function compareGrids({
  before,
  after,
  uses,
  places,
  differ,
}: {
  before: Map<string, GridBlockJson>;
  after: Map<string, GridBlockJson>;
  uses: UseChange[];
  /** Where the newer report shows each. */
  places: Map<string, Use>;
  differ: TextDiffer;
}): { grids?: GridChange[] } {
  if (before.size + after.size === 0) return {};
  const shown = groupBy(uses, ({ key }) => key);
  const keys = mergeOrder({ before: [...before.keys()], after: [...after.keys()] });
  const grids = keys.flatMap((key): GridChange[] => {
    const [old, young] = [before.get(key), after.get(key)];
    const grid = young ?? old;
    if (!grid) return [];
    const own = shown.get(key) ?? [];
    const moves = own.map(({ kind, place, movedFrom }) =>
      describe(grid, { kind, place, movedFrom }),
    );
    if (!old || !young) return moves;
    const place = places.get(key)?.place ?? NOWHERE;
    const parts = compareGrid(old, young, differ).map((part) =>
      describe(young, { place, ...part }),
    );
    const isRenumbered = old.label !== young.label && own.length === 0;
    const labels = { part: 'label' as const, before: old.label, after: young.label };
    return [
      ...moves,
      ...parts,
      ...(isRenumbered ? [describe(young, { kind: 'renumbered', place, ...labels })] : []),
    ];
  });
  return { grids };
}

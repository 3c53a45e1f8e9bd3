import type { GridRow } from '../values/cells';
import { plainCell, type Block } from './clipboard-cells';
import { matchLines, type MatchedLine } from './match-lines';
import type { Selected } from './plan-paste';
import { isValueLike, readYear, rowsOfLabel, squeeze } from './read-words';

/** A column of a block that holds values. */
export type ValueColumn = {
  column: number;
  /** Null where nobody knows: it is asked. */
  year: number | null;
  /** Whether the block itself names the year. */
  isNamed: boolean;
};

/** What a block with labels or years is about. */
export type BlockMatch = {
  block: Block;
  lines: MatchedLine[];
  columns: ValueColumn[];
  /** The column of units; null without one. */
  unit: number | null;
  /** Heads or first texts of columns that are not taken. */
  unused: string[];
};

type Request = {
  block: Block;
  rows: GridRow[];
  years: number[];
  reportYear: number;
  selected: Selected;
};

const widthOf = (block: Block): number => Math.max(...block.map((line) => line.length));

const columnsOf = (block: Block): number[] => [...Array(widthOf(block)).keys()];

const wordsAt = (block: Block, line: number, column: number): string =>
  block[line]?.[column]?.words ?? '';

const filledIn = (block: Block, column: number): string[] =>
  block.map((line) => line[column]?.words ?? '').filter((text) => text !== '');

const transpose = (block: Block): Block =>
  columnsOf(block).map((column) => block.map((line) => line[column] ?? plainCell('')));

/** The column whose texts are labels of the table, for at least half of them, and how many are. */
const labelColumnOf = ({ block, rows }: Request): { column: number; known: number } | null => {
  const hits = columnsOf(block).map((column) => {
    const texts = filledIn(block, column);
    const known = texts.filter((text) => rowsOfLabel({ text, rows }).length > 0).length;
    return { column, known, isMost: known > 0 && known * 2 >= texts.length - 1 };
  });
  const [best] = hits.filter(({ isMost }) => isMost).sort((one, other) => other.known - one.known);
  return best ?? null;
};

/** A column of words beside one of values, which names rows that the table does not have. */
const strangeLabelsOf = ({ block }: Request): number | null => {
  const isWords = (column: number): boolean => {
    const texts = filledIn(block, column);
    return texts.length > 0 && texts.every((text) => !isValueLike(text));
  };
  const columns = columnsOf(block);
  const values = columns.findLast((column) => filledIn(block, column).some(isValueLike)) ?? -1;
  return columns.find((column) => column < values && isWords(column)) ?? null;
};

/** Years that the lines above the first row name, by column. */
const headYears = ({ block, reportYear }: Request, lines: number): Map<number, number> => {
  const years = new Map<number, number>();
  for (const head of block.slice(0, lines)) {
    head.forEach(({ words }, column) => {
      const found = readYear({ text: words, reportYear });
      if (found) years.set(column, found.year);
    });
  }
  return years;
};

const UNIT_HEADS = new Set(['单位', '计量单位']);

const unitColumnOf = ({ block, rows }: Request, label: number): number | null => {
  const known = block.flatMap((cells, line) => {
    const found = rowsOfLabel({ text: cells[label]?.words ?? '', rows });
    return found.length === 0 ? [] : [{ line, units: found.map((row) => rows[row]?.unit ?? '') }];
  });
  const isUnit = (column: number): boolean => {
    if (block.some((line) => UNIT_HEADS.has(squeeze(line[column]?.words ?? '')))) return true;
    const given = known.filter(({ line }) => wordsAt(block, line, column) !== '');
    const own = given.filter(({ line, units }) =>
      units.some((unit) => squeeze(unit) === squeeze(wordsAt(block, line, column))),
    );
    return own.length > 0 && own.length * 2 >= given.length;
  };
  return columnsOf(block).find((column) => column !== label && isUnit(column)) ?? null;
};

/** Years of columns that name none: as many as the table has, else those that end where the paste began. */
const guessYears = (columns: number[], { years, selected }: Request): ValueColumn[] => {
  const chosen = selected.column + 1;
  const shown =
    columns.length === years.length
      ? years
      : years.slice(Math.max(0, chosen - columns.length), chosen);
  const isFitting = shown.length === columns.length;
  return columns.map((column, index) => ({
    column,
    year: isFitting ? (shown[index] ?? null) : null,
    isNamed: false,
  }));
};

const withLabels = (request: Request, label: number): BlockMatch => {
  const { block } = request;
  const unit = unitColumnOf(request, label);
  const lines = matchLines({ block, rows: request.rows, label, unit });
  const first = lines.findIndex(({ row, isAmbiguous }) => row !== null || isAmbiguous);
  const heads = first < 0 ? 1 : first;
  const named = headYears(request, heads);
  const body = lines.slice(named.size > 0 ? heads : 0).filter((line) => line.label !== '');
  const isValues = (column: number): boolean => {
    const texts = body.flatMap(({ line }) => block[line]?.[column]?.text || []);
    return texts.length > 0 && texts.filter(isValueLike).length * 2 >= texts.length;
  };
  const others = columnsOf(block).filter((column) => column > label && column !== unit);
  const values = named.size > 0 ? [...named.keys()] : others.filter(isValues);
  const isUsed = new Set(values);
  return {
    block,
    lines: body.filter(
      ({ line, row }) =>
        row !== null || values.some((column) => isValueLike(block[line]?.[column]?.text ?? '')),
    ),
    columns:
      named.size > 0
        ? [...named].map(([column, year]) => ({ column, year, isNamed: true }))
        : guessYears(values, request),
    unit,
    unused: others
      .filter((column) => !isUsed.has(column))
      .flatMap((column) => filledIn(block, column).slice(0, 1)),
  };
};

/** A block without labels whose first line names years: rows follow from where the paste began. */
const withYears = ({ block, rows, years, reportYear, selected }: Request): BlockMatch | null => {
  const [head = [], ...body] = block;
  const found = head.map(({ words }) => readYear({ text: words, reportYear }));
  const isSure =
    found.some((year) => year?.isNamed) ||
    (found.length > 1 && found.every((year) => year && years.includes(year.year)));
  const isYears = head.every(({ text }, column) => text === '' || found[column] !== null);
  if (body.length === 0 || !isSure || !isYears) return null;
  return {
    block,
    lines: body.map((_, index) => {
      const row = selected.row + index;
      const label = rows[row]?.label ?? '';
      const known = row < rows.length ? row : null;
      return { line: index + 1, row: known, label, isAmbiguous: false };
    }),
    columns: found.flatMap((year, column) =>
      year ? [{ column, year: year.year, isNamed: true }] : [],
    ),
    unit: null,
    unused: [],
  };
};

/**
 * Finds out what a block with labels or years is about, also where its rows are years. Null for one that has
 * neither: such a block is placed.
 */
export function matchBlock(request: Request): BlockMatch | null {
  const turned = { ...request, block: transpose(request.block) };
  const [best] = [request, turned]
    .flatMap((given) => {
      const label = widthOf(given.block) > 1 ? labelColumnOf(given) : null;
      return label === null ? [] : [{ given, ...label }];
    })
    .sort((one, other) => other.known - one.known);
  if (best) return withLabels(best.given, best.column);
  const strange = strangeLabelsOf(request);
  return strange === null ? withYears(request) : withLabels(request, strange);
}

import {
  MAX_ALT,
  MAX_CAPTION,
  MAX_CREDIT,
  type AdminPhoto,
} from '../../../../../contract/admin/photos';
import { editedTexts, type PhotoEdits, type PhotoTexts } from './photo-edits';

/** The columns that a block of cells fills, in their order. */
const COLUMNS = ['caption', 'alt', 'credit', 'takenOn'] as const;

type Column = (typeof COLUMNS)[number];

const LIMITS = { caption: MAX_CAPTION, alt: MAX_ALT, credit: MAX_CREDIT };

const DAY = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;

const readDay = (text: string): string | null => {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
  return isDay ? date : null;
};

/** What a cell says for a column; null where it does not fit in. */
const readCell = (column: Column, text: string): string | null => {
  if (column === 'takenOn') return readDay(text);
  return text.length <= LIMITS[column] ? text : null;
};

export type PhotoWords = { photo: AdminPhoto; words: Partial<PhotoTexts> };

/** What a pasted block fills, and what it leaves. */
export type CellPaste = {
  /** The photograph that it begins at, counted from 0. */
  row: number;
  changes: PhotoWords[];
  /** What takes the paste back. */
  undo: PhotoWords[];
  /** Rows of the block for which there was no photograph. */
  left: number;
  /** Cells that were too long or no day. */
  skipped: number;
};

/**
 * Lays a block of cells over photographs, downwards from one of its fields and to the right; empty cells change
 * nothing. Null for a field that takes no text.
 */
export function pasteCells({
  block,
  photos,
  edits,
  row,
  field,
}: {
  block: string[][];
  photos: AdminPhoto[];
  edits: PhotoEdits;
  row: number;
  field: string;
}): CellPaste | null {
  const first = COLUMNS.findIndex((column) => column === field);
  if (first === -1) return null;
  const columns = COLUMNS.slice(first);
  let skipped = 0;
  const changes = photos.slice(row, row + block.length).flatMap((photo, index): PhotoWords[] => {
    const words: Partial<PhotoTexts> = {};
    for (const [at, column] of columns.entries()) {
      const text = block[index]?.[at]?.trim() ?? '';
      if (text === '') continue;
      const read = readCell(column, text);
      if (read === null) skipped += 1;
      else words[column] = read;
    }
    return Object.keys(words).length === 0 ? [] : [{ photo, words }];
  });
  const undo = changes.map(({ photo, words }) => {
    const before = Object.entries(editedTexts(photo, edits[photo.id]));
    return { photo, words: Object.fromEntries(before.filter(([name]) => name in words)) };
  });
  const left = Math.max(0, block.length - Math.max(0, photos.length - row));
  return { row, changes, undo, left, skipped };
}

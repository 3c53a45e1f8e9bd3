import { NUMBERS_CELL_WORDS } from './numbers-cell-words';
import { NUMBERS_IMPORT_WORDS } from './numbers-import-words';
import { NUMBERS_LAYOUT_WORDS } from './numbers-layout-words';
import { NUMBERS_PAGE_WORDS } from './numbers-page-words';
import type { Words } from './words';

export const NUMBERS_WORDS = {
  ...NUMBERS_PAGE_WORDS,
  ...NUMBERS_CELL_WORDS,
  ...NUMBERS_IMPORT_WORDS,
  ...NUMBERS_LAYOUT_WORDS,
} satisfies Words;

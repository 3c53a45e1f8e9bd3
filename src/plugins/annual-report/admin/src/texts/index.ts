import { CHANGES_WORDS } from './changes-words';
import { CHECKS_WORDS } from './checks-words';
import { COMMON_WORDS } from './common-words';
import { CONTENT_MANAGER_WORDS } from './content-manager-words';
import { EDITION_WORDS } from './edition-words';
import { HOME_WORDS } from './home-words';
import { NEW_REPORT_WORDS } from './new-report-words';
import { NUMBERS_PAGE_WORDS } from './numbers-page-words';
import { NUMBERS_CELL_WORDS } from './numbers-cell-words';
import { NUMBERS_IMPORT_WORDS } from './numbers-import-words';
import { NUMBERS_LAYOUT_WORDS } from './numbers-layout-words';
import { OUTLINE_WORDS } from './outline-words';
import { OVERVIEW_WORDS } from './overview-words';
import { PHOTOS_UPLOAD_WORDS } from './photos-upload-words';
import { PHOTOS_TABLE_WORDS } from './photos-table-words';
import { PHOTOS_CHANGE_WORDS } from './photos-change-words';
import { PHOTOS_ARRANGE_WORDS } from './photos-arrange-words';
import { RELEASE_WORDS } from './release-words';
import { REPORT_WORDS } from './report-words';
import { SETTINGS_WORDS } from './settings-words';
import { PLUGIN } from '../plugin';
import type { Words } from './words';

const WORDS = {
  ...COMMON_WORDS,
  ...REPORT_WORDS,
  ...OVERVIEW_WORDS,
  ...NEW_REPORT_WORDS,
  ...OUTLINE_WORDS,
  ...NUMBERS_PAGE_WORDS,
  ...NUMBERS_CELL_WORDS,
  ...NUMBERS_IMPORT_WORDS,
  ...NUMBERS_LAYOUT_WORDS,
  ...PHOTOS_UPLOAD_WORDS,
  ...PHOTOS_TABLE_WORDS,
  ...PHOTOS_CHANGE_WORDS,
  ...PHOTOS_ARRANGE_WORDS,
  ...CHANGES_WORDS,
  ...CHECKS_WORDS,
  ...RELEASE_WORDS,
  ...EDITION_WORDS,
  ...CONTENT_MANAGER_WORDS,
  ...HOME_WORDS,
  ...SETTINGS_WORDS,
} satisfies Words;

/** The name of a text. */
export type WordId = keyof typeof WORDS;

/** A text as Strapi's own places for texts take it. */
export function wordOf(id: WordId): { id: string; defaultMessage: string } {
  return {
    id: `${PLUGIN}.${id}`,
    defaultMessage: WORDS[id].en,
  };
}

/** All texts of one language, by the names under which Strapi keeps them. */
export function translationsFor(language: 'zh' | 'en'): Record<string, string> {
  return Object.fromEntries(
    Object.entries<{ zh: string; en: string }>(WORDS).map(([id, word]) => [
      `${PLUGIN}.${id}`,
      word[language],
    ]),
  );
}

import { PLUGIN } from '../plugin';
import { ALIAS_TEXTS } from './aliases';
import { AUDIT_TEXTS } from './audit';
import { CHECKS_TEXTS } from './checks';
import { COMMON_TEXTS, REPORT_TEXTS, SETTINGS_TEXTS } from './common';
import { CONTENT_MANAGER_TEXTS } from './content-manager';
import { EDITS_TEXTS } from './edits';
import { CHANGES_TEXTS, EDITION_TEXTS } from './editions';
import { GRIDS_TEXTS } from './grids';
import { LEDGER_TEXTS } from './ledger';
import { NEW_REPORT_TEXTS } from './new-report';
import { NUMBERS_CELL_TEXTS } from './numbers-cell';
import { NUMBERS_PAGE_TEXTS } from './numbers-page';
import { NUMBERS_PASTE_TEXTS } from './numbers-paste';
import { NUMBERS_IMPORT_TEXTS, NUMBERS_LAYOUT_TEXTS } from './numbers-tables';
import { OUTLINE_TEXTS } from './outline';
import { HOME_TEXTS, OVERVIEW_TEXTS } from './overview';
import { OVERRIDE_TEXTS } from './overrides';
import { PHOTOS_CHANGE_TEXTS, PHOTOS_ARRANGE_TEXTS } from './photos-changes';
import { PHOTOS_UPLOAD_TEXTS, PHOTOS_TABLE_TEXTS } from './photos-table';
import { RELEASE_TEXTS } from './release';
import { SECURITY_TEXTS } from './security';
import { TEXT_EDITOR_TEXTS } from './text-editor';

/** Texts of one part of the panel, in both languages; placeholders as in ICU messages: `{count}`. */
type Texts = Record<string, { zh: string; en: string }>;

export const TEXTS = {
  ...COMMON_TEXTS,
  ...REPORT_TEXTS,
  ...OVERVIEW_TEXTS,
  ...NEW_REPORT_TEXTS,
  ...OUTLINE_TEXTS,
  ...NUMBERS_PAGE_TEXTS,
  ...NUMBERS_PASTE_TEXTS,
  ...NUMBERS_CELL_TEXTS,
  ...NUMBERS_IMPORT_TEXTS,
  ...NUMBERS_LAYOUT_TEXTS,
  ...PHOTOS_UPLOAD_TEXTS,
  ...PHOTOS_TABLE_TEXTS,
  ...PHOTOS_CHANGE_TEXTS,
  ...PHOTOS_ARRANGE_TEXTS,
  ...CHANGES_TEXTS,
  ...CHECKS_TEXTS,
  ...OVERRIDE_TEXTS,
  ...LEDGER_TEXTS,
  ...EDITS_TEXTS,
  ...RELEASE_TEXTS,
  ...EDITION_TEXTS,
  ...CONTENT_MANAGER_TEXTS,
  ...GRIDS_TEXTS,
  ...HOME_TEXTS,
  ...SETTINGS_TEXTS,
  ...ALIAS_TEXTS,
  ...SECURITY_TEXTS,
  ...AUDIT_TEXTS,
  ...TEXT_EDITOR_TEXTS,
} satisfies Texts;

/** The name of a text. */
export type TextId = keyof typeof TEXTS;

/** A text as Strapi's own places for texts take it. */
export function messageOf(id: TextId): { id: string; defaultMessage: string } {
  return {
    id: `${PLUGIN}.${id}`,
    defaultMessage: TEXTS[id].en,
  };
}

/** All texts of one language, by the names under which Strapi keeps them. */
export function translationsFor(language: 'zh' | 'en'): Record<string, string> {
  return Object.fromEntries(
    Object.entries<{ zh: string; en: string }>(TEXTS).map(([id, textId]) => [
      `${PLUGIN}.${id}`,
      textId[language],
    ]),
  );
}

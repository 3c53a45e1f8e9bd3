import { PLUGIN } from './plugin';

const may = (action: string) => [{ action: `plugin::${PLUGIN}.${action}`, subject: null }];

/** What the server asks for; the panel hides what it would refuse. */
export const PERMISSIONS = {
  preview: may('preview'),
  photos: may('photos'),
  outline: may('outline'),
  values: may('values'),
  review: may('review'),
  waive: may('waive'),
  override: may('override'),
  /** Texts of the report, in the forms or by an edit that a page offers. */
  editText: [
    { action: 'plugin::content-manager.explorer.update', subject: 'api::chapter.chapter' },
  ],
  release: may('release'),
  createReport: may('create-report'),
  settings: may('settings'),
  aliases: may('aliases'),
  bindings: may('bindings'),
  security: may('security'),
  audit: may('audit'),
};

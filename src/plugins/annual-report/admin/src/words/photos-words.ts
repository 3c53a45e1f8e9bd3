import { PHOTOS_ARRANGE_WORDS } from './photos-arrange-words';
import { PHOTOS_CHANGE_WORDS } from './photos-change-words';
import { PHOTOS_TABLE_WORDS } from './photos-table-words';
import { PHOTOS_UPLOAD_WORDS } from './photos-upload-words';

export const PHOTOS_WORDS = {
  ...PHOTOS_UPLOAD_WORDS,
  ...PHOTOS_TABLE_WORDS,
  ...PHOTOS_CHANGE_WORDS,
  ...PHOTOS_ARRANGE_WORDS,
};

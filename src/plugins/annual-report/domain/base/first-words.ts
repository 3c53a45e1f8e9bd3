/**
 * First words of addresses that are not a school's pages: what the server answers there, and what is kept for
 * pages to come. A test holds the list against all routes.
 */
export const FIRST_WORDS: readonly string[] = [
  ...['admin', 'api', 'annual-report', 'uploads', 'upload', 'content-manager'],
  ...['content-type-builder', 'email', 'i18n', 'users-permissions', 'files', 'reader'],
  ...['verify', 'preview', 'feeds', 'search', 'compare', 'schools', 'indicators', 'reports'],
];

const TAKEN = new Set(FIRST_WORDS);

/** Whether a school with this code would have no pages, because its first word leads elsewhere. */
export function isFirstWord(code: string): boolean {
  return TAKEN.has(code.toLowerCase());
}

import type { ReportKey } from '../links/report-key';

const PREFIX = 'annals.kept';

/** What everything begins with that the browser keeps of a user's unsaved work. */
export function prefixOf(user: string): string {
  return `${PREFIX}.${user}.`;
}

export function isKeptKey(key: string): boolean {
  return key.startsWith(`${PREFIX}.`);
}

/** Where the browser keeps what one user did on a page of one report and did not save. */
export function workKey({
  user,
  page,
  report: { school, year },
}: {
  user: string;
  page: string;
  report: ReportKey;
}): string {
  return `${prefixOf(user)}${page}.${school}.${year}`;
}

/** The browser's own storage, as far as it is used here. */
export type TextStorage = {
  readonly length: number;
  key: (index: number) => string | null;
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
  removeItem: (key: string) => void;
};

export function keysIn(storage: TextStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
}

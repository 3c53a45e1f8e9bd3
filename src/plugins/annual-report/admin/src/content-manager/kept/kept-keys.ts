/** `unsaved`: what stands in a form; `aside`: what its writer put aside for somebody else's version. */
export type Shelf = 'unsaved' | 'aside';

const PREFIX = 'annals.kept';

/** What all of a user's kept forms begin with. */
export const prefixOf = (user: string): string => `${PREFIX}.${user}.`;

export const isKeptKey = (key: string): boolean => key.startsWith(`${PREFIX}.`);

export const keyOf = ({
  user,
  shelf,
  model,
  document,
}: {
  user: string;
  shelf: Shelf;
  model: string;
  document: string;
}): string => `${prefixOf(user)}${shelf}.${model}.${document}`;

/** The browser's own storage, as far as it is used here. */
export type TextStorage = {
  readonly length: number;
  key: (index: number) => string | null;
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
  removeItem: (key: string) => void;
};

export const keysIn = (storage: TextStorage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

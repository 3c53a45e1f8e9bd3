import { keysIn, prefixOf, type TextStorage } from './kept-keys';

/** Removes everything that is kept of a user's work; of nobody when it is not known who it is. */
export function dropAllKept({
  storage,
  user,
}: {
  storage: TextStorage;
  user: string | null;
}): void {
  if (user === null) return;
  for (const key of keysIn(storage)) {
    if (key.startsWith(prefixOf(user))) storage.removeItem(key);
  }
}

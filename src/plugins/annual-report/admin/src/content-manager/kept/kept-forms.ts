import { isRecord } from '../is-record';
import { isKeptKey, keyOf, keysIn, type Shelf, type TextStorage } from './kept-keys';

export type Values = Record<string, unknown>;

/** Content of a form that was not saved, and when it was kept (ISO). */
export type KeptForm = { at: string; values: Values };

/** Characters of one form, and of all: a browser gives a site about five million. */
const MAX_FORM = 1_000_000;
const MAX_ALL = 3_000_000;

const MAX_AGE_MS = 30 * 24 * 3_600_000;

const read = (text: string | null): KeptForm | null => {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || typeof kept.at !== 'string' || !isRecord(kept.values)) return null;
    return { at: kept.at, values: kept.values };
  } catch {
    return null;
  }
};

/** Removes what is too old, then the oldest until `room` more characters have their place. */
const makeRoom = ({
  storage,
  now,
  room,
  except,
}: {
  storage: TextStorage;
  now: Date;
  room: number;
  except: string;
}): void => {
  const kept = keysIn(storage)
    .filter((key) => isKeptKey(key) && key !== except)
    .map((key) => {
      const text = storage.getItem(key) ?? '';
      return { key, length: text.length, at: Date.parse(read(text)?.at ?? '') || 0 };
    })
    .sort((left, right) => left.at - right.at);
  let all = kept.reduce((sum, { length }) => sum + length, room);
  for (const { key, length, at } of kept) {
    if (all <= MAX_ALL && now.getTime() - at <= MAX_AGE_MS) continue;
    storage.removeItem(key);
    all -= length;
  }
};

/** What one user keeps in this browser of one document's form. */
export const createKeptForms = ({
  storage,
  ...place
}: {
  storage: TextStorage;
  user: string;
  model: string;
  document: string;
}) => {
  const at = (shelf: Shelf): string => keyOf({ ...place, shelf });
  return {
    read: (shelf: Shelf): KeptForm | null => read(storage.getItem(at(shelf))),

    /** Gives false when the form is too large to be kept, or the browser has no room. */
    keep({ shelf, values, now }: { shelf: Shelf; values: Values; now: Date }): boolean {
      const key = at(shelf);
      const text = JSON.stringify({ at: now.toISOString(), values } satisfies KeptForm);
      if (text.length > MAX_FORM) return false;
      try {
        makeRoom({ storage, now, room: text.length, except: key });
        storage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },

    drop(shelf: Shelf): void {
      storage.removeItem(at(shelf));
    },
  };
};

export type KeptForms = ReturnType<typeof createKeptForms>;

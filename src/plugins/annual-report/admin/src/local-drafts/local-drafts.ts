import { z } from 'zod';
import { isKeptKey, keysIn, type TextStorage } from './kept-keys';

/** Work that was not saved, and when it was kept (ISO). */
export type Kept<Work> = { at: string; work: Work };

/** Characters of one piece of work, and of all: a browser gives a site about five million. */
const MAX_ONE = 1_000_000;
const MAX_ALL = 3_000_000;

const MAX_AGE_MS = 30 * 24 * 3_600_000;

const keptSchema = z.object({ at: z.iso.datetime(), work: z.unknown() });

const parse = (text: string | null): z.infer<typeof keptSchema> | null => {
  if (text === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? null;
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
      return { key, length: text.length, at: Date.parse(parse(text)?.at ?? '') || 0 };
    })
    .sort((left, right) => left.at - right.at);
  let all = kept.reduce((sum, { length }) => sum + length, room);
  for (const { key, length, at } of kept) {
    if (all <= MAX_ALL && now.getTime() - at <= MAX_AGE_MS) continue;
    storage.removeItem(key);
    all -= length;
  }
};

/** Keeps work in the browser. Gives false when it is too large, or the browser has no room. */
export function keepWork({
  storage,
  key,
  work,
  now,
}: {
  storage: TextStorage;
  key: string;
  work: unknown;
  now: Date;
}): boolean {
  const text = JSON.stringify({ at: now.toISOString(), work } satisfies Kept<unknown>);
  if (text.length > MAX_ONE) return false;
  try {
    makeRoom({ storage, now, room: text.length, except: key });
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** What was kept, or null when there is nothing, or nothing that `schema` takes. */
export function readWork<Work>({
  storage,
  key,
  schema,
}: {
  storage: TextStorage;
  key: string;
  schema: z.ZodType<Work>;
}): Kept<Work> | null {
  const kept = parse(storage.getItem(key));
  const read = schema.safeParse(kept?.work);
  return kept && read.success ? { at: kept.at, work: read.data } : null;
}

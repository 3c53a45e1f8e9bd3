import { z } from 'zod';
import { withoutSignatures } from '../photographs/signed-address';
import type { ReportKey } from '../report/addresses';

/** Strapi's own sign that somebody is signed in, in any window of the browser. */
export function isSignedIn(): boolean {
  return window.localStorage.getItem('isLoggedIn') !== null;
}

const PREFIX = 'annals.kept';

/** What everything begins with that the browser keeps of a user's unsaved work. */
export function prefixOf(user: string): string {
  return `${PREFIX}.${user}.`;
}

function isDraftKey(key: string): boolean {
  return key.startsWith(`${PREFIX}.`);
}

/** Where the browser keeps what one user did on a page of one report and did not save. */
export function draftKey({
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

/** Work that was not saved, and when it was kept (ISO). */
export type LocalDraft<Work> = { at: string; work: Work };

/** Characters of one piece of work, and of all: a browser gives a site about five million. */
const MAX_ONE = 1_000_000;
const MAX_ALL = 3_000_000;

const MAX_AGE_MS = 30 * 24 * 3_600_000;

const draftSchema = z.object({ at: z.iso.datetime(), work: z.unknown() });

const parse = (text: string | null): z.infer<typeof draftSchema> | null => {
  if (text === null) return null;
  try {
    return draftSchema.safeParse(JSON.parse(text)).data ?? null;
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
  const draft = keysIn(storage)
    .filter((key) => isDraftKey(key) && key !== except)
    .map((key) => {
      const text = storage.getItem(key) ?? '';
      return { key, length: text.length, at: Date.parse(parse(text)?.at ?? '') || 0 };
    })
    .sort((left, right) => left.at - right.at);
  let all = draft.reduce((sum, { length }) => sum + length, room);
  for (const { key, length, at } of draft) {
    if (all <= MAX_ALL && now.getTime() - at <= MAX_AGE_MS) continue;
    storage.removeItem(key);
    all -= length;
  }
};

/** Keeps work in the browser. Gives false when it is too large, or the browser has no room. */
export function saveDraft({
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
  const draft = { at: now.toISOString(), work } satisfies LocalDraft<unknown>;
  const text = JSON.stringify(draft, withoutSignatures);
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
export function readDraft<Work>({
  storage,
  key,
  schema,
}: {
  storage: TextStorage;
  key: string;
  schema: z.ZodType<Work>;
}): LocalDraft<Work> | null {
  const draft = parse(storage.getItem(key));
  const read = schema.safeParse(draft?.work);
  return draft && read.success ? { at: draft.at, work: read.data } : null;
}

/** Removes everything that is kept of a user's work; of nobody when it is not known who it is. */
export function dropAllDrafts({
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

import { LRUCache } from 'lru-cache';
import type { AnswerHead, Coding } from './answer';
import { withCoding } from './describe-answer';

/** What an answer depends on when it depends on all reports; otherwise `school/year`. */
export const EVERYTHING = '*';

/** About what a head takes, with its address. */
const HEAD_BYTES = 2_000;
const SHARE_OF_HEADS = 0.1;
/** Addresses of which it is remembered that nothing is there: anybody may make up as many as they like. */
const MOST_ABSENCES = 1_000;
const LONGEST_ABSENT_ADDRESS = 500;

/** An answer without codings: its head and its plain bytes. */
export type Made = { head: AnswerHead; bytes: Buffer };

export type Obtained = { head: AnswerHead; bytes: Buffer };

export type Requested = {
  address: string;
  topic: string;
  coding: Coding;
  /** Whether Brotli is worth making twice: in haste for who waits, then as small as it can be. */
  isImproved: boolean;
  /** @throws the error that a request without an answer gets */
  make: () => Promise<Made>;
};

type CachedHead = { head: AnswerHead; topic: string };

type Making = {
  topic: string;
  isCached: boolean;
  /** How often something had been dropped when it was begun. */
  drops: number;
  waiting: number;
  made: Promise<Made>;
  coded: Map<Coding, Promise<Obtained>>;
};

/**
 * Finished answers by address, as far as memory goes: of what was asked for the longest time ago the bytes go,
 * and are made again when somebody asks. Whoever asks for what is being made waits for the same. An answer that
 * was begun before its topic was dropped goes to those who waited for it and is not kept. That nothing is at an
 * address is remembered too, of so many addresses, until anything is dropped.
 */
export function createAnswerCache({
  maxBytes,
  compress,
  improve,
  mayKeep,
  isAbsence,
}: {
  maxBytes: number;
  compress: (input: { bytes: Buffer; coding: 'gzip' | 'br' }) => Promise<Buffer>;
  /** Makes smaller Brotli of Brotli, while nobody waits. */
  improve: (input: { bytes: Buffer }) => Promise<Buffer>;
  /** Whether it would be heard when an answer that is begun now goes out of date. */
  mayKeep: () => boolean;
  /** Whether an error says that nothing is at the address, and will until something is announced. */
  isAbsence: (error: unknown) => boolean;
}) {
  const heads = new LRUCache<string, CachedHead>({
    max: Math.max(1, Math.floor((maxBytes * SHARE_OF_HEADS) / HEAD_BYTES)),
  });
  const bodies = new LRUCache<string, Buffer>({
    maxSize: Math.max(1, Math.floor(maxBytes * (1 - SHARE_OF_HEADS))),
    sizeCalculation: ({ length }) => Math.max(1, length),
  });
  const absences = new LRUCache<string, { error: unknown }>({ max: MOST_ABSENCES });
  const making = new Map<string, Making>();
  /** Tags of Brotli that was made in haste, by address. */
  const improvable = new Map<string, string>();
  let isImproving = false;
  let drops = 0;

  const forget = (address: string): void => {
    const kept = heads.peek(address);
    heads.delete(address);
    for (const { etag } of Object.values(kept?.head.coded ?? {})) bodies.delete(etag);
  };

  const drop = (matches: (topic: string) => boolean): void => {
    // What is not there is announced with what is: any release may change that.
    absences.clear();
    drops += 1;
    for (const [address, { topic }] of [...heads.entries()]) if (matches(topic)) forget(address);
    for (const [address, { topic }] of making) if (matches(topic)) making.delete(address);
  };

  const peekBytes = ({
    head,
    coding,
  }: {
    head: AnswerHead;
    coding: Coding;
  }): Buffer | undefined => {
    const coded = head.coded[coding];
    return coded && bodies.get(coded.etag);
  };

  const replaceBrotli = (address: string, hasty: string, bytes: Buffer): void => {
    const kept = heads.peek(address);
    const best = kept?.head.tags.br.at(-1);
    if (best === undefined || kept?.head.coded.br?.etag !== hasty) return;
    const head = withCoding({ head: kept.head, coding: 'br', etag: best, length: bytes.length });
    heads.set(address, { ...kept, head });
    bodies.delete(hasty);
    bodies.set(best, bytes);
  };

  /** One after the other, so that it takes no more than one thread; what went out of memory meanwhile is left. */
  const improveAll = async (): Promise<void> => {
    if (isImproving) return;
    isImproving = true;
    for (const [address, hasty] of improvable) {
      improvable.delete(address);
      const bytes = bodies.peek(hasty);
      if (!bytes) continue;
      try {
        replaceBrotli(address, hasty, await improve({ bytes }));
      } catch {
        // What was made in haste goes on being served.
      }
    }
    isImproving = false;
  };

  const keep = (
    { address, topic, isImproved, coding }: Requested,
    { head, bytes }: Obtained,
  ): void => {
    const etag = head.coded[coding]?.etag ?? '';
    heads.set(address, { head, topic });
    bodies.set(etag, bytes);
    if (!isImproved || coding !== 'br') return;
    improvable.set(address, etag);
    void improveAll();
  };

  const code = async (entry: Making, requested: Requested, made: Made): Promise<Obtained> => {
    const { address, coding } = requested;
    const bytes =
      coding === 'identity' ? made.bytes : await compress({ bytes: made.bytes, coding });
    const isCurrent = entry.isCached && making.get(address) === entry;
    const known = isCurrent ? heads.peek(address)?.head : undefined;
    const isKnown = known?.tags.identity[0] === made.head.tags.identity[0];
    const before = known && isKnown ? known : made.head;
    const [etag] = before.tags[coding];
    const obtained = {
      head: withCoding({ head: before, coding, etag, length: bytes.length }),
      bytes,
    };
    if (isCurrent) keep(requested, obtained);
    return obtained;
  };

  const begin = ({ address, topic, make }: Requested): Making => {
    const running = making.get(address);
    if (running) return running;
    const isCached = mayKeep();
    const entry: Making = { topic, isCached, drops, waiting: 0, made: make(), coded: new Map() };
    making.set(address, entry);
    return entry;
  };

  const rememberAbsence = ({ address }: Requested, entry: Making, error: unknown): void => {
    const isCurrent = entry.isCached && entry.drops === drops && making.get(address) === entry;
    if (!isCurrent || !isAbsence(error) || address.length > LONGEST_ABSENT_ADDRESS) return;
    absences.set(address, { error });
  };

  const makeOnce = async (requested: Requested): Promise<Obtained> => {
    const entry = begin(requested);
    entry.waiting += 1;
    try {
      const made = await entry.made;
      const coded = entry.coded.get(requested.coding) ?? code(entry, requested, made);
      entry.coded.set(requested.coding, coded);
      return await coded;
    } catch (error) {
      rememberAbsence(requested, entry, error);
      throw error;
    } finally {
      entry.waiting -= 1;
      if (entry.waiting === 0 && making.get(requested.address) === entry) {
        making.delete(requested.address);
      }
    }
  };

  return {
    /** What is known of an answer, at once. */
    peek: (address: string): AnswerHead | undefined => heads.get(address)?.head,

    /** Its bytes when they are in memory, at once. */
    peekBytes,

    /** The answer from memory, or made. Its head has the coding that was asked for. */
    async obtain(requested: Requested): Promise<Obtained> {
      const { address, coding } = requested;
      const absence = absences.get(address);
      if (absence) throw absence.error;
      const head = heads.get(address)?.head;
      const bytes = head && peekBytes({ head, coding });
      return bytes ? { head, bytes } : makeOnce(requested);
    },

    /** Forgets what depends on a report, and what depends on all reports. */
    dropTopic: ({ topic }: { topic: string }): void => {
      drop((candidate) => candidate === topic || candidate === EVERYTHING);
    },

    dropAll: (): void => {
      drop(() => true);
    },

    /** Bytes of bodies in memory. */
    size: (): number => bodies.calculatedSize,

    /** Addresses whose heads are known. */
    count: (): number => heads.size,
  };
}

export type AnswerCache = ReturnType<typeof createAnswerCache>;

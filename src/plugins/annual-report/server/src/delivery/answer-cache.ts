import { LRUCache } from 'lru-cache';
import { CODINGS, type Answer, type AnswerHead, type Coding } from './answer';
import type { Spool } from './spool';

/** What an answer depends on when it depends on all reports; otherwise `school/year`. */
export const EVERYTHING = '*';

/** About what a head takes, with its address. */
const HEAD_BYTES = 2_000;
const SHARE_OF_HEADS = 0.1;
const FEWEST_HEADS = 100;

type Kept = { head: AnswerHead; topic: string };
type Making = { answer: Promise<Answer>; topic: string };

export type Wanted = {
  address: string;
  topic: string;
  coding: (head: AnswerHead) => Coding;
  make: () => Promise<Answer>;
};

export type Obtained = { head: AnswerHead; coding: Coding; bytes: Buffer };

/**
 * Finished answers by address. Heads and the bytes last used are in memory, bounded by bytes; all bytes are
 * in the spool as long as it has room. Whoever asks for an answer that is being made waits for the same. An
 * answer that was begun before its topic was dropped goes to those who waited for it and is not kept.
 */
export const createAnswerCache = ({
  maxBytes,
  spool,
  mayKeep,
}: {
  maxBytes: number;
  spool: Spool;
  /** Whether it would be heard when an answer that is begun now goes out of date. */
  mayKeep: () => boolean;
}) => {
  const heads = new LRUCache<string, Kept>({
    max: Math.max(FEWEST_HEADS, Math.floor((maxBytes * SHARE_OF_HEADS) / HEAD_BYTES)),
  });
  const bodies = new LRUCache<string, Buffer>({
    maxSize: Math.max(1, Math.floor(maxBytes * (1 - SHARE_OF_HEADS))),
    sizeCalculation: ({ length }) => Math.max(1, length),
  });
  const making = new Map<string, Making>();

  const forget = (address: string): void => {
    const kept = heads.peek(address);
    if (!kept) return;
    heads.delete(address);
    for (const coding of CODINGS) {
      const name = kept.head.coded[coding].etag;
      bodies.delete(name);
      spool.forget({ name });
    }
  };

  const drop = (matches: (topic: string) => boolean): void => {
    for (const [address, { topic }] of [...heads.entries()]) if (matches(topic)) forget(address);
    for (const [address, { topic }] of making) if (matches(topic)) making.delete(address);
  };

  const writeSpool = async ({ head, bytes }: Answer): Promise<void> => {
    try {
      for (const coding of CODINGS) {
        await spool.write({ name: head.coded[coding].etag, bytes: bytes[coding] });
      }
    } catch {
      // A full disk costs time alone: bytes that memory has no room for are made again.
    }
  };

  const keep = async (
    { address, topic }: Wanted,
    answer: Answer,
    isWanted: () => boolean,
  ): Promise<void> => {
    await writeSpool(answer);
    const { head } = answer;
    if (isWanted()) heads.set(address, { head, topic });
    else for (const coding of CODINGS) spool.forget({ name: head.coded[coding].etag });
  };

  const makeOnce = (wanted: Wanted): Promise<Answer> => {
    const { address, topic, make } = wanted;
    const running = making.get(address);
    if (running) return running.answer;
    const finish = (): void => {
      if (making.get(address) === entry) making.delete(address);
    };
    const isKept = mayKeep();
    const entry: Making = { topic, answer: isKept ? make() : make().finally(finish) };
    making.set(address, entry);
    if (isKept) {
      entry.answer
        .then((answer) => keep(wanted, answer, () => making.get(address) === entry))
        .catch(() => undefined)
        .finally(finish);
    }
    return entry.answer;
  };

  const read = async (head: AnswerHead, coding: Coding): Promise<Buffer | null> => {
    const name = head.coded[coding].etag;
    const bytes = await spool.read({ name });
    if (bytes) bodies.set(name, bytes);
    return bytes;
  };

  return {
    /** What is known of an answer, at once. */
    peek: (address: string): AnswerHead | undefined => heads.get(address)?.head,

    /** Its bytes when they are in memory, at once. */
    peekBytes: ({ head, coding }: { head: AnswerHead; coding: Coding }): Buffer | undefined =>
      bodies.get(head.coded[coding].etag),

    /** The answer from memory, from the spool, or made. */
    async obtain(wanted: Wanted): Promise<Obtained> {
      const known = heads.get(wanted.address)?.head;
      if (known) {
        const coding = wanted.coding(known);
        const bytes = bodies.get(known.coded[coding].etag) ?? (await read(known, coding));
        if (bytes) return { head: known, coding, bytes };
        heads.delete(wanted.address);
      }
      const { head, bytes } = await makeOnce(wanted);
      const coding = wanted.coding(head);
      bodies.set(head.coded[coding].etag, bytes[coding]);
      return { head, coding, bytes: bytes[coding] };
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
  };
};

export type AnswerCache = ReturnType<typeof createAnswerCache>;

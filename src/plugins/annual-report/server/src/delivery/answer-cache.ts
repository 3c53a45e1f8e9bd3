import { LRUCache } from 'lru-cache';
import { CODINGS, type Answer, type AnswerHead, type Coding } from './answer';
import { createBufferPool } from './buffer-pool';
import { HEAD_BYTES, shareMemory } from './share-memory';
import type { Spool } from './spool';

/** What an answer depends on when it depends on all reports; otherwise `school/year`. */
export const EVERYTHING = '*';

type Kept = { head: AnswerHead; topic: string };
type Making = { answer: Promise<Answer>; topic: string };

export type Wanted = {
  address: string;
  topic: string;
  coding: (head: AnswerHead) => Coding;
  make: () => Promise<Answer>;
};

export type Obtained = {
  head: AnswerHead;
  coding: Coding;
  bytes: Buffer;
  /** To be called when the bytes have been sent: their memory may then hold others. */
  done: () => void;
};

const MOST_IDLE_BYTES = 16 * 1024 * 1024;
/** At least so many answers are remembered that were read from the spool and not kept in memory. */
const FEWEST_READ = 16;

const NOTHING_TO_DO = (): void => undefined;

/**
 * Finished answers by address. Heads and the bytes last used are in memory, bounded by bytes; all bytes are
 * in the spool as long as it has room. What is read from there is sent from a buffer that is used again, and
 * goes to memory when it is asked for a second time soon: a walk over all answers drives nobody out. Whoever asks for an answer that is being made waits for the same. An
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
  const room = shareMemory({ maxBytes });
  const heads = new LRUCache<string, Kept>({
    max: Math.max(1, Math.floor(room.heads / HEAD_BYTES)),
  });
  const bodies = new LRUCache<string, Buffer>({
    maxSize: Math.max(1, room.bodies),
    sizeCalculation: ({ length }) => Math.max(1, length),
  });
  const making = new Map<string, Making>();
  const buffers = createBufferPool({ maxIdleBytes: MOST_IDLE_BYTES });
  const readOnce = new Set<string>();

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

  /** Whether an answer was read not long ago: among as many as memory has room for. */
  const isReadAgain = (name: string): boolean => {
    if (readOnce.delete(name)) return true;
    readOnce.add(name);
    for (const oldest of readOnce) {
      if (readOnce.size <= Math.max(FEWEST_READ, bodies.size)) break;
      readOnce.delete(oldest);
    }
    return false;
  };

  const readToStay = async (name: string): Promise<Omit<Obtained, 'head' | 'coding'> | null> => {
    const bytes = await spool.read({ name, buffer: (length) => Buffer.allocUnsafeSlow(length) });
    if (bytes) bodies.set(name, bytes);
    return bytes && { bytes, done: NOTHING_TO_DO };
  };

  const readToSend = async (name: string): Promise<Omit<Obtained, 'head' | 'coding'> | null> => {
    const bytes = await spool.read({ name, buffer: (length) => buffers.lend(length) });
    return bytes && { bytes, done: () => buffers.takeBack(bytes) };
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
        const name = known.coded[coding].etag;
        const inMemory = bodies.get(name);
        if (inMemory) return { head: known, coding, bytes: inMemory, done: NOTHING_TO_DO };
        const read = await (isReadAgain(name) ? readToStay(name) : readToSend(name));
        if (read) return { head: known, coding, ...read };
        heads.delete(wanted.address);
      }
      const { head, bytes } = await makeOnce(wanted);
      const coding = wanted.coding(head);
      bodies.set(head.coded[coding].etag, bytes[coding]);
      return { head, coding, bytes: bytes[coding], done: NOTHING_TO_DO };
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

import type { Keeper } from '../../threads/run-in-thread';

/** A state of a report, as it was read, and the thread that keeps what is made of it. */
export type CachedState = {
  /** The fingerprint, and which of the two contents it is. */
  key: string;
  /** School, year and content: its earlier states are of no use to anybody any more. */
  report: string;
  keeper: Keeper;
  /** JSON of the content, the waivers and the declarations; pending while it is being read. */
  json: Promise<SharedArrayBuffer>;
};

/** What a state takes for each byte of its JSON: that, the objects made of it, findings and finished answers. */
const BYTES_PER_BYTE = 12;

/**
 * States of reports by their key, at most `maxBytes` of them by what was used last; but the newest one always,
 * so that whoever has it prepared twice in a row has it prepared once.
 * @param forget told of each that goes
 */
export function createStateCache({
  maxBytes,
  forget,
}: {
  maxBytes: number;
  forget: (state: CachedState) => void;
}) {
  /** The least recently used first. */
  const states = new Map<string, { state: CachedState; bytes: number }>();
  let added = 0;

  const total = (): number => [...states.values()].reduce((sum, { bytes }) => sum + bytes, 0);

  const drop = (state: CachedState): void => {
    if (states.get(state.key)?.state !== state) return;
    states.delete(state.key);
    forget(state);
  };

  const dropWhatIsTooMuch = (newest: CachedState): void => {
    for (const { state } of [...states.values()]) {
      if (total() <= maxBytes) return;
      if (state !== newest) drop(state);
    }
  };

  return {
    /** The state under a key, which is then the last that was used. */
    find(key: string): CachedState | undefined {
      const found = states.get(key);
      if (!found) return undefined;
      states.delete(key);
      states.set(key, found);
      return found.state;
    },

    /** Keeps a state from now on, while it is still being read; one that cannot be read is dropped. */
    add(state: CachedState): void {
      const entry = { state, bytes: 0 };
      states.set(state.key, entry);
      added += 1;
      state.json.then(
        ({ byteLength }) => {
          entry.bytes = byteLength * BYTES_PER_BYTE;
          for (const { state: other } of [...states.values()]) {
            if (other.report === state.report && other !== state) drop(other);
          }
          dropWhatIsTooMuch(state);
        },
        () => {
          drop(state);
        },
      );
    },

    has: ({ key }: CachedState): boolean => states.has(key),

    /** How many there are, what they take, and how many were read since the start. */
    size: () => ({ states: states.size, bytes: total(), added }),
  };
}

export type StateCache = ReturnType<typeof createStateCache>;

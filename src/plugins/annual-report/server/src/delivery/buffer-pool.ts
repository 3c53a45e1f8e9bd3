/** Buffers of like sizes take each other's place. */
const UNIT = 64 * 1024;

const roomFor = (length: number): number => Math.max(1, Math.ceil(length / UNIT)) * UNIT;

/**
 * Buffers that are used again: to get memory for half a megabyte from the system costs several times what it
 * costs to fill it. What is lent and never given back is freed like any other.
 */
export const createBufferPool = ({ maxIdleBytes }: { maxIdleBytes: number }) => {
  const idle = new Map<number, Buffer[]>();
  let idleBytes = 0;
  return {
    /** A buffer of that length, with anything in it. */
    lend(length: number): Buffer {
      const room = roomFor(length);
      const used = idle.get(room)?.pop();
      if (used) idleBytes -= room;
      return (used ?? Buffer.allocUnsafeSlow(room)).subarray(0, length);
    },

    /** Takes back a buffer that was lent, once nobody reads it any more. */
    takeBack(lent: Buffer): void {
      const whole = Buffer.from(lent.buffer);
      if (idleBytes + whole.length > maxIdleBytes) return;
      idleBytes += whole.length;
      const others = idle.get(whole.length) ?? [];
      others.push(whole);
      idle.set(whole.length, others);
    },
  };
};

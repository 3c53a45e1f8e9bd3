/** Where a thread says what it is at: the number of what it computes, and how many steps it has begun. */
export type StepMark = { subject: number; steps: SharedArrayBuffer };

export const SUBJECT = 0;
export const STEPS = 1;

/** Says that a step begins, which no other task of this thread interrupts. */
export function beginStep({ mark }: { mark?: StepMark }): void {
  if (!mark) return;
  const marks = new Int32Array(mark.steps);
  Atomics.store(marks, SUBJECT, mark.subject);
  Atomics.add(marks, STEPS, 1);
}

/** Who waits for a turn, by school; the school whose turn it is next stands first. */
const waiting = new Map<string, (() => void)[]>();
let isGiving = false;

const giveTurn = (): void => {
  const next = waiting.entries().next();
  if (next.done === true) {
    isGiving = false;
    return;
  }
  const [school, [begin, ...others]] = next.value;
  waiting.delete(school);
  if (others.length > 0) waiting.set(school, others);
  begin?.();
  setImmediate(giveTurn);
};

/**
 * Lets everybody else of this thread have a step, and goes on when it is the school's turn: one with twenty
 * reports to compute takes as many steps as one with a single report.
 */
export async function nextTurn({
  school,
  mark,
}: {
  school: string;
  mark?: StepMark;
}): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.set(school, [...(waiting.get(school) ?? []), resolve]);
    if (isGiving) return;
    isGiving = true;
    setImmediate(giveTurn);
  });
  beginStep({ mark });
}

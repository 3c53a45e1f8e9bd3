import { STEPS, type StepMark, SUBJECT } from './steps';

const LOOK_MS = 500;

/**
 * Watches a thread that computes for many by turns. What holds it up is one step that does not end, whoever
 * waits behind it: the thread names the subject of each step, so that the one that is at fault is known.
 */
export function createStepWatch({
  limitMs,
  onStall,
}: {
  /** How long one step may take. */
  limitMs: number;
  /** Told once; the watch is of no use afterwards. */
  onStall: () => void;
}) {
  const steps = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const marks = new Int32Array(steps);
  const numbers = new Map<string, { number: number; tasks: number }>();
  let lastNumber = 0;
  let tasks = 0;
  let seen = { steps: 0, at: 0 };
  let timer: NodeJS.Timeout | undefined;
  let stalled: number | null = null;

  const look = (): void => {
    const now = performance.now();
    const begun = Atomics.load(marks, STEPS);
    if (begun !== seen.steps || begun === 0) seen = { steps: begun, at: now };
    if (now - seen.at < limitMs) return;
    stalled = Atomics.load(marks, SUBJECT);
    clearInterval(timer);
    onStall();
  };

  const enter = (subject: string): number => {
    if (tasks === 0) {
      seen = { steps: Atomics.load(marks, STEPS), at: performance.now() };
      timer = setInterval(look, LOOK_MS).unref();
    }
    tasks += 1;
    const entry = numbers.get(subject) ?? { number: (lastNumber += 1), tasks: 0 };
    numbers.set(subject, entry);
    entry.tasks += 1;
    return entry.number;
  };

  const leave = (subject: string): void => {
    tasks -= 1;
    if (tasks === 0) clearInterval(timer);
    const entry = numbers.get(subject);
    if (!entry) return;
    entry.tasks -= 1;
    if (entry.tasks === 0) numbers.delete(subject);
  };

  return {
    /**
     * Runs a task of the thread. It is to hand the mark on to it.
     * @returns what the task gives, or `stalled` when it is the one that held the thread up
     */
    async run<Result>({
      subject,
      task,
    }: {
      /** What it computes with: the tasks of one subject stand and fall together. */
      subject: string;
      task: (mark: StepMark) => Promise<Result>;
    }): Promise<{ result: Result } | 'stalled'> {
      const number = enter(subject);
      try {
        return { result: await task({ subject: number, steps }) };
      } catch (error) {
        if (stalled === number) return 'stalled';
        throw error;
      } finally {
        leave(subject);
      }
    },
  };
}

export type StepWatch = ReturnType<typeof createStepWatch>;

type Waiting = { begin: () => void };

type Group = { running: number; waiting: Waiting[] };

/**
 * Runs tasks, at most `slots` at once and at most `slotsOfGroup` of one group. Groups that wait are taken by
 * turns, whatever each of them has asked for: a group with a hundred tasks holds up another by one.
 */
export function createFairQueue({ slots, slotsOfGroup }: { slots: number; slotsOfGroup: number }) {
  /** Whose turn it is next stands first. */
  const groups = new Map<string, Group>();
  let running = 0;

  const takeNext = (): Waiting | undefined => {
    for (const [name, group] of groups) {
      if (group.running >= slotsOfGroup) continue;
      const next = group.waiting.shift();
      if (!next) continue;
      groups.delete(name);
      groups.set(name, group);
      group.running += 1;
      running += 1;
      return next;
    }
    return undefined;
  };

  const beginWhatMay = (): void => {
    while (running < slots) {
      const next = takeNext();
      if (!next) return;
      next.begin();
    }
  };

  const leave = (name: string, group: Group): void => {
    running -= 1;
    group.running -= 1;
    groups.delete(name);
    if (group.running > 0 || group.waiting.length > 0) groups.set(name, group);
    beginWhatMay();
  };

  return {
    /** How many tasks have not begun. */
    waiting: (): number =>
      [...groups.values()].reduce((sum, { waiting }) => sum + waiting.length, 0),
    /** How many of a group have not begun. */
    waitingOf: (name: string): number => groups.get(name)?.waiting.length ?? 0,
    /** Settles as the task does, which begins when it is its group's turn. */
    async run<Result>({
      group: name,
      task,
    }: {
      group: string;
      task: () => Promise<Result>;
    }): Promise<Result> {
      const group = groups.get(name) ?? { running: 0, waiting: [] };
      groups.set(name, group);
      await new Promise<void>((resolve) => {
        group.waiting.push({ begin: resolve });
        beginWhatMay();
      });
      try {
        return await task();
      } finally {
        leave(name, group);
      }
    },
  };
}

export type FairQueue = ReturnType<typeof createFairQueue>;

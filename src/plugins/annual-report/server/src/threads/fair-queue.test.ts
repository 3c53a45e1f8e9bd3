import { createFairQueue } from './fair-queue';

/** Tasks that end when the test says so, and the order in which they began. */
const createTasks = (limits: { slots: number; slotsOfGroup: number }) => {
  const queue = createFairQueue(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    begun,
    ask: (name: string): Promise<string> =>
      queue.run({
        group: name.charAt(0),
        task: () => {
          begun.push(name);
          return new Promise((resolve) => {
            ends.set(name, () => {
              resolve(name);
            });
          });
        },
      }),
    end: async (name: string): Promise<void> => {
      ends.get(name)?.();
      await settle();
    },
    settle,
    queue,
  };
};

describe('a queue that is fair', () => {
  it('should begin at once what has room', async () => {
    const { ask, begun, settle, end } = createTasks({ slots: 2, slotsOfGroup: 2 });
    const first = ask('a1');
    void ask('b1');
    await settle();
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    await expect(first).resolves.toBe('a1');
  });

  it('should say how many of a group wait', async () => {
    const { ask, queue, settle } = createTasks({ slots: 1, slotsOfGroup: 1 });
    for (const name of ['a1', 'a2', 'a3', 'b1']) void ask(name);
    await settle();
    expect(['a', 'b', 'c'].map((group) => queue.waitingOf(group))).toEqual([2, 1, 0]);
  });

  it('should take those who wait by turns, whoever asked for how much', async () => {
    const { ask, begun, end, settle } = createTasks({ slots: 1, slotsOfGroup: 1 });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) void ask(name);
    await settle();
    for (const name of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']) {
      expect(begun.at(-1)).toBe(name);
      await end(name);
    }
  });

  it('should leave room beside a group whose tasks do not end', async () => {
    const { ask, begun, settle } = createTasks({ slots: 2, slotsOfGroup: 1 });
    for (const name of ['a1', 'a2', 'a3', 'b1']) void ask(name);
    await settle();
    expect(begun).toEqual(['a1', 'b1']);
  });

  it('should go on after a task that fails', async () => {
    const { queue } = createTasks({ slots: 1, slotsOfGroup: 1 });
    const failing = queue.run({ group: 'a', task: () => Promise.reject(new Error('no')) });
    const next = queue.run({ group: 'a', task: () => Promise.resolve(7) });
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe(7);
  });
});

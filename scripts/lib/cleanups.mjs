/** What has to be undone at the end, last first. */
export const createCleanups = () => {
  const tasks = [];
  return {
    /** @param {() => void | Promise<void>} task */
    add: (task) => void tasks.push(task),
    /** Runs every task, even after one failed. @throws the first failure */
    async run() {
      const failures = [];
      while (tasks.length > 0) {
        try {
          await tasks.pop()();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
};

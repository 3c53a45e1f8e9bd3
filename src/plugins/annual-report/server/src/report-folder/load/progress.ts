/** Says what a long step is doing. */
export type Progress = (message: string) => void;

/** Lines that the launcher passes on to the terminal begin with this mark. */
const MARK = '[annals]';

export const printProgress: Progress = (message) => {
  process.stdout.write(`${MARK} ${message}\n`);
};

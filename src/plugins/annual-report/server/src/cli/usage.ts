/** Ends the process with one line that says how the command is called. */
export const refuseUsage = (line: string, { exitCode = 1 }: { exitCode?: number } = {}): never => {
  process.stderr.write(`${line}\n`);
  process.exit(exitCode);
};

/**
 * The npm that runs us, so that a chosen version is kept; otherwise the one on the PATH.
 * @returns {{ file: string, first: string[] }} the program and the arguments before npm's own
 */
export const npmProgram = () => {
  const running = process.env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(running)
    ? { file: process.execPath, first: [running] }
    : { file: 'npm', first: [] };
};

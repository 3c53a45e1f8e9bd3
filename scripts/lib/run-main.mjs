import { Interrupted, Problem } from './problem.mjs';

const explain = ({ error }) => {
  if (error instanceof Interrupted) return error.exitCode;
  if (!(error instanceof Problem)) {
    console.error(error);
    return 1;
  }
  if (error.details) console.error(`${error.details}\n`);
  console.error(`Annals: ${error.message}`);
  return error.exitCode;
};

/**
 * Runs a launcher, undoes what it set up and ends the process with the exit code that `main` returned.
 * @param {{ context: import('./context.mjs').Context, main: () => Promise<number> }} input
 */
export const runMain = async ({ context, main }) => {
  const crash = new Promise((_, reject) => {
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
  let exitCode;
  try {
    exitCode = await Promise.race([main(), crash]);
  } catch (error) {
    exitCode = explain({ error });
  }
  try {
    await context.cleanups.run();
  } catch (error) {
    exitCode = explain({ error }) || exitCode;
  }
  process.exit(exitCode);
};

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runMain } from '../launcher/context.mjs';
import { makeSecrets } from '../launcher/settings.mjs';
import { npmProgram, runInherited } from '../processes/run-program.mjs';
import { setUp } from '../set-up/set-up.mjs';

const checks = ['format:check', 'lint', 'typecheck'];

const makeSteps = ({ paths, resultFile }) => {
  const { file, first } = npmProgram();
  const own = ['--json', `--outputFile=${resultFile}`, ...process.argv.slice(2)];
  const jest = [join(paths.root, 'scripts', 'annals.mjs'), 'jest', ...own];
  return [
    ...checks.map((name) => ({ name, file, args: [...first, 'run', '--silent', name] })),
    { name: 'jest', file: process.execPath, args: jest },
  ];
};

/** Runs the steps in order up to the first that fails. Returns its exit code, or 0. */
const runSteps = async ({ context, steps, env }) => {
  for (const step of steps) {
    const begin = Date.now();
    console.log(`\n== ${step.name}`);
    const exitCode = await runInherited({ context, ...step, env });
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    console.log(`== ${step.name}: ${exitCode === 0 ? 'passed' : 'failed'} in ${seconds} s`);
    context.interruption.check();
    if (exitCode !== 0) return exitCode;
  }
  return 0;
};

/** A suite that could not even be loaded has no tests to count, but it is a failure. */
const countTests = ({ resultFile }) => {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return `${result.numPassedTests} passed, ${failed} failed`;
  } catch {
    return null;
  }
};

/** `npm test`: set-up, checks, Jest, which gets the arguments of this script. It uses neither the `.env` nor the database of `npm start`. The last line is `N passed, N failed`. */
export const run = () => {
  const context = createContext({ name: 'npm test' });
  return runMain({
    context,
    main: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'annals-test-'));
      context.cleanups.add(() => rmSync(folder, { recursive: true, force: true }));
      const resultFile = join(folder, 'jest.json');
      const env = { ...makeSecrets(), ...process.env };
      await setUp({ context, part: 'all', env });
      const steps = makeSteps({ paths: context.paths, resultFile });
      const exitCode = await runSteps({ context, steps, env });
      const count = countTests({ resultFile });
      if (count) console.log(`\n${count}`);
      return exitCode;
    },
  });
};

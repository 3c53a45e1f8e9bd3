import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runMain } from '../launcher/context.mjs';
import { readJson } from '../launcher/files.mjs';
import { makeSecrets } from '../launcher/settings.mjs';
import { runInherited } from '../processes/run-program.mjs';
import { setUp } from '../set-up/set-up.mjs';
import { runChecksBeside } from './checks.mjs';

/** A suite that could not even be loaded has no tests to count, but it is a failure. */
const countTests = ({ resultFile }) => {
  const result = readJson({ file: resultFile });
  if (!result) return { passed: 0, failed: 1 };
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
  };
};

const runJest = ({ context, args, env }) =>
  runInherited({
    context,
    name: 'jest',
    file: process.execPath,
    args: [join(context.paths.root, 'scripts', 'annals.mjs'), 'jest', ...args],
    env,
  });

const reportChecks = ({ results }) => {
  for (const { name, seconds, problems } of results) {
    for (const problem of problems) console.log(`\n== ${name}\n${problem}`);
    const outcome = problems.length === 0 ? 'passed' : 'failed';
    console.log(`== ${name}: ${outcome} in ${seconds.toFixed(1)} s`);
  }
};

const testWith = ({ name, jestArgs, env: own, withChecks }) => {
  const context = createContext({ name });
  return runMain({
    context,
    main: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'annals-test-'));
      context.cleanups.add(() => rmSync(folder, { recursive: true, force: true }));
      const resultFile = join(folder, 'jest.json');
      const env = { ...makeSecrets(), ...process.env, ...own };
      await setUp({ context, part: 'none', withTools: true });
      // From here on there is enough to do for two cores: the build and the tests, and these.
      const checks = withChecks ? runChecksBeside({ context }) : Promise.resolve([]);
      checks.catch(() => undefined);
      await setUp({ context, part: 'all', env, withTools: true });
      const args = ['--json', `--outputFile=${resultFile}`, ...jestArgs];
      const exitCode = await runJest({ context, args, env });
      context.interruption.check();
      const results = await checks;
      reportChecks({ results });
      const { passed, failed } = countTests({ resultFile });
      const failedChecks = results.filter(({ problems }) => problems.length > 0).length;
      console.log(`\n${passed} passed, ${failed + failedChecks} failed`);
      return exitCode || (failedChecks > 0 ? 1 : 0);
    },
  });
};

/**
 * `npm test`: set-up, then format, lint and types beside the build and Jest, which gets the arguments of this script.
 * It uses neither the `.env` nor the database of `npm start`. The last line is `N passed, N failed`; a failed check
 * counts as one.
 */
export function runTests() {
  const jestArgs = process.argv.slice(2);
  return testWith({ name: 'npm test', jestArgs, env: {}, withChecks: true });
}

/** `npm run test:endurance`: the suite `crash` with many rounds; its figures stand in the documents. */
export function runEndurance() {
  return testWith({
    name: 'npm run test:endurance',
    jestArgs: ['--selectProjects', 'crash', ...process.argv.slice(2)],
    env: { ANNALS_ENDURANCE: 'true' },
    withChecks: false,
  });
}

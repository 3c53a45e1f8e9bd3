import { join } from 'node:path';
import { createContext } from './context.mjs';
import { makeSecrets } from './env-file.mjs';
import { runInherited } from './run-inherited.mjs';
import { runMain } from './run-main.mjs';
import { setUp } from './set-up.mjs';
import { openThrowAwayDatabase } from './throw-away-database.mjs';

/** `npm run bench`: compiles the bench and runs it against a PostgreSQL of its own. */
export const run = () => {
  const context = createContext({ name: 'npm run bench', isQuiet: true, stream: process.stderr });
  return runMain({
    context,
    main: async () => {
      await setUp({ context, part: 'server' });
      const { root } = context.paths;
      const compiled = await runInherited({
        context,
        name: 'tsc',
        file: process.execPath,
        args: [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tests/bench')],
        env: process.env,
      });
      if (compiled !== 0) return compiled;
      const { url } = await openThrowAwayDatabase({ context });
      context.interruption.check();
      return runInherited({
        context,
        name: 'bench',
        file: process.execPath,
        args: [join(root, '.cache/bench/tests/bench/run.js'), ...process.argv.slice(2)],
        env: { ...makeSecrets(), ...process.env, ANNALS_TEST_DATABASE_URL: url },
      });
    },
  });
};

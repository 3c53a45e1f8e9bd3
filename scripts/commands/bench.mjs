import { join } from 'node:path';
import { createContext, runMain } from '../launcher/context.mjs';
import { makeSecrets } from '../launcher/settings.mjs';
import { openThrowAwayDatabase } from '../postgres/throw-away-database.mjs';
import { runInherited } from '../processes/run-program.mjs';
import { setUp } from '../set-up/set-up.mjs';

/** `npm run bench`: compiles the bench and runs it against a PostgreSQL of its own. */
export function bench() {
  const context = createContext({ name: 'npm run bench', isQuiet: true, stream: process.stderr });
  const { root, typescript, tools } = context.paths;
  const run = ({ name, args, env = {} }) => {
    const file = process.execPath;
    return runInherited({ context, name, file, args, env: { ...process.env, ...env } });
  };
  return runMain({
    context,
    main: async () => {
      await setUp({ context, part: 'server', withTools: true });
      const compiled = await run({
        name: 'tsc',
        args: [typescript, '-p', join(root, 'tests/bench')],
      });
      if (compiled !== 0) return compiled;
      const { url } = await openThrowAwayDatabase({ context });
      context.interruption.check();
      return run({
        name: 'bench',
        args: [join(root, '.cache/bench/tests/bench/run.js'), ...process.argv.slice(2)],
        env: {
          ...makeSecrets(),
          ...process.env,
          ANNALS_TEST_DATABASE_URL: url,
          // The compiled bench lies in .cache/: from there, Node would not find the tools.
          NODE_PATH: tools.modules,
        },
      });
    },
  });
}

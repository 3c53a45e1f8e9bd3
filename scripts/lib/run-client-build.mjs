import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { clientSources } from './client-sources.mjs';
import { createContext } from './context.mjs';
import { Problem } from './problem.mjs';
import { runChild } from './run-child.mjs';
import { runMain } from './run-main.mjs';
import { setUp } from './set-up.mjs';

const isCurrent = ({ file, text }) => existsSync(file) && readFileSync(file, 'utf8') === text;

const refuseOld = ({ root, old }) => {
  if (old.length === 0) return;
  const names = old.map(({ file }) => relative(root, file)).join(', ');
  throw new Problem({
    message: `The contract has changed since ${names}. Run \`npm run client:build\` and commit what it writes.`,
  });
};

/**
 * `npm run client:build`: writes the client's types from the contract and compiles it into client/dist/.
 * With `--check` it writes nothing, and fails where the committed types are not those of the contract.
 */
export const run = () => {
  const context = createContext({ name: 'npm run client:build', isQuiet: true });
  const { paths, reporter } = context;
  const { root } = paths;
  return runMain({
    context,
    main: async () => {
      await setUp({ context, part: 'none' });
      const old = (await clientSources({ root })).filter((source) => !isCurrent(source));
      if (process.argv.includes('--check')) {
        refuseOld({ root, old });
        return 0;
      }
      for (const { file, text } of old) writeFileSync(file, text);
      rmSync(join(root, 'client', 'dist'), { recursive: true, force: true });
      await runChild({
        context,
        name: 'tsc',
        file: process.execPath,
        args: [paths.typescript, '-p', join(root, 'client')],
        failure: 'The client could not be compiled',
      });
      reporter.line('the client in client/dist/ is up to date');
      return 0;
    },
  });
};

import { checkFolder } from './check-folder.mjs';
import { createContext } from './context.mjs';
import { makeSecrets } from './env-file.mjs';
import { runMain } from './run-main.mjs';
import { setUp } from './set-up.mjs';

/** `npm run build`: packages, server and admin panel; no database, no `.env`. */
export const run = () => {
  const context = createContext({ name: 'npm run build' });
  return runMain({
    context,
    main: async () => {
      checkFolder({ paths: context.paths });
      await setUp({ context, part: 'all', env: { ...makeSecrets(), ...process.env } });
      context.reporter.line('the build in dist/ is up to date');
      return 0;
    },
  });
};

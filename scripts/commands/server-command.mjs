import { join } from 'node:path';
import { createContext, runMain } from '../launcher/context.mjs';
import { readSettings, serverEnv } from '../launcher/settings.mjs';
import { asksForHelp } from '../launcher/usage.mjs';
import { openDatabase } from '../postgres/open-database.mjs';
import { runInherited } from '../processes/run-program.mjs';
import { setUp } from '../set-up/set-up.mjs';

const databaseEnv = async ({ context }) => {
  const settings = readSettings({ context });
  const database = await openDatabase({ context, env: settings.env });
  return serverEnv({ settings, database });
};

/**
 * `npm run release -- …` and its like: runs one of the server's commands on the database of `npm start`.
 * @param {{ name: string, needsDatabase: boolean }} input `needsDatabase`: false for one that works on files alone
 */
export function runServerCommand({ name, needsDatabase }) {
  const context = createContext({ name: `command ${name}`, isQuiet: true, stream: process.stderr });
  return runMain({
    context,
    main: async () => {
      await setUp({ context, part: 'server' });
      const usesDatabase = needsDatabase && !asksForHelp();
      const env = usesDatabase ? await databaseEnv({ context }) : process.env;
      context.interruption.check();
      return runInherited({
        context,
        name: `command ${name}`,
        file: process.execPath,
        args: [join(context.paths.commands, `${name}.js`), ...process.argv.slice(2)],
        env,
      });
    },
  });
}

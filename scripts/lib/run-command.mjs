import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext } from './context.mjs';
import { openDatabase } from './open-database.mjs';
import { Problem } from './problem.mjs';
import { runInherited } from './run-inherited.mjs';
import { runMain } from './run-main.mjs';
import { readSettings, serverEnv } from './server-env.mjs';
import { setUp } from './set-up.mjs';

const ofCommand = /^node scripts\/command\.mjs ([a-z-]+)$/;

/** Commands that work on files alone. */
const withoutDatabase = ['packs-check', 'schema-write'];

/** The commands are those that package.json gives a script. */
const commandNames = ({ paths }) => {
  const { scripts } = JSON.parse(readFileSync(join(paths.root, 'package.json'), 'utf8'));
  return Object.values(scripts)
    .map((script) => ofCommand.exec(script)?.[1])
    .filter(Boolean);
};

const checkName = ({ paths, name }) => {
  const known = commandNames({ paths });
  if (known.includes(name)) return;
  const what = name ? `There is no command "${name}"` : 'The name of a command is missing';
  throw new Problem({ message: `${what}. There is: ${known.join(', ')}` });
};

const commandEnv = async ({ context, name }) => {
  if (withoutDatabase.includes(name)) return process.env;
  const settings = readSettings({ context });
  const database = await openDatabase({ context, env: settings.env });
  return serverEnv({ settings, database });
};

/** `npm run release -- …` and its like: runs one of the server's commands on the database of `npm start`. */
export const run = () => {
  const [name, ...args] = process.argv.slice(2);
  const context = createContext({ name: `command ${name}`, isQuiet: true, stream: process.stderr });
  return runMain({
    context,
    main: async () => {
      checkName({ paths: context.paths, name });
      await setUp({ context, part: 'server' });
      const env = await commandEnv({ context, name });
      context.interruption.check();
      const file = join(context.paths.commands, `${name}.js`);
      return runInherited({
        context,
        name: `command ${name}`,
        file: process.execPath,
        args: [file, ...args],
        env,
      });
    },
  });
};

import { createContext, runMain } from '../launcher/context.mjs';
import { makeSecrets } from '../launcher/settings.mjs';
import { runInherited } from '../processes/run-program.mjs';
import { setUp } from '../set-up/set-up.mjs';
import { openThrowAwayDatabase } from '../postgres/throw-away-database.mjs';

/** Tests in a browser need the built panel; without a path all tests run. */
const partFor = (args) =>
  args.some((arg) => arg.includes('browser')) || !args.some((arg) => arg.includes('tests/'))
    ? 'all'
    : 'server';

/** `npm run jest -- …`: Jest with a PostgreSQL of its own, whose URL stands in ANNALS_TEST_DATABASE_URL. */
export const run = () => {
  const context = createContext({ name: 'npm run jest', isQuiet: true, stream: process.stderr });
  return runMain({
    context,
    main: async () => {
      await setUp({
        context,
        part: partFor(process.argv.slice(2)),
        env: { ...makeSecrets(), ...process.env },
        withTools: true,
      });
      const { url } = await openThrowAwayDatabase({ context });
      const options = [process.env.NODE_OPTIONS, '--experimental-vm-modules'];
      context.interruption.check();
      return runInherited({
        context,
        name: 'jest',
        file: process.execPath,
        args: [context.paths.jest, ...process.argv.slice(2)],
        env: {
          ...makeSecrets(),
          ...process.env,
          ANNALS_TEST_DATABASE_URL: url,
          NODE_OPTIONS: options.filter(Boolean).join(' '),
          STRAPI_TELEMETRY_DISABLED: 'true',
        },
      });
    },
  });
};

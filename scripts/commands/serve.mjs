import { checkSecrets } from '../launcher/check-secrets.mjs';
import { createContext, runMain } from '../launcher/context.mjs';
import { Problem } from '../launcher/problem.mjs';
import { serverEnv } from '../launcher/settings.mjs';
import { openDatabase } from '../postgres/open-database.mjs';
import { forgetProcess, recordLauncher } from '../processes/process-records.mjs';
import { printAsJson } from '../serving/outputs.mjs';
import { prepareToServe } from '../serving/prepare.mjs';
import { runServer } from '../serving/run-server.mjs';
import { clusterArgs, readCount } from '../serving/several-processes.mjs';
import { checkBuild } from '../set-up/check-build.mjs';

const name = 'npm run serve';
/** At the start of a machine, PostgreSQL may need longer than we do. */
const databasePatienceMs = 5 * 60_000;

/** A school's data does not lie in a folder of the checkout because somebody forgot a line. */
const checkDatabaseSetting = ({ env }) => {
  if (env.DATABASE_URL || env.ANNALS_EMBEDDED === 'true') return;
  throw new Problem({
    message:
      'Production needs DATABASE_URL: the address of a PostgreSQL of your own, in .env or in the environment. The built-in one serves only if ANNALS_EMBEDDED=true says that this is meant.',
  });
};

const remarkOnAddress = ({ env, reporter }) => {
  const address = env.ANNALS_PUBLIC_URL ?? '';
  if (address === '')
    reporter.line('ANNALS_PUBLIC_URL is not set: links in the JSON lead to this machine');
  else if (address.startsWith('https:') && env.ANNALS_TRUST_PROXY !== 'true')
    reporter.line(
      'ANNALS_TRUST_PROXY is not true: behind a proxy all clients count as one, and limits meet all of them',
    );
};

/** The demo is not offered to a database of production, whichever it is. */
const productionEnv = ({ settings, database }) => ({
  ...serverEnv({ settings, database }),
  ANNALS_DEMO: settings.env.ANNALS_DEMO || 'false',
  ANNALS_LOG_FORMAT: settings.env.ANNALS_LOG_FORMAT || 'json',
});

/**
 * `npm run serve [-- N]`: serves what `npm run build` has built, until a signal. It installs, builds and writes
 * nothing, and refuses what may not be in production. Every line of its output is JSON.
 */
export function serve() {
  const context = createContext({ name, isJson: true });
  const { paths, reporter } = context;
  return runMain({
    context,
    main: async () => {
      const count = readCount({ command: name, fallback: 1 });
      const settings = await prepareToServe({
        context,
        isFixed: true,
        check: ({ env }) => {
          checkDatabaseSetting({ env });
          checkSecrets({ env });
          checkBuild({ paths });
        },
      });
      const { env, url } = settings;
      remarkOnAddress({ env, reporter });
      context.cleanups.add(() => forgetProcess({ paths, pid: process.pid }));
      recordLauncher({ context, usesDatabase: false });
      const database = await openDatabase({ context, env, patienceMs: databasePatienceMs });
      await runServer({
        context,
        url,
        database,
        env: productionEnv({ settings, database }),
        print: printAsJson({ reporter }),
        args: count === 1 ? undefined : clusterArgs({ paths, count }),
        announce: async () => reporter.line(`serving at ${url}, data in ${database.place}`),
      });
      return 0;
    },
  });
}

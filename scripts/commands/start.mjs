import { createContext, runMain } from '../launcher/context.mjs';
import { serverEnv } from '../launcher/settings.mjs';
import { openDatabase } from '../postgres/open-database.mjs';
import { printToLog } from '../serving/outputs.mjs';
import { prepareToServe } from '../serving/prepare.mjs';
import { runServer } from '../serving/run-server.mjs';
import { clusterArgs, readCount } from '../serving/several-processes.mjs';
import { setUp } from '../set-up/set-up.mjs';

const reportList = '/api/annual-report/reports';
const demoReport = `${reportList}/juying/2024`;

const read = async ({ url }) => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return { status: response.status, body: await response.json() };
  } catch {
    return { status: 0, body: null };
  }
};

const howToBegin =
  ' (nothing released yet: load the demo with npm run demo:load, or create the first administrator at the address below)';

/** The demo's report when it is there, otherwise the list. */
const findReport = async ({ url }) => {
  const demo = await read({ url: url + demoReport });
  if (demo.status === 200) return url + demoReport;
  const list = await read({ url: url + reportList });
  const isEmpty = list.status !== 200 || list.body?.data?.length === 0;
  return url + reportList + (isEmpty ? howToBegin : '');
};

/** The lines that a start ends with; what people read is first. */
const announce = async ({ url, database, paths }) => {
  console.log(`Reports:      ${url}/`);
  console.log(`Report JSON:  ${await findReport({ url })}`);
  console.log(`Admin panel:  ${url}/admin`);
  console.log(`Data:         ${database.place} (PostgreSQL), ${paths.root}/public/uploads (files)`);
};

/**
 * Everything from the packages to the three lines, then serves until a signal. Exit code 0 after a signal while serving.
 * `name` is what the person typed, `readProgram` gives what to run instead of `strapi start`.
 */
const startAndServe = ({ name, readProgram }) => {
  const context = createContext({ name });
  const { paths, reporter } = context;
  return runMain({
    context,
    main: async () => {
      const args = readProgram?.({ paths });
      const settings = await prepareToServe({ context });
      const { env, url } = settings;
      await setUp({ context, part: 'all', env });
      const database = await openDatabase({ context, env });
      await runServer({
        context,
        url,
        database,
        env: serverEnv({ settings, database }),
        print: printToLog({ file: paths.strapiLog, reporter }),
        logFile: paths.strapiLog,
        args,
        announce: () => announce({ url, database, paths }),
      });
      return 0;
    },
  });
};

/** `npm start`. */
export function start() {
  return startAndServe({ name: 'npm start' });
}

/** `npm run start:cluster -- N`: as `npm start`, with N processes behind one port. */
export function startCluster() {
  const name = 'npm run start:cluster';
  return startAndServe({
    name,
    readProgram: ({ paths }) =>
      clusterArgs({ paths, count: readCount({ command: name, fallback: 2 }) }),
  });
}

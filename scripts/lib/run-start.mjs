import { checkFolder } from './check-folder.mjs';
import { checkPort } from './check-port.mjs';
import { createContext } from './context.mjs';
import { endOrphans } from './end-orphans.mjs';
import { openDatabase } from './open-database.mjs';
import { runMain } from './run-main.mjs';
import { readSettings, serverEnv } from './server-env.mjs';
import { setUp } from './set-up.mjs';
import { claimCheckout } from './single-instance.mjs';
import { startStrapi, visitUrl, waitForStrapi } from './strapi-server.mjs';
import { watchOver } from './watch-over.mjs';

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

/** The three lines that a start ends with. */
const announce = async ({ url, database, paths }) => {
  console.log(`Report JSON:  ${await findReport({ url })}`);
  console.log(`Admin panel:  ${url}/admin`);
  console.log(`Data:         ${database.place} (PostgreSQL), ${paths.root}/public/uploads (files)`);
};

/**
 * Everything from the packages to the three lines, then serves until a signal. Exit code 0 after a signal while serving.
 * @param {{ name: string, program?: (input: { paths: import('./paths.mjs').Paths }) => string[] }} input
 *   `name` as the person typed it; `program` what to run instead of `strapi start`
 */
export const startAndServe = ({ name, program }) => {
  const context = createContext({ name });
  const { paths, reporter } = context;
  return runMain({
    context,
    main: async () => {
      const args = program?.({ paths });
      checkFolder({ paths });
      const settings = readSettings({ context });
      const url = visitUrl(settings);
      await claimCheckout({ context, url });
      await endOrphans({ paths, reporter });
      await checkPort(settings);
      await setUp({ context, part: 'all', env: settings.env });
      const database = await openDatabase({ context, env: settings.env });
      const server = startStrapi({ context, env: serverEnv({ settings, database }), args });
      const work = () => waitForStrapi({ context, child: server, url });
      await reporter.step({ label: 'starting Strapi', work });
      await announce({ url, database, paths });
      await watchOver({ context, server, database, serverLog: paths.strapiLog });
      reporter.line('stopping');
      return 0;
    },
  });
};

/** `npm start`. */
export const run = () => startAndServe({ name: 'npm start' });

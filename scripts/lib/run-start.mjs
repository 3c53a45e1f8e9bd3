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

const demoReport = '/api/annual-report/reports/juying/2024';

const answers = async ({ url }) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
  await response?.arrayBuffer();
  return response?.status === 200;
};

/** The three lines that a start ends with. */
const announce = async ({ url, database, paths }) => {
  const hasDemo = await answers({ url: url + demoReport });
  const report = hasDemo
    ? url + demoReport
    : `${url}/api/annual-report/reports (no report yet: create the first administrator at the address below, or load the demo with npm run demo:load)`;
  console.log(`Report JSON:  ${report}`);
  console.log(`Admin panel:  ${url}/admin`);
  console.log(`Data:         ${database.place} (PostgreSQL), ${paths.root}/public/uploads (files)`);
};

/** `npm start`: everything from the packages to the three lines, then serves until a signal. Exit code 0 after a signal while serving. */
export const run = () => {
  const context = createContext({ name: 'npm start' });
  const { paths, reporter } = context;
  return runMain({
    context,
    main: async () => {
      checkFolder({ paths });
      const settings = readSettings({ context });
      const url = visitUrl(settings);
      await claimCheckout({ context, url });
      await endOrphans({ paths, reporter });
      await checkPort(settings);
      await setUp({ context, part: 'all', env: settings.env });
      const database = await openDatabase({ context, env: settings.env });
      const server = startStrapi({ context, env: serverEnv({ settings, database }) });
      const work = () => waitForStrapi({ context, child: server, url });
      await reporter.step({ label: 'starting Strapi', work });
      await announce({ url, database, paths });
      await watchOver({ context, server, database, serverLog: paths.strapiLog });
      reporter.line('stopping');
      return 0;
    },
  });
};

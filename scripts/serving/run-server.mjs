import { keepServing } from './keep-serving.mjs';
import { createStrapiServer, waitForStrapi } from './strapi-server.mjs';

/**
 * Starts Strapi, says when it serves, and keeps it serving until a signal.
 * @param {{ context: import('../launcher/context.mjs').Context, url: string, database: import('../postgres/open-database.mjs').OpenDatabase, env: NodeJS.ProcessEnv, print: (line: string) => void, logFile?: string, args?: string[], announce: () => Promise<void> }} input
 *   `print` gets its output, which goes to `logFile` if it goes to a file; `args` as of `createStrapiServer`;
 *   `announce` runs when it serves for the first time
 * @throws Problem when it never gets ready, or ends too often
 */
export async function runServer({ context, url, database, env, print, logFile, args, announce }) {
  const { reporter } = context;
  const server = createStrapiServer({ context, env, print, args });
  const waitUntilReady = (child) => waitForStrapi({ context, child, url, logFile });
  const child = server.start();
  await reporter.step({ label: 'starting Strapi', work: () => waitUntilReady(child) });
  await announce();
  await keepServing({ context, server, child, database, waitUntilReady });
  reporter.line('stopping');
}

import { createServer } from 'node:net';
import { Problem } from '../launcher/problem.mjs';
import { readSettings } from '../launcher/settings.mjs';
import { endOrphans } from '../processes/end-orphans.mjs';
import { tryLock } from '../processes/lock.mjs';
import { checkFolder } from '../set-up/set-up.mjs';
import { visitUrl } from './strapi-server.mjs';

/** Only one `npm start` or `npm run develop` serves a checkout. `url` is for the message that another one gets. */
const claimCheckout = async ({ context, url }) => {
  const { paths, name, cleanups } = context;
  const { release, holder } = await tryLock({ file: paths.startLock, name, note: url });
  if (holder)
    throw new Problem({
      message: `\`${holder.name}\` is already running here (process ${holder.pid}, ${holder.note}); nothing was changed. Stop it with Ctrl-C in its terminal or with: kill ${holder.pid}`,
    });
  cleanups.add(release);
};

const explain = ({ error, host, port }) => {
  const reasons = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    EACCES: `This user may not use port ${port}. Choose one above 1023: PORT=1337 npm start`,
    EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine. Correct HOST in .env or in the environment.`,
    ENOTFOUND: `HOST is ${host}, which is not an address of this machine. Correct HOST in .env or in the environment.`,
  };
  return reasons[error.code] ?? `It is not possible to listen on ${host}:${port}: ${error.message}`;
};

/** Nobody may listen there yet. */
const checkPort = async ({ host, port }) => {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen({ host, port }, () => server.close(resolve));
  }).catch((error) => {
    throw new Problem({ message: explain({ error, host, port }) });
  });
};

/**
 * What comes before serving, in this order, and refuses in a second what would only fail after minutes: a folder that
 * can be written, settings, no other launcher here, nothing left over of a killed one, a free port.
 * @param {{ context: import('../launcher/context.mjs').Context, isFixed?: boolean, check?: (settings: ReturnType<typeof readSettings>) => void }} input
 *   `isFixed`: code and `.env` are left as they are; `check` refuses settings by a Problem
 * @returns {Promise<ReturnType<typeof readSettings> & { url: string }>} `url`: where to visit what will be served
 * @throws Problem that says what to do
 */
export async function prepareToServe({ context, isFixed, check }) {
  const { paths, reporter } = context;
  checkFolder({ paths, isFixed });
  const settings = readSettings({ context, isFixed });
  check?.(settings);
  const url = visitUrl(settings);
  await claimCheckout({ context, url });
  await endOrphans({ paths, reporter });
  await checkPort(settings);
  return { ...settings, url };
}

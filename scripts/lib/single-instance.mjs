import { tryLock } from './lock.mjs';
import { Problem } from './problem.mjs';

/**
 * Only one `npm start` or `npm run develop` serves a checkout.
 * @param {{ context: import('./context.mjs').Context, url: string }} input `url` for the message
 * @throws Problem that names the running one
 */
export const claimCheckout = async ({ context, url }) => {
  const { paths, name, cleanups } = context;
  const { release, holder } = await tryLock({ file: paths.startLock, name, note: url });
  if (holder)
    throw new Problem({
      message: `\`${holder.name}\` is already running here (process ${holder.pid}, ${holder.note}); nothing was changed. Stop it with Ctrl-C in its terminal or with: kill ${holder.pid}`,
    });
  cleanups.add(release);
};

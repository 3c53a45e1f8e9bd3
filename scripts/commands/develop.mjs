import { createContext, runMain } from '../launcher/context.mjs';
import { serverEnv } from '../launcher/settings.mjs';
import { openDatabase } from '../postgres/open-database.mjs';
import { prepareToServe } from '../serving/prepare.mjs';
import { startWatchMode } from '../serving/strapi-server.mjs';
import { watchOver } from '../serving/watch-over.mjs';
import { setUp } from '../set-up/set-up.mjs';

/** `npm run develop`: the set-up of `npm start`, then Strapi's watch mode on the same database. */
export function develop() {
  const context = createContext({ name: 'npm run develop' });
  return runMain({
    context,
    main: async () => {
      const settings = await prepareToServe({ context });
      await setUp({ context, part: 'none' });
      const database = await openDatabase({ context, env: settings.env });
      const server = startWatchMode({ context, env: serverEnv({ settings, database }) });
      await watchOver({ context, server, database });
      return 0;
    },
  });
}

// A PostgreSQL of a test's own, which it may stop and start: `stop` and `start` are messages, and answered by the same.
import { createContext } from '../../../scripts/launcher/context.mjs';
import { openThrowAwayDatabase } from '../../../scripts/postgres/throw-away-database.mjs';

const context = createContext({ name: 'a test', isQuiet: true, stream: process.stderr });

// However the test ends, its database goes too.
process.once('disconnect', () => void context.cleanups.run());

const database = await openThrowAwayDatabase({ context });
process.on('message', async (what) => {
  await database[what]();
  process.send?.(what);
});
process.send?.({ url: database.url });

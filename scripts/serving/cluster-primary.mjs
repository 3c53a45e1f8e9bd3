import cluster from 'node:cluster';

/** Runs `strapi start` in several processes behind one port. Arguments: Strapi's program, the number of processes. */
const [strapi, countText] = process.argv.slice(2);
const count = Number(countText);
const shortestPauseMs = 1_000;
const longestPauseMs = 30_000;

/** The launcher shows lines that begin so to the person at the terminal. */
const say = (line) => console.log(`[annals] ${line}`);

let isStopping = false;

/** Starts the process of a place. Resolves, once it serves, with the promise of how it ends. */
const begin = (place) =>
  new Promise((resolve, reject) => {
    const worker = cluster.fork();
    const ended = new Promise((tell) =>
      worker.once('exit', (code, signal) => tell(signal ?? `exit code ${code}`)),
    );
    worker.once('listening', () => {
      say(`process ${place} of ${count} serves (${worker.process.pid})`);
      resolve({ ended });
    });
    ended.then((how) => reject(new Error(how)));
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries until the process of a place serves, or until everything stops. */
const beginAgain = async (place) => {
  for (let ms = shortestPauseMs; !isStopping; ms = Math.min(2 * ms, longestPauseMs)) {
    await pause(ms);
    try {
      if (!isStopping) return await begin(place);
    } catch (error) {
      if (!isStopping) say(`process ${place} ended while starting (${error.message})`);
    }
  }
  return null;
};

/** Keeps a place filled: others serve while one that ended starts again. */
const keep = async (place, first) => {
  for (let current = first; current; current = await beginAgain(place)) {
    const how = await current.ended;
    if (isStopping) return;
    say(`process ${place} of ${count} ended (${how}); starting another`);
  }
};

const stop = () => {
  isStopping = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
};

const main = async () => {
  cluster.setupPrimary({ exec: strapi, args: ['start'] });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // One after the other: Strapi brings the schema up to date as it starts and locks nothing meanwhile.
  for (let place = 1; place <= count && !isStopping; place += 1) {
    void keep(place, await begin(place));
  }
};

main().catch((error) => {
  if (isStopping) return;
  console.error(`Strapi ended while starting (${error.message}).`);
  stop();
  process.exitCode = 1;
});

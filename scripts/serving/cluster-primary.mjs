import cluster from 'node:cluster';
import { createInterface } from 'node:readline';
import { keepLastLines } from './last-lines.mjs';
import { countEnds, gaveUpCode, tooManyEnds } from './repeated-ends.mjs';

/** Runs `strapi start` in several processes behind one port. Arguments: Strapi's program, the number of processes. */
const [strapi, countText] = process.argv.slice(2);
const count = Number(countText);
/** For the last lines of a process that ended. */
const outputMs = 100;

/** The launcher shows lines that begin so to the person at the terminal. */
const say = (line) => console.log(`[annals] ${line}`);

let isStopping = false;
/** The places whose processes ended too often to be started once more. */
const givenUp = new Set();

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Passes on what a process prints. Gives what it printed last on its standard error. */
const passOutput = ({ stdout, stderr }) => {
  const lastLines = keepLastLines();
  // What could not be started has none.
  stdout?.pipe(process.stdout, { end: false });
  stderr?.pipe(process.stderr, { end: false });
  if (stderr) createInterface({ input: stderr, crlfDelay: Infinity }).on('line', lastLines.add);
  return lastLines;
};

/** Starts the process of a place. Resolves once it serves, or has ended without. */
const begin = (place) =>
  new Promise((resolve) => {
    const worker = cluster.fork({ ANNALS_PROCESS: `${place}` });
    const lastLines = passOutput(worker.process);
    const ended = new Promise((tell) => {
      // The system has no process or no memory for it: an end like others, after which it is tried again.
      worker.once('error', (error) => tell({ how: error.message, reason: [] }));
      worker.once('exit', async (code, signal) => {
        await pause(outputMs);
        tell({ how: signal ?? `exit code ${code}`, reason: lastLines.take() });
      });
    });
    worker.once('listening', () => {
      say(`process ${place} of ${count} serves (${worker.process.pid})`);
      resolve({ hasServed: true, ended });
    });
    ended.then(() => resolve({ hasServed: false, ended }));
  });

const stop = ({ exitCode = 0 } = {}) => {
  isStopping = true;
  process.exitCode ||= exitCode;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
};

/** The others serve without it; when no place is left, everything ends. */
const giveUp = (place) => {
  givenUp.add(place);
  say(`process ${place} of ${count} is not started again: ${tooManyEnds}`);
  if (givenUp.size === count) stop({ exitCode: gaveUpCode });
};

/** Keeps a place filled: others serve while one that ended starts again, after a pause that grows with every end. */
const keep = async (place, first) => {
  const ends = countEnds();
  for (let current = first; ; current = await begin(place)) {
    const { how, reason } = await current.ended;
    if (isStopping) return;
    const { isTooMany, pauseMs } = ends.note();
    const when = isTooMany ? '' : `; starting another in ${pauseMs / 1000} s`;
    say(`process ${place} of ${count} ended (${how})${when}`);
    for (const line of reason) say(`  ${line}`);
    if (isTooMany) return giveUp(place);
    await pause(pauseMs);
    if (isStopping) return;
  }
};

/**
 * Each process takes connections itself. Were the primary to hand them out, one that it hands to a process which stands
 * still or ends in that moment would wait for ever.
 */
cluster.schedulingPolicy = cluster.SCHED_NONE;

const main = async () => {
  cluster.setupPrimary({ exec: strapi, args: ['start'], silent: true });
  process.on('SIGTERM', () => stop());
  process.on('SIGINT', () => stop());
  // One after the other: Strapi brings the schema up to date as it starts and locks nothing meanwhile.
  for (let place = 1; place <= count && !isStopping; place += 1) {
    const first = await begin(place);
    if (place > 1 || first.hasServed) void keep(place, first);
    else if (!isStopping) throw new Error((await first.ended).how);
  }
};

main().catch((error) => {
  console.error(`Strapi ended while starting (${error.message}).`);
  stop({ exitCode: 1 });
});

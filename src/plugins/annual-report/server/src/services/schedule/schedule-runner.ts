import type { Core } from '@strapi/strapi';
import { outsideTransactions } from '../../repositories/connection';
import { createEditionFileRepository } from '../../repositories/editions/edition-file-repository';
import { removeUnusedFiles } from '../editions/remove-unused-files';
import { createRevealService } from './reveal-service';

/** After a pass that failed, or left something to another process. */
const RETRY_MS = 5_000;

const runners = new WeakMap<Core.Strapi, ScheduleRunner>();

/** The runner of a process that serves; none in a command. */
export function runnerOf({ strapi }: { strapi: Core.Strapi }): ScheduleRunner | undefined {
  return runners.get(strapi);
}

/**
 * Reveals scheduled releases in time, and deletes the files that an interrupted withdrawal left. One runner
 * per process; each sets its timer by the database's clock, and the database lets one win. A pass that fails
 * is logged and repeated.
 */
export function createScheduleRunner({
  strapi,
  pollMs,
}: {
  strapi: Core.Strapi;
  /** Between two passes when nothing is heard and nothing is due. */
  pollMs: number;
}) {
  const reveals = createRevealService({ strapi });
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let asked = 0;
  let isStopped = true;

  /** Gives the milliseconds until the next pass. */
  const pass = async (): Promise<number> => {
    const { due, revealed, nextIn } = await reveals.revealDue();
    const connection = outsideTransactions({ strapi });
    if (await createEditionFileRepository({ connection }).hasUnused()) {
      await removeUnusedFiles({ strapi });
    }
    if (revealed < due) return RETRY_MS;
    if (revealed > 0) return 0;
    return nextIn === null ? pollMs : Math.min(Math.ceil(nextIn), pollMs);
  };

  const passSafely = async (): Promise<number> => {
    try {
      return await pass();
    } catch (error) {
      strapi.log.error(`The schedule of releases could not be read: ${String(error)}`);
      return RETRY_MS;
    }
  };

  const run = async (): Promise<void> => {
    let seen: number;
    let wait: number;
    do {
      seen = asked;
      wait = await passSafely();
    } while (asked !== seen && !isStopped);
    running = null;
    if (!isStopped) timer = setTimeout(wake, wait);
  };

  /** Looks at the schedule now: it was changed, or the time has come. */
  const wake = (): void => {
    if (isStopped) return;
    asked += 1;
    if (timer) clearTimeout(timer);
    timer = null;
    running ??= run();
  };

  const runner = {
    wake,

    /** Reveals what is due already, and goes on. */
    start(): void {
      isStopped = false;
      runners.set(strapi, runner);
      wake();
    },

    /** Ends when the pass that is under way has ended. */
    async stop(): Promise<void> {
      isStopped = true;
      runners.delete(strapi);
      if (timer) clearTimeout(timer);
      timer = null;
      await running;
    },
  };
  return runner;
}

export type ScheduleRunner = { wake: () => void; start: () => void; stop: () => Promise<void> };

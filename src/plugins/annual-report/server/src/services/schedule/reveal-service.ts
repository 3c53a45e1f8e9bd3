import type { Core } from '@strapi/strapi';
import { measureOperation } from '../../monitoring/metrics';
import { announce } from '../../repositories/announcements/announce';
import { inTransaction, outsideTransactions, type Connection } from '../../repositories/connection';
import { createEditionLocks } from '../../repositories/editions/edition-locks';
import {
  createDueRepository,
  type WaitingRelease,
} from '../../repositories/schedule/due-repository';
import { addEdition } from '../editions/add-edition';
import { logRelease } from '../editions/release-service';

/** What a pass found due and revealed of it, and in how many milliseconds the next one is due. */
export type RevealPass = { due: number; revealed: number; nextIn: number | null };

/** Makes frozen releases public when their minute has come. Nothing is checked or compiled any more. */
export function createRevealService({ strapi }: { strapi: Core.Strapi }) {
  const reveal = async ({ id, school, year }: WaitingRelease): Promise<boolean> => {
    const write = async (connection: Connection) => {
      const locks = createEditionLocks({ connection });
      await locks.report({ school, year });
      await locks.share();
      const due = createDueRepository({ connection });
      const release = await due.take({ id });
      if (!release) return null;
      const { releasedBy: by, releasedByName: name, ...candidate } = release;
      await addEdition({
        connection,
        candidate: { ...candidate, school, year },
        isRevealed: true,
        by,
        name,
      });
      await due.markRevealed({ id });
      await announce({ connection, announcement: { type: 'schedule' } });
      return candidate;
    };
    const edition = await measureOperation({
      strapi,
      operation: 'reveal',
      work: () => inTransaction(strapi, write),
    });
    if (!edition) return false;
    const { number, sha256, body } = edition;
    logRelease({ strapi, school, year, number, sha256, bytes: Buffer.byteLength(body) });
    return true;
  };

  return {
    /**
     * Reveals everything that is due, each in a transaction of its own and exactly once, however many
     * processes try. One that fails is logged and left to the next pass.
     */
    async revealDue(): Promise<RevealPass> {
      const connection = outsideTransactions({ strapi });
      const waiting = await createDueRepository({ connection }).waiting();
      const due = waiting.filter(({ wait }) => wait <= 0);
      let revealed = 0;
      for (const release of due) {
        try {
          if (await reveal(release)) revealed += 1;
        } catch (error) {
          const { school, year } = release;
          strapi.log.error(`${school}/${year} could not be revealed yet: ${String(error)}`);
        }
      }
      const next = waiting.find(({ wait }) => wait > 0);
      return { due: due.length, revealed, nextIn: next?.wait ?? null };
    },
  };
}

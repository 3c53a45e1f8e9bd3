import { z } from 'zod';
import { selectRows, type Connection } from '../connection';
import type { ReportKey } from './edition-repository';

/** Any number of our own: held alone, nobody adds an edition; shared, no file of one is deleted. */
const EDITIONS_LOCK = 20_240_002;

/**
 * Shared by whoever copies files for long, as a backup does: none is deleted meanwhile, and nothing else waits for
 * it. Who deletes them tries it, and otherwise comes again.
 */
export const FILES_LOCK = 20_240_003;

const REPORT_NAME = 'hashtextextended(?, 0)';
const reportName = ({ school, year }: ReportKey): string => `annals release ${school}/${year}`;

const freeSchema = z.object({ free: z.boolean() });

const isFree = async (
  connection: Connection,
  sql: string,
  bindings: readonly unknown[],
): Promise<boolean> => {
  const [row] = await selectRows(connection, `SELECT ${sql} AS free`, bindings);
  return freeSchema.parse(row).free;
};

/**
 * Locks of a transaction, held until it ends. Whoever adds or withdraws editions of a report holds the report,
 * then shares the editions; whoever withdraws a photograph or deletes files holds all editions, and nothing
 * else. Taken in this order alone, so that nobody waits in a circle.
 */
export function createEditionLocks({ connection }: { connection: Connection }) {
  return {
    /** Holds a report, or gives false at once when somebody else does. */
    tryReport: (key: ReportKey): Promise<boolean> =>
      isFree(connection, `pg_try_advisory_xact_lock(${REPORT_NAME})`, [reportName(key)]),

    /** Holds a report as soon as nobody else does. */
    async report(key: ReportKey): Promise<void> {
      await connection.raw(`SELECT pg_advisory_xact_lock(${REPORT_NAME})`, [reportName(key)]);
    },

    /** From here on no photograph is withdrawn and no file deleted. */
    async share(): Promise<void> {
      await connection.raw('SELECT pg_advisory_xact_lock_shared(?)', [EDITIONS_LOCK]);
    },

    /** From here on nobody adds or withdraws an edition. */
    async all(): Promise<void> {
      await connection.raw('SELECT pg_advisory_xact_lock(?)', [EDITIONS_LOCK]);
    },

    /** The same, and nobody copies files; or false at once while somebody does either. */
    tryFiles: async (): Promise<boolean> =>
      (await isFree(connection, 'pg_try_advisory_xact_lock(?)', [EDITIONS_LOCK])) &&
      (await isFree(connection, 'pg_try_advisory_xact_lock(?)', [FILES_LOCK])),
  };
}

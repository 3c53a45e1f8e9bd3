import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const LIMIT_MS = 15_000;
const STEP_MS = 20;

const clientSchema = z.object({ pool: z.unknown() });

const poolSchema = z.object({
  numUsed: z.custom<() => number>((value) => typeof value === 'function'),
  numPendingAcquires: z.custom<() => number>((value) => typeof value === 'function'),
});

/**
 * Waits for the reads that Strapi's events begin after a transaction has ended: closing the database under
 * them would end the process with an error.
 */
export async function waitUntilIdle({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { pool } = clientSchema.parse(strapi.db.connection.client);
  const isBusy = (): boolean => {
    const { numUsed, numPendingAcquires } = poolSchema.parse(pool);
    return numUsed.call(pool) + numPendingAcquires.call(pool) > 0;
  };
  const deadline = Date.now() + LIMIT_MS;
  do {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  } while (isBusy() && Date.now() < deadline);
}

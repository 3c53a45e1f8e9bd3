import { setTimeout as wait } from 'node:timers/promises';
import type { Annals } from '../running/annals';
import { ask } from '../stored/ask';

/** A minute that no test lives to see. */
export const FAR_AHEAD = '2099-03-01T09:00+08:00';

/** Moves what waits into the past, as if its minute had come. Only the owner of the table can. */
export async function makeDue(
  { databaseUrl }: Pick<Annals, 'databaseUrl'>,
  { school }: { school: string },
): Promise<void> {
  const table = 'annals_scheduled_release';
  await ask({ databaseUrl, sql: `ALTER TABLE ${table} DISABLE TRIGGER USER` });
  await ask({
    databaseUrl,
    sql: `UPDATE ${table} SET reveal_at = date_trunc('minute', now() - interval '2 hours')
           WHERE school_code = $1 AND status = 'pending'`,
    bindings: [school],
  });
  await ask({ databaseUrl, sql: `ALTER TABLE ${table} ENABLE TRIGGER USER` });
}

/** Waits until something holds that another part of the program brings about. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20);
}

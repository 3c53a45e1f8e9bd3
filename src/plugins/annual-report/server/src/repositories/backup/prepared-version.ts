import { z } from 'zod';
import { VERSION_KEY } from '../../database/prepared-database';
import type { DatabaseSession } from './database-session';

const rowsSchema = z.array(z.object({ value: z.string().nullable() }));

/** The version of Annals that started last on this database; null where that was before it was noted. */
export async function readPreparedVersion({ select }: DatabaseSession): Promise<string | null> {
  const sql = 'SELECT value FROM strapi_core_store_settings WHERE key = $1';
  const [row] = rowsSchema.parse(await select(sql, [VERSION_KEY]));
  return row?.value ?? null;
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** Strapi's own table of settings, in which two rows say which software prepared this database. */
const TABLE = 'strapi_core_store_settings';
const KEY = 'plugin_annual-report_prepared-by';

/** The row that says it for people: the version in package.json. */
export const VERSION_KEY = 'plugin_annual-report_version';

/** The launcher's stamp of the build, written when it is complete; null in watch mode, where the build changes. */
const readBuild = ({ strapi }: { strapi: Core.Strapi }): Promise<string | null> =>
  readFile(path.join(strapi.dirs.dist.root, '.annals-server'), 'utf8').then(
    (stamp) => stamp.trim(),
    () => null,
  );

type Note = { strapi: Core.Strapi; key: string; value: string | null };

const note = async ({ strapi, key, value }: Note): Promise<void> => {
  const rows = strapi.db.connection(TABLE).where({ key });
  if ((await rows.clone().update({ value })) > 0) return;
  await strapi.db.connection(TABLE).insert({ key, value });
};

/** Notes that a complete start of this very build brought tables, triggers and access up to date. */
export async function markPrepared({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const build = await readBuild({ strapi });
  await note({ strapi, key: KEY, value: build });
  await note({ strapi, key: VERSION_KEY, value: strapi.config.get<string>('info.version') });
}

/** Lets the next start, or command that reads, go over everything: the rows are no longer those that were prepared. */
export const FORGET_PREPARED = `DELETE FROM ${TABLE} WHERE key = '${KEY}'`;

/**
 * Whether a complete start of this very build has prepared the database, so that a process which only reads may do
 * so at once. Asks the database alone; Strapi does not have to be loaded.
 */
export async function isPrepared({ strapi }: { strapi: Core.Strapi }): Promise<boolean> {
  const build = await readBuild({ strapi });
  if (build === null || !(await strapi.db.connection.schema.hasTable(TABLE))) return false;
  const row: unknown = await strapi.db.connection(TABLE).where({ key: KEY, value: build }).first();
  return row !== undefined;
}

import type { Core } from '@strapi/strapi';
import { createStoredFiles } from '../../repositories/editions/stored-files';

/** Whether copies of photographs can be written here, without which nothing is released. */
export async function areUploadsOpen({ strapi }: { strapi: Core.Strapi }): Promise<boolean> {
  return (await createStoredFiles({ strapi }).closedFolder()) === null;
}

/** Writes to the log what is wrong when they cannot, and what to do. */
export async function warnOfClosedUploads({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const folder = await createStoredFiles({ strapi }).closedFolder();
  if (folder === null) return;
  const user = process.getuid?.() ?? 'of this process';
  strapi.log.error(
    `${folder} cannot be written by the user ${user}: nothing can be released. Give it to that user, with all that is in it: chown -R ${user} ${folder}`,
  );
}

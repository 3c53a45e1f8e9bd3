import type { Core } from '@strapi/strapi';
import { inOwnTransaction } from '../../repositories/connection';
import {
  createEditionFileRepository,
  type EditionFile,
} from '../../repositories/editions/edition-file-repository';
import { createEditionLocks } from '../../repositories/editions/edition-locks';
import { createStoredFiles } from '../../repositories/editions/stored-files';

/**
 * Deletes the copied files that were marked as unused, while nobody adds an edition that could use one again and
 * nobody copies files for a backup. Does nothing at a moment when somebody does: whoever calls it calls it again. A file that is interrupted
 * between its deletion and the list stays on the list and is deleted again. Gives how many files went.
 */
export async function removeUnusedFiles({ strapi }: { strapi: Core.Strapi }): Promise<number> {
  const stored = createStoredFiles({ strapi });
  const remove = async (file: EditionFile): Promise<EditionFile[]> => {
    try {
      await stored.remove(file);
      return [file];
    } catch (error) {
      strapi.log.error(`The unused file ${file.url} could not be deleted: ${String(error)}`);
      return [];
    }
  };
  return inOwnTransaction(strapi, async (connection) => {
    if (!(await createEditionLocks({ connection }).tryFiles())) return 0;
    const files = createEditionFileRepository({ connection });
    const gone: EditionFile[] = [];
    for (const file of await files.listUnused()) gone.push(...(await remove(file)));
    if (gone.length > 0) {
      await files.forget(gone);
      strapi.log.info(`Deleted ${gone.length} files that no readable edition uses.`);
    }
    return gone.length;
  });
}

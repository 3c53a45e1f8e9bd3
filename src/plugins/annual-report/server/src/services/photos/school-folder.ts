import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { inTransaction } from '../../repositories/connection';
import {
  createSchoolFolderRepository,
  type MediaFolder,
  schoolFolderKey,
} from '../../repositories/photos/school-folder-repository';
import { strapiServices } from '../../strapi-services';
import { PLUGIN } from '../../uids';

const storedSchema = z.object({ id: z.int() });
const createdSchema = z.object({ id: z.int(), path: z.string() });

/** What the media library calls the folder at first; renaming it there does no harm. */
const nameOf = ({ code, name }: { code: string; name: string }): string => `${name}（${code}）`;

/**
 * The folder of the media library that holds the photographs of a school; it is made when there is none.
 * Which one it is, is remembered by its id.
 */
export function schoolFolder({
  strapi,
  school,
}: {
  strapi: Core.Strapi;
  /** Its code and its name. */
  school: { code: string; name: string };
}): Promise<MediaFolder> {
  return inTransaction(strapi, async (connection) => {
    const folders = createSchoolFolderRepository({ connection });
    const store = strapi.store({
      type: 'plugin',
      name: PLUGIN,
      key: schoolFolderKey(school),
    });
    const findStored = async (): Promise<MediaFolder | null> => {
      const kept = storedSchema.safeParse(await store.get({}));
      return kept.success ? folders.byId(kept.data) : null;
    };
    const known = await findStored();
    if (known) return known;
    await folders.lock();
    const madeMeanwhile = await findStored();
    if (madeMeanwhile) return madeMeanwhile;
    const name = nameOf(school);
    const { uploadFolders } = strapiServices({ strapi });
    const folder =
      (await folders.byName({ name })) ?? createdSchema.parse(await uploadFolders.create({ name }));
    await store.set({ value: { id: folder.id } });
    return { id: folder.id, path: folder.path };
  });
}

import { z } from 'zod';
import { type Connection, selectRows } from '../connection';

/** Where it is remembered which folder of the media library is a school's. */
export function schoolFolderKey({ code }: { code: string }): string {
  return `school-folder-${code}`;
}

const folderSchema = z.object({ id: z.int(), path: z.string() });
const schoolSchema = z.object({ documentId: z.string(), name: z.string() });

/** A folder of the media library. */
export type MediaFolder = z.infer<typeof folderSchema>;

/** Folders of the media library and the schools that they belong to. */
export function createSchoolFolderRepository({ connection }: { connection: Connection }) {
  return {
    /** Keeps others who look for the folder of a school waiting until the transaction ends. */
    async lock(): Promise<void> {
      await connection.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
        'annals school folders',
      ]);
    },

    async school({ code }: { code: string }): Promise<z.infer<typeof schoolSchema> | null> {
      const [row] = await selectRows(
        connection,
        'SELECT document_id AS "documentId", name FROM schools WHERE code = ?',
        [code],
      );
      return row === undefined ? null : schoolSchema.parse(row);
    },

    async byId({ id }: { id: number }): Promise<MediaFolder | null> {
      const [row] = await selectRows(
        connection,
        'SELECT id, path FROM upload_folders WHERE id = ?',
        [id],
      );
      return row === undefined ? null : folderSchema.parse(row);
    },

    /** A folder at the top, by its name. */
    async byName({ name }: { name: string }): Promise<MediaFolder | null> {
      const [row] = await selectRows(
        connection,
        `SELECT f.id, f.path FROM upload_folders f
        WHERE f.name = ? AND NOT EXISTS (
          SELECT 1 FROM upload_folders_parent_lnk l WHERE l.folder_id = f.id)
        ORDER BY f.id LIMIT 1`,
        [name],
      );
      return row === undefined ? null : folderSchema.parse(row);
    },
  };
}

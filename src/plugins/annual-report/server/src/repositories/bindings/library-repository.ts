import { z } from 'zod';
import { selectRows, type Connection } from '../connection';
import { schoolFolderKey } from '../photos/school-folder-repository';

const folderSchema = z.object({
  id: z.int(),
  path: z.string(),
  parent: z.int().nullable(),
  school: z.string().nullable(),
  isSchoolFolder: z.boolean(),
});

/** A folder of the media library, and the code of the school that it belongs to. */
export type LibraryFolder = z.infer<typeof folderSchema>;

const fileSchema = z.object({
  id: z.int(),
  folder: z.string().nullable(),
  shownBy: z.array(z.string()),
});

/** A file: the school of its folder, and the schools whose images show it. */
type LibraryFile = z.infer<typeof fileSchema>;

/** What `TOPS` asks for first, twice. */
export const TOPS_KEY = `plugin_annual-report_${schoolFolderKey({ code: '' })}`;

/** The schools' own folders. Settings are picked by their key first: not every setting is JSON with an id. */
export const TOPS = `kept AS MATERIALIZED (
    SELECT substr(key, length(?::text) + 1) AS school, value
      FROM strapi_core_store_settings WHERE starts_with(key, ?::text)
  ), tops AS (
    SELECT kept.school, f.id, f.path
      FROM kept JOIN upload_folders f ON f.id = (kept.value::jsonb ->> 'id')::int
  )`;

/** The nearest school's folder at or above a path. */
export const nearestTo = (path: string): string =>
  `SELECT t.school, t.id FROM tops t
    WHERE ${path} = t.path OR starts_with(${path}, t.path || '/')
    ORDER BY length(t.path) DESC LIMIT 1`;

/** Which school each folder and file of the media library belongs to. */
export function createLibraryRepository({ connection }: { connection: Connection }) {
  return {
    /** Every folder. One statement. */
    async folders(): Promise<LibraryFolder[]> {
      const rows = await selectRows(
        connection,
        `WITH ${TOPS}
         SELECT f.id, f.path, l.inv_folder_id AS parent, near.school,
                COALESCE(near.id = f.id, false) AS "isSchoolFolder"
           FROM upload_folders f
           LEFT JOIN upload_folders_parent_lnk l ON l.folder_id = f.id
           LEFT JOIN LATERAL (${nearestTo('f.path')}) near ON true
          ORDER BY f.id`,
        [TOPS_KEY, TOPS_KEY],
      );
      return z.array(folderSchema).parse(rows);
    },

    /** How many files stand in the folders of some schools. One statement. */
    async countFiles({ schools }: { schools: string[] }): Promise<number> {
      const rows = await selectRows(
        connection,
        `WITH ${TOPS}
         SELECT count(*)::int AS count FROM files f
           JOIN LATERAL (${nearestTo('f.folder_path')}) near ON near.school = ANY(?::text[])`,
        [TOPS_KEY, TOPS_KEY, schools],
      );
      return z.tuple([z.object({ count: z.int() })]).parse(rows)[0].count;
    },

    /** Those of the files that exist, named by either id. One statement. */
    async files({ ids }: { ids: (number | string)[] }): Promise<LibraryFile[]> {
      const names = ids.map(String);
      const rows = await selectRows(
        connection,
        `WITH ${TOPS}
         SELECT f.id, near.school AS folder,
                ARRAY(SELECT DISTINCT i.school_code FROM files_related_mph m
                        JOIN images i ON i.id = m.related_id
                       WHERE m.file_id = f.id AND m.related_type = 'api::image.image'
                         AND i.school_code IS NOT NULL ORDER BY 1) AS "shownBy"
           FROM files f
           LEFT JOIN LATERAL (${nearestTo('f.folder_path')}) near ON true
          WHERE f.id::text = ANY(?::text[]) OR f.document_id = ANY(?::text[])`,
        [TOPS_KEY, TOPS_KEY, names, names],
      );
      return z.array(fileSchema).parse(rows);
    },
  };
}

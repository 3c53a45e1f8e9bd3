import { z } from 'zod';
import { CASE, CHAPTER, IMAGE, INDICATOR_TABLE, OBSERVATION, REPORT, SCHOOL } from '../../uids';
import { selectRows, type Connection } from '../connection';
import { schoolFolderKey } from '../photos/school-folder-repository';

/** Where each type says which school it belongs to: by a column of its own, or by its report. */
const OWNERS: Record<string, { table: string; column: string } | { table: string; column: null }> =
  {
    [SCHOOL]: { table: 'schools', column: 'code' },
    [REPORT]: { table: 'reports', column: 'school_code' },
    [IMAGE]: { table: 'images', column: 'school_code' },
    [OBSERVATION]: { table: 'observations', column: 'school_code' },
    [CHAPTER]: { table: 'chapters', column: null },
    [CASE]: { table: 'cases', column: null },
    [INDICATOR_TABLE]: { table: 'indicator_tables', column: null },
  };

const codeSchema = z.object({ code: z.string().nullable() });
const foldersSchema = z.array(z.object({ id: z.int(), path: z.string() }));
const idsSchema = z.array(z.object({ id: z.string() }));

/** Which school things belong to. */
export function createOwnershipRepository({ connection }: { connection: Connection }) {
  return {
    /** The code of the school that a document belongs to; null when it does not exist or belongs to none. */
    async schoolOf({
      uid,
      documentId,
    }: {
      uid: string;
      documentId: string;
    }): Promise<string | null> {
      const owner = OWNERS[uid];
      if (!owner) return null;
      const rows = await selectRows(
        connection,
        owner.column === null
          ? `SELECT r.school_code AS code FROM ${owner.table} d
             JOIN reports r ON r.document_id = d.report_document_id WHERE d.document_id = ? LIMIT 1`
          : `SELECT ${owner.column} AS code FROM ${owner.table} WHERE document_id = ? LIMIT 1`,
        [documentId],
      );
      return rows[0] === undefined ? null : codeSchema.parse(rows[0]).code;
    },

    /** Document ids of the reports of some schools. */
    async reportsOf({ schools }: { schools: string[] }): Promise<string[]> {
      const rows = await selectRows(
        connection,
        'SELECT document_id AS id FROM reports WHERE school_code = ANY(?)',
        [schools],
      );
      return idsSchema.parse(rows).map(({ id }) => id);
    },

    /** The media library's folders of some schools, with all folders below them. */
    async foldersOf({ schools }: { schools: string[] }): Promise<z.infer<typeof foldersSchema>> {
      const rows = await selectRows(
        connection,
        `SELECT f.id, f.path FROM upload_folders f
         JOIN upload_folders top ON f.path = top.path OR f.path LIKE top.path || '/%'
         JOIN strapi_core_store_settings s ON (s.value::jsonb ->> 'id')::int = top.id
        WHERE s.key = ANY(?)`,
        [schools.map((code) => `plugin_annual-report_${schoolFolderKey({ code })}`)],
      );
      return foldersSchema.parse(rows);
    },
  };
}

import { z } from 'zod';
import { selectRows, type Connection } from './connection';

/** Types whose saves say which version they were made from, with the rows that editors write. */
const DRAFT_ROWS = {
  chapters: 'n.published_at IS NULL',
  cases: 'n.published_at IS NULL',
  reports: 'TRUE',
} as const;

export type VersionedTable = keyof typeof DRAFT_ROWS;

const rowSchema = z.object({
  revision: z.int(),
  title: z.string(),
  savedAt: z.date(),
  firstname: z.string().nullable(),
  lastname: z.string().nullable(),
  username: z.string().nullable(),
  email: z.string().nullable(),
});

/** The last save of a document: its number, when it was and by whom; without a name where a script saved. */
export type DocumentVersion = z.infer<typeof rowSchema>;

/** Versions of documents as editors have them. */
export function createDocumentVersionRepository({ connection }: { connection: Connection }) {
  return {
    /** The version that stands, which nobody else can write until the transaction ends; null without a document. */
    async lock({
      table,
      documentId,
    }: {
      table: VersionedTable;
      documentId: string;
    }): Promise<DocumentVersion | null> {
      const [row] = await selectRows(
        connection,
        `SELECT n.revision, COALESCE(n.title, '') AS title, n.updated_at AS "savedAt",
              u.firstname, u.lastname, u.username, u.email
         FROM ${table} n LEFT JOIN admin_users u ON u.id = n.updated_by_id
        WHERE n.document_id = ? AND ${DRAFT_ROWS[table]}
          FOR UPDATE OF n`,
        [documentId],
      );
      return row === undefined ? null : rowSchema.parse(row);
    },
  };
}

import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

const fileSchema = z.object({
  sha256: z.string(),
  ext: z.string(),
  url: z.string(),
  mime: z.string(),
  bytes: z.coerce.number(),
});

/** A copied file: its name is the hash of its bytes. */
export type EditionFile = z.infer<typeof fileSchema>;

const COLUMNS = 'sha256, ext, url, mime, bytes';

const FILES = `jsonb_to_recordset(?::jsonb)
  AS file(sha256 text, ext text, url text, mime text, bytes bigint)`;

/**
 * Files that editions hold. A copy is on the list before it is written, marked as unused, and the mark is taken
 * back with the edition that needs it: whatever a release left behind that came to nothing is found and deleted.
 */
export function createEditionFileRepository({ connection }: { connection: Connection }) {
  return {
    /** Copies that are there to stay; one that is about to be deleted is not among them. */
    async find(hashes: string[]): Promise<EditionFile[]> {
      const rows = await selectRows(
        connection,
        `SELECT ${COLUMNS} FROM annals_edition_file WHERE sha256 = ANY(?) AND unused_since IS NULL`,
        [hashes],
      );
      return z.array(fileSchema).parse(rows);
    },

    /** A copy that some readable edition holds: one that waits for its minute or was withdrawn is none. */
    async findReadable({
      sha256,
      ext,
    }: Pick<EditionFile, 'sha256' | 'ext'>): Promise<EditionFile | null> {
      const [row] = await selectRows(
        connection,
        `SELECT ${COLUMNS} FROM annals_edition_file f
          WHERE f.sha256 = ? AND f.ext = ?
            AND EXISTS (SELECT FROM annals_edition_holds_file h JOIN annals_edition e ON e.id = h.edition_id
                         WHERE h.sha256 = f.sha256 AND e.withdrawn_at IS NULL)`,
        [sha256, ext],
      );
      return row === undefined ? null : fileSchema.parse(row);
    },

    /** Lists copies that are about to be written as files that nobody uses yet. */
    async plan(files: EditionFile[]): Promise<void> {
      await connection.raw(
        `INSERT INTO annals_edition_file (${COLUMNS}, unused_since)
       SELECT ${COLUMNS}, clock_timestamp() FROM ${FILES}
        ORDER BY sha256, ext ON CONFLICT DO NOTHING`,
        [JSON.stringify(files)],
      );
    },

    /** Takes files that are on the list and complete into use, at the addresses where they lie. */
    async use(files: EditionFile[]): Promise<void> {
      await connection.raw(
        `WITH held AS (
         SELECT f.sha256, f.ext, file.url, file.bytes
           FROM annals_edition_file f JOIN ${FILES} USING (sha256, ext)
          WHERE f.unused_since IS NOT NULL ORDER BY f.sha256, f.ext FOR UPDATE OF f
       )
       UPDATE annals_edition_file f SET unused_since = NULL, url = held.url, bytes = held.bytes
         FROM held WHERE f.sha256 = held.sha256 AND f.ext = held.ext`,
        [JSON.stringify(files)],
      );
    },

    /** Marks for deletion what no readable edition and no scheduled release uses. Gives how many. */
    async markUnused(): Promise<number> {
      const rows = await selectRows(
        connection,
        `UPDATE annals_edition_file SET unused_since = clock_timestamp()
        WHERE unused_since IS NULL AND NOT annals_file_is_used(sha256) RETURNING 1`,
      );
      return rows.length;
    },

    /** Whether any file waits for its deletion. */
    async hasUnused(): Promise<boolean> {
      const sql = 'SELECT 1 FROM annals_edition_file WHERE unused_since IS NOT NULL LIMIT 1';
      return (await selectRows(connection, sql)).length > 0;
    },

    /** What is to be deleted. A file that was taken into use again meanwhile is kept. */
    async listUnused(): Promise<EditionFile[]> {
      await connection.raw(
        `UPDATE annals_edition_file SET unused_since = NULL
        WHERE unused_since IS NOT NULL AND annals_file_is_used(sha256)`,
      );
      const rows = await selectRows(
        connection,
        `SELECT ${COLUMNS} FROM annals_edition_file WHERE unused_since IS NOT NULL ORDER BY sha256, ext`,
      );
      return z.array(fileSchema).parse(rows);
    },

    /** Takes deleted files off the list. */
    async forget(files: Pick<EditionFile, 'sha256' | 'ext'>[]): Promise<void> {
      await connection.raw(
        `DELETE FROM annals_edition_file f
        USING jsonb_to_recordset(?::jsonb) AS gone(sha256 text, ext text)
        WHERE f.sha256 = gone.sha256 AND f.ext = gone.ext`,
        [JSON.stringify(files)],
      );
    },
  };
}

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

/** Files that editions hold. A file is listed once its copy is complete and the edition that needs it exists. */
export const createEditionFileRepository = ({ connection }: { connection: Connection }) => ({
  async find(hashes: string[]): Promise<EditionFile[]> {
    const rows = await selectRows(
      connection,
      'SELECT sha256, ext, url, mime, bytes FROM annals_edition_file WHERE sha256 = ANY(?)',
      [hashes],
    );
    return z.array(fileSchema).parse(rows);
  },

  async add(files: EditionFile[]): Promise<void> {
    await connection.raw(
      `INSERT INTO annals_edition_file (sha256, ext, url, mime, bytes)
       SELECT sha256, ext, url, mime, bytes FROM jsonb_to_recordset(?::jsonb)
         AS f(sha256 text, ext text, url text, mime text, bytes bigint)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(files)],
    );
  },
});

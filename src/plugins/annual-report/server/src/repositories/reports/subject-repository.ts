import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

const schoolSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  type: z.string(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
});

const imageSchema = z.object({
  documentId: z.string(),
  key: z.string(),
  caption: z.string(),
  alt: z.string().nullable(),
  credit: z.string().nullable(),
  takenOn: z.string().nullable(),
  consent: z.string(),
  /** Of its photograph. */
  url: z.string().nullable(),
});

/** A school and its images as they stand, to be held against what is loaded. */
export function createSubjectRepository({ connection }: { connection: Connection }) {
  return {
    async school({ code }: { code: string }): Promise<z.infer<typeof schoolSchema> | null> {
      const [row] = await selectRows(
        connection,
        `SELECT document_id AS "documentId", name, type, district, city, province
           FROM schools WHERE code = ?`,
        [code],
      );
      return row === undefined ? null : schoolSchema.parse(row);
    },

    /** All of a school. One statement. */
    async images({ school }: { school: string }): Promise<z.infer<typeof imageSchema>[]> {
      const rows = await selectRows(
        connection,
        `SELECT i.document_id AS "documentId", i.key, i.caption, i.alt, i.credit,
                i.taken_on::text AS "takenOn", i.consent, f.url
           FROM images i
           LEFT JOIN files_related_mph m
             ON m.related_id = i.id AND m.related_type = 'api::image.image' AND m.field = 'file'
           LEFT JOIN files f ON f.id = m.file_id
          WHERE i.school_code = ?`,
        [school],
      );
      return z.array(imageSchema).parse(rows);
    },
  };
}

import { z } from 'zod';
import {
  type ReleasedPhotograph,
  releasedPhotographSchema,
} from '../../../../contract/admin/releases';
import type { Actor } from '../../people/acting-user';
import { type Connection, selectRows } from '../connection';
import type { ReportKey } from './edition-repository';

/** Photographs that editions hold. */
export function createPhotographRepository({ connection }: { connection: Connection }) {
  return {
    /** Those of the readable editions of a report, each as the newest of them shows it. One statement. */
    async list({ school, year }: ReportKey): Promise<ReleasedPhotograph[]> {
      const rows = await selectRows(
        connection,
        `WITH shown AS (
         SELECT e.number, place, image ->> 'key' AS key, image ->> 'label' AS label,
                image ->> 'caption' AS caption, image -> 'file' ->> 'sha256' AS sha256,
                COALESCE(image #>> '{file,formats,thumbnail,url}', image #>> '{file,formats,small,url}',
                         image #>> '{file,url}') AS url
           FROM annals_edition e
          CROSS JOIN LATERAL jsonb_array_elements(e.body::jsonb -> 'images')
                WITH ORDINALITY AS listed(image, place)
          WHERE e.school_code = ? AND e.year = ? AND e.withdrawn_at IS NULL)
       SELECT newest.sha256, newest.key, newest.label, newest.caption, newest.url, holding.editions
         FROM (SELECT DISTINCT ON (sha256) * FROM shown ORDER BY sha256, number DESC, place) newest
         JOIN (SELECT sha256, array_agg(DISTINCT number ORDER BY number) AS editions
                 FROM shown GROUP BY sha256) holding ON holding.sha256 = newest.sha256
        ORDER BY newest.number DESC, newest.place, newest.sha256`,
        [school, year],
      );
      return z.array(releasedPhotographSchema).parse(rows);
    },
  };
}

const hashesSchema = z.array(z.object({ sha256: z.string() }));

/** Every file that editions and scheduled releases hold, with its photograph and the image that shows it. */
const HELD = `
  SELECT e.school_code, e.year, h.image_key, h.photograph, h.sha256
    FROM annals_edition_holds_file h JOIN annals_edition e ON e.id = h.edition_id
   UNION ALL
  SELECT s.school_code, s.year, f.image, f.photograph, f.sha256
    FROM annals_scheduled_release s
   CROSS JOIN LATERAL jsonb_to_recordset(s.files) AS f(image text, photograph text, sha256 text)
   WHERE s.status = 'pending'`;

const withdrawnSchema = z.object({ sha256: z.string(), reason: z.string() });

/** Photographs that were withdrawn: the hashes of the original and of all its formats. */
export function createWithdrawnFileRepository({ connection }: { connection: Connection }) {
  return {
    /** Those of some files that were withdrawn, with the reason. */
    async find(hashes: string[]): Promise<z.infer<typeof withdrawnSchema>[]> {
      const rows = await selectRows(
        connection,
        'SELECT sha256, reason FROM annals_withdrawn_file WHERE sha256 = ANY(?)',
        [hashes],
      );
      return z.array(withdrawnSchema).parse(rows);
    },

    /**
     * All files of a photograph, wherever it was released: given by the hash of any of them, or by the key of
     * the image that shows it in any edition of a report.
     */
    async family({ file, school, year }: ReportKey & { file: string }): Promise<string[]> {
      const rows = await selectRows(
        connection,
        `WITH held AS (${HELD})
       SELECT DISTINCT sha256 FROM held WHERE photograph IN (
         SELECT photograph FROM held
          WHERE sha256 = ? OR (image_key = ? AND school_code = ? AND year = ?))`,
        [file, file, school, year],
      );
      return hashesSchema.parse(rows).map(({ sha256 }) => sha256);
    },

    async add({
      hashes,
      reason,
      by,
      name,
    }: Actor & { hashes: string[]; reason: string }): Promise<void> {
      await connection.raw(
        `INSERT INTO annals_withdrawn_file (sha256, reason, withdrawn_by, withdrawn_by_name)
       SELECT hash, ?, ?, ? FROM unnest(?::text[]) AS hash ON CONFLICT DO NOTHING`,
        [reason, by, name, hashes],
      );
    },
  };
}

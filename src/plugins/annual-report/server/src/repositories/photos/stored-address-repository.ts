import { z } from 'zod';
import { nearestTo, TOPS, TOPS_KEY } from '../bindings/library-repository';
import { type Connection, selectRows } from '../connection';

const addressSchema = z.object({ address: z.string() });

/** Addresses of files in the media library, as they are stored. */
export function createStoredAddressRepository({ connection }: { connection: Connection }) {
  return {
    /**
     * Those among some addresses that are a file's of the media library, or of a format made from it: of any,
     * or of what lies in the folders of some schools and what their images show.
     */
    async known({
      addresses,
      schools,
    }: {
      addresses: string[];
      /** Codes; null for all. */
      schools: string[] | null;
    }): Promise<string[]> {
      const rows = await selectRows(
        connection,
        `WITH ${TOPS}
         SELECT DISTINCT named.address
           FROM files f
          CROSS JOIN LATERAL (
            SELECT f.url UNION ALL
            SELECT format.value ->> 'url' FROM jsonb_each(COALESCE(NULLIF(f.formats::jsonb, 'null'), '{}')) AS format
          ) AS named(address)
           LEFT JOIN LATERAL (${nearestTo('f.folder_path')}) near ON true
          WHERE named.address = ANY(?)
            AND (?::boolean OR near.school = ANY(?) OR EXISTS (
              SELECT FROM files_related_mph m JOIN images i ON i.id = m.related_id
               WHERE m.file_id = f.id AND m.related_type = 'api::image.image' AND m.field = 'file'
                 AND i.school_code = ANY(?)))`,
        [TOPS_KEY, TOPS_KEY, addresses, schools === null, schools ?? [], schools ?? []],
      );
      return z
        .array(addressSchema)
        .parse(rows)
        .map(({ address }) => address);
    },
  };
}

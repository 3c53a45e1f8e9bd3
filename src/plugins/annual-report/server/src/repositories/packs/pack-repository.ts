import { z } from 'zod';
import { bilingualSchema, packSchema, type Pack } from '../../../../contract/pack';
import { selectRows, type Connection } from '../connection';
import { jsonColumn } from '../json-column';

const storedSchema = z.object({
  code: z.string(),
  version: z.int(),
  includes: z.array(z.string()),
  year: z.int(),
  schoolTypes: z.array(z.string()),
  name: jsonColumn(bilingualSchema),
  sha256: z.string(),
  loadedAt: z.coerce.date(),
});

const bodySchema = z.object({ body: jsonColumn(packSchema) });

/** A loaded pack without its content. */
export type StoredPack = z.infer<typeof storedSchema>;

/** Packs that were loaded. */
export function createPackRepository({ connection }: { connection: Connection }) {
  return {
    /** Keeps other loads waiting until the transaction ends. */
    async lock(): Promise<void> {
      await connection.raw(`SELECT pg_advisory_xact_lock(hashtextextended('annals packs', 0))`);
    },

    /** All of them, newest year first. */
    async list(): Promise<StoredPack[]> {
      const rows = await selectRows(
        connection,
        `SELECT code, version, includes, year, school_types AS "schoolTypes", name, sha256,
              loaded_at AS "loadedAt"
         FROM annals_pack ORDER BY year DESC, code`,
      );
      return z.array(storedSchema).parse(rows);
    },

    /** A pack after all that it builds on; empty when it was not loaded. */
    async readWithIncluded({ code }: { code: string }): Promise<Pack[]> {
      const rows = await selectRows(
        connection,
        `SELECT below.body
         FROM annals_pack pack
         CROSS JOIN unnest(pack.includes || pack.code) WITH ORDINALITY AS named(code, place)
         JOIN annals_pack below ON below.code = named.code
        WHERE pack.code = ?
        ORDER BY named.place`,
        [code],
      );
      return z
        .array(bodySchema)
        .parse(rows)
        .map(({ body }) => body);
    },

    async readAll(): Promise<Pack[]> {
      const rows = await selectRows(connection, 'SELECT body FROM annals_pack ORDER BY year, code');
      return z
        .array(bodySchema)
        .parse(rows)
        .map(({ body }) => body);
    },

    async write({
      pack,
      includes,
      sha256,
    }: {
      pack: Pack;
      includes: string[];
      sha256: string;
    }): Promise<void> {
      await connection.raw(
        `INSERT INTO annals_pack (code, version, includes, year, school_types, name, sha256, body)
       VALUES (?, ?, ?::text[], ?, ?::text[], ?::jsonb, ?, ?::jsonb)
       ON CONFLICT (code) DO UPDATE SET
         version = EXCLUDED.version, includes = EXCLUDED.includes, year = EXCLUDED.year,
         school_types = EXCLUDED.school_types, name = EXCLUDED.name, sha256 = EXCLUDED.sha256,
         body = EXCLUDED.body, loaded_at = now()`,
        [
          pack.pack,
          pack.version,
          includes,
          pack.year,
          pack.schoolTypes,
          JSON.stringify(pack.name),
          sha256,
          JSON.stringify(pack),
        ] as never[],
      );
    },
  };
}

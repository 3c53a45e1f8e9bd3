import { z } from 'zod';
import { selectRows, type Connection } from './connection';

const sinceSchema = z.tuple([z.object({ since: z.date() })]);

/** Since when answers have been made as they are made now. */
export function createRepresentationRepository({ connection }: { connection: Connection }) {
  return {
    /**
     * Notes what answers are made with, beside editions. Gives the moment when it last changed; before the
     * first change 1970.
     */
    async note({ fingerprint }: { fingerprint: string }): Promise<Date> {
      const rows = await selectRows(
        connection,
        `INSERT INTO annals_representation AS known (single, fingerprint, since)
       VALUES (true, ?, 'epoch')
       ON CONFLICT (single) DO UPDATE SET fingerprint = EXCLUDED.fingerprint,
         since = CASE WHEN known.fingerprint = EXCLUDED.fingerprint THEN known.since ELSE now() END
       RETURNING since`,
        [fingerprint],
      );
      return sinceSchema.parse(rows)[0].since;
    },
  };
}

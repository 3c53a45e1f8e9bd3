import { z } from 'zod';
import { selectRows, type Connection } from './connection';
import type { CellKey } from './values/value-row';

const reviewableSchema = z
  .object({
    indicator: z.string(),
    year: z.int(),
    revision: z.int(),
    reviewed_revision: z.int().nullable(),
  })
  .transform(({ reviewed_revision, ...row }) => ({
    ...row,
    isReviewed: reviewed_revision === row.revision,
  }));

/** A value whose row is locked: what stands now cannot change before it is marked. */
export type ReviewableValue = z.output<typeof reviewableSchema>;

/** Marks what now stands as reviewed, for all values of a school: a release reads these revisions from then on. */
export async function markAllReviewed({
  connection,
  school,
}: {
  connection: Connection;
  school: string;
}): Promise<void> {
  await connection.raw(
    `UPDATE observations SET reviewed_revision = revision
      WHERE school_code = ? AND reviewed_revision IS DISTINCT FROM revision`,
    [school],
  );
}

const COLUMNS = 'o.indicator_code AS indicator, o.year, o.revision, o.reviewed_revision';
const LOCKED = 'ORDER BY o.indicator_code COLLATE "C", o.year FOR UPDATE OF o';
const NAMED = 'jsonb_to_recordset(?::jsonb) AS w(indicator text, year integer)';

const namesJson = (cells: CellKey[]): string =>
  JSON.stringify(cells.map(({ indicator, year }) => ({ indicator, year })));

/** Marks values of one school as reviewed. Always inside a transaction. */
export function createReviewRepository({
  connection,
  school,
}: {
  connection: Connection;
  school: string;
}) {
  return {
    /** Locks the named values that exist. */
    async lockCells({ cells }: { cells: CellKey[] }): Promise<ReviewableValue[]> {
      const rows = await selectRows(
        connection,
        `SELECT ${COLUMNS} FROM ${NAMED}
         JOIN observations o ON o.indicator_code = w.indicator AND o.year = w.year
        WHERE o.school_code = ? ${LOCKED}`,
        [namesJson(cells), school],
      );
      return z.array(reviewableSchema).parse(rows);
    },

    /** Locks all values of some years, of some indicators or of all. */
    async lockYears({
      years,
      codes,
    }: {
      years: number[];
      codes: string[] | null;
    }): Promise<ReviewableValue[]> {
      const rows = await selectRows(
        connection,
        `SELECT ${COLUMNS} FROM observations o
        WHERE o.school_code = ? AND o.year = ANY(?)
          AND (?::text[] IS NULL OR o.indicator_code = ANY(?)) ${LOCKED}`,
        [school, years, codes, codes],
      );
      return z.array(reviewableSchema).parse(rows);
    },

    /** Moves the reviewed revision of locked values to what now stands, in the name of an admin user. */
    async mark({ cells, userId }: { cells: CellKey[]; userId: number | null }): Promise<void> {
      await connection.raw("SELECT set_config('annals.reviewer', ?, true)", [String(userId ?? '')]);
      await connection.raw(
        `UPDATE observations o SET reviewed_revision = o.revision FROM ${NAMED}
        WHERE o.school_code = ? AND o.indicator_code = w.indicator AND o.year = w.year`,
        [namesJson(cells), school],
      );
    },
  };
}

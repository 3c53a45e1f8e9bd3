import { z } from 'zod';
import type { CellContent } from '../../../../domain/values/merge-cell';
import { selectRows, type Connection } from '../connection';
import {
  contentColumns,
  entryIndicatorSchema,
  JOIN_CURRENT_REVISION,
  STORED_COLUMNS,
  storedSchema,
  type CellKey,
  type EntryIndicator,
  type StoredValue,
} from './value-row';

/** PostgreSQL plans and keeps a statement's rows in memory; more than this at once gains nothing. */
const ROWS_PER_STATEMENT = 1000;

const lockedSchema = z.object({
  documentId: z.string(),
  indicator: z.string(),
  year: z.int(),
  ...contentColumns,
  revision: z.int(),
});

const writtenSchema = z.object({ indicator: z.string(), year: z.int(), revision: z.int() });

/** A value whose row is locked for the rest of the transaction. */
export type LockedValue = z.output<typeof lockedSchema>;

/** `documentId` is the existing row's, or a new one: a row that appeared meanwhile has another. */
export type NewValue = CellKey & CellContent & { documentId: string };

export type WrittenValue = z.infer<typeof writtenSchema>;

const keysJson = (cells: CellKey[]): string =>
  JSON.stringify(cells.map(({ indicator, year }) => ({ indicator, year })));

const LOCK = `
  SELECT o.document_id AS "documentId", o.indicator_code AS indicator, o.year, o.value::text AS value,
         o.text, o.value_status AS status, o.respondents, o.method, o.note, o.revision
    FROM jsonb_to_recordset(?::jsonb) AS w(indicator text, year integer)
    JOIN observations o ON o.indicator_code = w.indicator AND o.year = w.year
   WHERE o.school_code = ?
   ORDER BY o.indicator_code COLLATE "C", o.year
     FOR UPDATE OF o`;

const WRITE = `
  INSERT INTO observations
    (document_id, school_code, indicator_code, year, value, text, value_status, respondents, method, note,
     created_at, updated_at, published_at, created_by_id, updated_by_id, locale)
  SELECT w."documentId", given.school, w.indicator, w.year, w.value, w.text, w.status, w.respondents,
         w.method, w.note, given.moment, given.moment, given.moment, given.user_id, given.user_id, NULL
    FROM (SELECT ?::text AS school, ?::timestamp AS moment, ?::integer AS user_id) given,
         jsonb_to_recordset(?::jsonb) AS w("documentId" text, indicator text, year integer, value numeric,
           text text, status text, respondents integer, method text, note text)
   ORDER BY w.indicator COLLATE "C", w.year
      ON CONFLICT (school_code, indicator_code, year) DO UPDATE
     SET value = EXCLUDED.value, text = EXCLUDED.text, value_status = EXCLUDED.value_status,
         respondents = EXCLUDED.respondents, method = EXCLUDED.method, note = EXCLUDED.note,
         updated_at = EXCLUDED.updated_at, updated_by_id = EXCLUDED.updated_by_id
   WHERE observations.document_id = EXCLUDED.document_id
  RETURNING indicator_code AS indicator, year, revision`;

/** Writes values of one school in bulk. Always inside a transaction. */
export function createValueWriteRepository({
  connection,
  school,
}: {
  connection: Connection;
  school: string;
}) {
  return {
    /** Those of the codes that the school may use. */
    async indicators({ codes }: { codes: string[] }): Promise<Map<string, EntryIndicator>> {
      const rows = await selectRows(
        connection,
        `SELECT code, name, unit, kind, decimals FROM indicators
          WHERE code = ANY(?) AND (school_code IS NULL OR school_code = ?)`,
        [codes, school],
      );
      const indicators = z.array(entryIndicatorSchema).parse(rows);
      return new Map(indicators.map((indicator) => [indicator.code, indicator]));
    },

    /** The values that exist, locked in the order of their keys, so that two writers never wait for each other. */
    async lock({ cells }: { cells: CellKey[] }): Promise<LockedValue[]> {
      return z
        .array(lockedSchema)
        .parse(await selectRows(connection, LOCK, [keysJson(cells), school]));
    },

    /** The values as they now stand, with who made them so. */
    async describe({ cells }: { cells: CellKey[] }): Promise<StoredValue[]> {
      const rows = await selectRows(
        connection,
        `SELECT ${STORED_COLUMNS}
         FROM jsonb_to_recordset(?::jsonb) AS w(indicator text, year integer)
         JOIN observations o ON o.indicator_code = w.indicator AND o.year = w.year
              ${JOIN_CURRENT_REVISION}
        WHERE o.school_code = ?
        ORDER BY o.indicator_code COLLATE "C", o.year`,
        [keysJson(cells), school],
      );
      return z.array(storedSchema).parse(rows);
    },

    /**
     * Inserts and updates, one statement per thousand rows; the revisions' triggers take the reason and the user.
     * Gives what was written: a value that somebody else made meanwhile is left alone and is not among it.
     */
    async write({
      values,
      userId,
      reason,
      now,
    }: {
      values: NewValue[];
      userId: number | null;
      reason: string | null;
      now: Date;
    }): Promise<WrittenValue[]> {
      await connection.raw("SELECT set_config('annals.reason', ?, true)", [reason ?? '']);
      const written: WrittenValue[] = [];
      for (let from = 0; from < values.length; from += ROWS_PER_STATEMENT) {
        const rows = JSON.stringify(values.slice(from, from + ROWS_PER_STATEMENT));
        const bindings = [school, now, userId, rows];
        written.push(
          ...z.array(writtenSchema).parse(await selectRows(connection, WRITE, bindings)),
        );
      }
      return written;
    },
  };
}

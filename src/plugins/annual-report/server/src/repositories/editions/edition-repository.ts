import { z } from 'zod';
import { sha256Schema } from '../../../../contract/primitives';
import { schoolSchema } from '../../../../contract/report';
import type { ReportKey } from '../../../../domain/base/report-key';
import type { Actor } from '../../people/acting-user';
import { instantColumn } from '../instant-column';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';

const editionHeadRowSchema = z
  .object({
    number: z.int(),
    released_at: instantColumn,
    note: z.string().nullable(),
    sha256: sha256Schema,
    previous_sha256: sha256Schema.nullable(),
    withdrawn_at: instantColumn.nullable(),
    withdrawn_reason: z.string().nullable(),
  })
  .transform(({ released_at, previous_sha256, withdrawn_at, withdrawn_reason, ...row }) => ({
    ...row,
    releasedAt: released_at,
    previousSha256: previous_sha256,
    withdrawn: withdrawn_at === null ? null : { at: withdrawn_at, reason: withdrawn_reason ?? '' },
  }));

/** An edition without its bytes. */
export type EditionRow = z.infer<typeof editionHeadRowSchema>;

/** When something about a report's editions last changed for its readers. */
const LAST_CHANGE = `(SELECT max(GREATEST(released_at, revealed_at, withdrawn_at)) FROM annals_edition
                        WHERE school_code = e.school_code AND year = e.year)`;

const editionBodyRowSchema = z.object({
  number: z.int(),
  sha256: sha256Schema,
  body: z.string().nullable(),
  withdrawn_reason: z.string().nullable(),
  last_modified: z.date(),
});

const listRowSchema = z
  .object({
    school: jsonColumn(schoolSchema),
    year: z.int(),
    title: z.string(),
    number: z.int(),
    released_at: instantColumn,
    sha256: sha256Schema,
    total: z.coerce.number(),
    last_modified: z.date(),
  })
  .transform(({ number, released_at, last_modified, ...row }) => ({
    ...row,
    edition: number,
    releasedAt: released_at,
    lastModified: last_modified,
  }));

export type { ReportKey };

/** A readable edition: the canonical bytes of `data`, their hash, and when what is served of it last changed. */
export type EditionBody = { number: number; sha256: string; body: string; lastModified: Date };

const editionKeySchema = z.object({ school: z.string(), year: z.int(), number: z.int() });

export type EditionKey = z.infer<typeof editionKeySchema>;

const WITHDRAWN = `withdrawn_at = clock_timestamp(), withdrawn_reason = ?, withdrawn_by = ?,
              withdrawn_by_name = ?, body = NULL`;

export type NewEdition = ReportKey & {
  number: number;
  releasedAt: string;
  releasedBy: string | null;
  releasedByName?: string | null;
  /** Whether it was scheduled: then the moment at which it is really revealed is kept too. */
  isRevealed?: boolean;
  note: string | null;
  title: string;
  schoolHead: unknown;
  sha256: string;
  previousSha256: string | null;
  body: string;
};

/** Reads, adds and withdraws editions. Nothing else changes one. */
export function createEditionRepository({ connection }: { connection: Connection }) {
  return {
    /** All editions of a report, newest first. */
    async list({ school, year }: ReportKey): Promise<EditionRow[]> {
      const rows = await selectRows(
        connection,
        `SELECT number, released_at, note, sha256, previous_sha256, withdrawn_at, withdrawn_reason
         FROM annals_edition WHERE school_code = ? AND year = ? ORDER BY number DESC`,
        [school, year],
      );
      return z.array(editionHeadRowSchema).parse(rows);
    },

    /** The newest readable edition, or null. */
    async findLatest({ school, year }: ReportKey): Promise<EditionBody | null> {
      const [row] = await selectRows(
        connection,
        `SELECT number, sha256, body, withdrawn_reason, ${LAST_CHANGE} AS last_modified
         FROM annals_edition e
        WHERE school_code = ? AND year = ? AND withdrawn_at IS NULL
        ORDER BY number DESC LIMIT 1`,
        [school, year],
      );
      if (row === undefined) return null;
      const { body, number, sha256, last_modified } = editionBodyRowSchema.parse(row);
      return body === null ? null : { number, sha256, body, lastModified: last_modified };
    },

    /** One edition by number; `body` is null once it was withdrawn. */
    async find({ school, year, number }: ReportKey & { number: number }) {
      const [row] = await selectRows(
        connection,
        `SELECT number, sha256, CASE WHEN withdrawn_at IS NULL THEN body END AS body, withdrawn_reason,
              released_at AS last_modified
         FROM annals_edition WHERE school_code = ? AND year = ? AND number = ?`,
        [school, year, number],
      );
      return row === undefined ? null : editionBodyRowSchema.parse(row);
    },

    /** Latest readable editions of all reports, newest release first, with the total before paging. */
    async listReports({
      school,
      year,
      district,
      limit,
      offset,
    }: {
      school?: string;
      year?: number;
      district?: string;
      limit: number;
      offset: number;
    }) {
      const rows = await selectRows(
        connection,
        `SELECT *, count(*) OVER () AS total,
              (SELECT max(GREATEST(released_at, revealed_at, withdrawn_at)) FROM annals_edition) AS last_modified
         FROM (
         SELECT DISTINCT ON (school_code, year) school_code, school, year, title, number, released_at, sha256
           FROM annals_edition WHERE withdrawn_at IS NULL
          ORDER BY school_code, year, number DESC
       ) latest
        WHERE (?::text IS NULL OR school_code = ?::text)
          AND (?::integer IS NULL OR year = ?::integer)
          AND (?::text IS NULL OR school ->> 'district' = ?::text)
        ORDER BY released_at DESC, school_code, year DESC
        LIMIT ? OFFSET ?`,
        [
          ...[school, school, year, year, district, district].map((filter) => filter ?? null),
          limit,
          offset,
        ],
      );
      return z.array(listRowSchema).parse(rows);
    },

    /** Schools, or years of one school, that have a readable edition: for messages that say what exists. */
    async known({ school }: { school?: string }): Promise<string[]> {
      const column = school === undefined ? 'school_code' : 'year';
      const rows = await selectRows(
        connection,
        `SELECT DISTINCT ${column}::text AS name FROM annals_edition
        WHERE withdrawn_at IS NULL AND (?::text IS NULL OR school_code = ?::text)
        ORDER BY 1 LIMIT 20`,
        [school ?? null, school ?? null],
      );
      return z
        .array(z.object({ name: z.string() }))
        .parse(rows)
        .map((row) => row.name);
    },

    /** Adds an edition and gives its id. */
    async insert(edition: NewEdition): Promise<string> {
      const [row] = await selectRows(
        connection,
        `INSERT INTO annals_edition
         (school_code, year, number, released_at, released_by, released_by_name, revealed_at, note,
          title, school, sha256, previous_sha256, body)
       VALUES (?, ?, ?, ?, ?, ?, CASE WHEN ?::boolean THEN clock_timestamp() END, ?, ?, ?::jsonb, ?, ?, ?)
       RETURNING id::text`,
        [
          edition.school,
          edition.year,
          edition.number,
          edition.releasedAt,
          edition.releasedBy,
          edition.releasedByName ?? null,
          edition.isRevealed ?? false,
          edition.note,
          edition.title,
          JSON.stringify(edition.schoolHead),
          edition.sha256,
          edition.previousSha256,
          edition.body,
        ],
      );
      return z.object({ id: z.string() }).parse(row).id;
    },

    /** Withdraws readable editions of a report by number, for ever: their bytes go. Gives how many there were. */
    async withdraw({
      school,
      year,
      numbers,
      reason,
      by,
      name,
    }: ReportKey & Actor & { numbers: number[]; reason: string }): Promise<number> {
      const rows = await selectRows(
        connection,
        `UPDATE annals_edition SET ${WITHDRAWN}
        WHERE school_code = ? AND year = ? AND number = ANY(?) AND withdrawn_at IS NULL RETURNING 1`,
        [reason, by, name, school, year, numbers],
      );
      return rows.length;
    },

    /** Withdraws every readable edition, of whatever report, that holds any of the files. Gives which. */
    async withdrawHolding({
      hashes,
      reason,
      by,
      name,
    }: Actor & { hashes: string[]; reason: string }): Promise<EditionKey[]> {
      const rows = await selectRows(
        connection,
        `UPDATE annals_edition SET ${WITHDRAWN}
        WHERE withdrawn_at IS NULL AND id IN (
          SELECT edition_id FROM annals_edition_holds_file WHERE sha256 = ANY(?))
       RETURNING school_code AS school, year, number`,
        [reason, by, name, hashes],
      );
      return z.array(editionKeySchema).parse(rows);
    },
  };
}

import { z } from 'zod';
import { DECLARATION_KINDS } from '../../../../contract/admin/ledger';
import type { NumberDeclaration, NumberSigns } from '../../../../domain/ledger/declarations';
import { selectRows, type Connection } from '../connection';
import type { ReportKey } from '../editions/edition-repository';
import { instantColumn } from '../instant-column';

const declarationSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    key: z.string(),
    printed: z.string(),
    before: z.string(),
    after: z.string(),
    ordinal: z.int(),
    kind: z.enum(DECLARATION_KINDS),
    reason: z.string().nullable(),
    name: z.string(),
    declared_at: instantColumn,
  })
  .transform(({ declared_at, ...row }) => ({ ...row, at: declared_at }));

/** A standing declaration. */
type StoredDeclaration = NumberDeclaration & { id: string };

/** Keeps what people say of numbers and takes it back. Nothing here changes what a declaration says. */
export function createDeclarationRepository({ connection }: { connection: Connection }) {
  return {
    /** Standing declarations of a report, oldest first. One statement. */
    async list({ school, year }: ReportKey): Promise<StoredDeclaration[]> {
      const rows = await selectRows(
        connection,
        `SELECT id::text, document_type AS type, document_key AS key, printed,
           signs_before AS before, signs_after AS after, ordinal, kind, reason, name, declared_at
         FROM annals_number_declaration
        WHERE school_code = ? AND year = ? AND revoked_at IS NULL ORDER BY id`,
        [school, year],
      );
      return z.array(declarationSchema).parse(rows);
    },

    /** Adds declarations; one that stands already for the same number is left as it is. Gives how many are new. */
    async add({
      school,
      year,
      by,
      name,
      kind,
      reason,
      numbers,
    }: ReportKey &
      Pick<NumberDeclaration, 'kind' | 'reason' | 'name'> & {
        by: string | null;
        numbers: NumberSigns[];
      }): Promise<number> {
      const rows = await selectRows(
        connection,
        `INSERT INTO annals_number_declaration (school_code, year, document_type, document_key,
           printed, signs_before, signs_after, ordinal, kind, reason, name, declared_by)
         SELECT ?, ?, type, key, printed, before, after, ordinal, ?, ?, ?, ?
           FROM jsonb_to_recordset(?::jsonb) AS n(type text, key text, printed text,
             before text, after text, ordinal integer)
         ON CONFLICT (school_code, year, document_type, document_key, printed, signs_before,
           signs_after, ordinal) WHERE revoked_at IS NULL DO NOTHING
         RETURNING id`,
        [school, year, kind, reason, name, by, JSON.stringify(numbers)],
      );
      return rows.length;
    },

    /** Takes declarations back by id. Gives how many there were. */
    async revoke({
      school,
      year,
      by,
      ids,
    }: ReportKey & { by: string | null; ids: string[] }): Promise<number> {
      const rows = await selectRows(
        connection,
        `UPDATE annals_number_declaration SET revoked_at = now(), revoked_by = ?
        WHERE school_code = ? AND year = ? AND revoked_at IS NULL AND id::text = ANY(?::text[])
        RETURNING id`,
        [by, school, year, ids],
      );
      return rows.length;
    },
  };
}

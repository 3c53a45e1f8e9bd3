import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { inTransaction, selectRows, type Connection } from './connection';

const documentSchema = z.object({ document_id: z.string() });

/** Tables in which documents are looked up; never a user's word. */
export type LookupTable = 'reports' | 'chapters' | 'schools' | 'images' | 'indicator_tables';

/** Small look-ups that the rules of the content types need. Each is one statement. */
export function createLookupRepository({ connection }: { connection: Connection }) {
  return {
    /** `documentId` of a row given by either id, or null when there is none. */
    async documentId({
      table,
      target,
    }: {
      table: LookupTable;
      target: string | number;
    }): Promise<string | null> {
      const [row] = await selectRows(
        connection,
        `SELECT document_id FROM ${table} WHERE document_id = ? OR id::text = ? LIMIT 1`,
        [String(target), String(target)],
      );
      return row === undefined ? null : documentSchema.parse(row).document_id;
    },

    /** All reports, newest year first. */
    async reports(): Promise<{ documentId: string; school: string; year: number }[]> {
      const rows = await selectRows(
        connection,
        `SELECT document_id AS "documentId", school_code AS school, year FROM reports
        ORDER BY year DESC, school_code`,
      );
      return z
        .array(z.object({ documentId: z.string(), school: z.string(), year: z.int() }))
        .parse(rows);
    },

    /** School codes in order. */
    async schoolCodes(): Promise<string[]> {
      const rows = await selectRows(connection, 'SELECT code FROM schools ORDER BY code');
      return z
        .array(z.object({ code: z.string() }))
        .parse(rows)
        .map((row) => row.code);
    },

    /** Schools by name. */
    async schools(): Promise<{ code: string; name: string }[]> {
      const rows = await selectRows(
        connection,
        "SELECT code, COALESCE(name, '') AS name FROM schools ORDER BY name, code",
      );
      return z.array(z.object({ code: z.string(), name: z.string() })).parse(rows);
    },

    async schoolCode({ documentId }: { documentId: string }): Promise<string | null> {
      const [row] = await selectRows(connection, 'SELECT code FROM schools WHERE document_id = ?', [
        documentId,
      ]);
      return row === undefined ? null : z.object({ code: z.string() }).parse(row).code;
    },

    /** Those of the codes that the dictionary does not know, or knows as another school's own. */
    async unknownIndicators({
      codes,
      school,
    }: {
      codes: string[];
      school: string;
    }): Promise<string[]> {
      const rows = await selectRows(
        connection,
        `SELECT code FROM unnest(?::text[]) AS wanted(code)
        WHERE NOT EXISTS (SELECT 1 FROM indicators i WHERE i.code = wanted.code
                            AND (i.school_code IS NULL OR i.school_code = ?))`,
        [codes, school],
      );
      return z
        .array(z.object({ code: z.string() }))
        .parse(rows)
        .map((row) => row.code);
    },

    /** Those of the tables that do not belong to the report. */
    async tablesOutside({
      documentIds,
      reportDocumentId,
    }: {
      documentIds: string[];
      reportDocumentId: string;
    }): Promise<string[]> {
      const rows = await selectRows(
        connection,
        `SELECT wanted.id AS document_id FROM unnest(?::text[]) AS wanted(id)
        WHERE NOT EXISTS (
          SELECT 1 FROM indicator_tables t
           WHERE t.document_id = wanted.id AND t.report_document_id = ?)`,
        [documentIds, reportDocumentId],
      );
      return z
        .array(documentSchema)
        .parse(rows)
        .map((row) => row.document_id);
    },
  };
}

export type LookupRepository = ReturnType<typeof createLookupRepository>;

/** Runs look-ups on the current transaction, so that they see what it has already written. */
export function lookUp<Result>(
  strapi: Core.Strapi,
  ask: (repository: LookupRepository) => Promise<Result>,
): Promise<Result> {
  return inTransaction(strapi, (connection) => ask(createLookupRepository({ connection })));
}

import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

/** Tables of documents that hold tables of plain cells. */
export type GridOwner = 'chapters' | 'cases';

const gridsOf = (owner: GridOwner): string =>
  `SELECT g.id, g.key, d.document_id, d.report_document_id
     FROM ${owner} d
     JOIN ${owner}_cmps p ON p.entity_id = d.id AND p.field = 'content'
                         AND p.component_type = 'report.grid'
     JOIN components_report_grid g ON g.id = p.cmp_id`;

const keyRowsSchema = z.array(z.object({ id: z.coerce.number(), key: z.string().nullable() }));
const takenSchema = z.array(z.object({ key: z.string() }));

/** Keys of tables of plain cells, as they are stored. */
export function createGridRepository({ connection }: { connection: Connection }) {
  return {
    /** The keys of a document's tables, draft and published, by the row that holds each. */
    async keysOf({
      owner,
      documentId,
    }: {
      owner: GridOwner;
      documentId: string;
    }): Promise<Map<number, string>> {
      const sql = `SELECT id, key FROM (${gridsOf(owner)}) g WHERE document_id = ?`;
      const rows = keyRowsSchema.parse(await selectRows(connection, sql, [documentId]));
      return new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[id, key] as const])));
    },

    /** The report that a document belongs to. */
    async reportOf({
      owner,
      documentId,
    }: {
      owner: GridOwner;
      documentId: string;
    }): Promise<string | null> {
      const sql = `SELECT report_document_id AS report FROM ${owner} WHERE document_id = ? LIMIT 1`;
      const rows = await selectRows(connection, sql, [documentId]);
      const [row] = z.array(z.object({ report: z.string().nullable() })).parse(rows);
      return row?.report ?? null;
    },

    /** Keys by which other documents of the report, and its indicator tables, name a table. */
    async takenKeys({
      report,
      except,
    }: {
      report: string;
      /** Document whose own tables do not count. */
      except: string;
    }): Promise<Set<string>> {
      const grids = (['chapters', 'cases'] as const)
        .map((owner) => gridsOf(owner))
        .join(' UNION ALL ');
      const sql = `SELECT key FROM (${grids}) g
                    WHERE report_document_id = ? AND document_id <> ? AND key IS NOT NULL
                   UNION SELECT key FROM indicator_tables WHERE report_document_id = ?`;
      const rows = takenSchema.parse(await selectRows(connection, sql, [report, except, report]));
      return new Set(rows.map(({ key }) => key));
    },

    /** Gives a table another key. */
    async rename({ ids, key }: { ids: number[]; key: string }): Promise<void> {
      const sql = 'UPDATE components_report_grid SET key = ? WHERE id = ANY(?)';
      await selectRows(connection, sql, [key, ids]);
    },
  };
}

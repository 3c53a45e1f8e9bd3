import { z } from 'zod';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';

export type TextOwner = 'reports' | 'chapters' | 'cases';

const rowsSchema = z.array(z.object({ content: jsonColumn(z.unknown()) }));

const blocksOf = (table: Exclude<TextOwner, 'reports'>): string =>
  `SELECT t.content FROM ${table} d
     JOIN ${table}_cmps p ON p.entity_id = d.id AND p.field = 'content'
                         AND p.component_type = 'report.text'
     JOIN components_report_text t ON t.id = p.cmp_id
    WHERE d.document_id = ?`;

const STATEMENTS: Record<TextOwner, string> = {
  reports: 'SELECT statement AS content FROM reports WHERE document_id = ?',
  chapters: blocksOf('chapters'),
  cases: blocksOf('cases'),
};

/** The texts of a document as they are stored, draft and published, whatever stands in them. One statement. */
export async function readStoredTexts({
  connection,
  owner,
  documentId,
}: {
  connection: Connection;
  owner: TextOwner;
  documentId: string;
}): Promise<unknown[]> {
  const rows = await selectRows(connection, STATEMENTS[owner], [documentId]);
  return rowsSchema.parse(rows).map(({ content }) => content);
}

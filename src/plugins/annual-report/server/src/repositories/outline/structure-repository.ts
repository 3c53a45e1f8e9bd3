import { z } from 'zod';
import { selectRows, type Connection } from '../connection';

const nodeSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  parent: z.string().nullable(),
  position: z.int(),
});

/** A chapter or a case with the chapter that holds it. */
export type StructureNode = z.infer<typeof nodeSchema>;

const foundSchema = z.object({
  report: z.string().nullable(),
  key: z.string().nullable(),
  title: z.string(),
  position: z.int().nullable(),
  parent: z.string().nullable(),
});

/** One document's own structure; `report` is its report's document id. */
export type FoundStructure = z.infer<typeof foundSchema>;

export type Structure = { chapters: StructureNode[]; cases: StructureNode[] };

export type StructureType = keyof Structure;

/** The link tables that hold structure: column of the node, column of what holds it. */
const LINKS = {
  chapters: { table: 'chapters_parent_lnk', node: 'chapter_id', parentColumn: 'inv_chapter_id' },
  cases: { table: 'cases_chapter_lnk', node: 'case_id', parentColumn: 'chapter_id' },
} as const;

const readNodes = async (
  connection: Connection,
  type: StructureType,
  reportDocumentId: string,
): Promise<StructureNode[]> => {
  const link = LINKS[type];
  const rows = await selectRows(
    connection,
    `SELECT n.document_id AS "documentId", COALESCE(n.title, '') AS title,
            h.document_id AS parent, COALESCE(n.position, 0) AS position
       FROM ${type} n
       LEFT JOIN ${link.table} l ON l.${link.node} = n.id
       LEFT JOIN chapters h ON h.id = l.${link.parentColumn}
      WHERE n.report_document_id = ? AND n.published_at IS NULL
      ORDER BY n.position, n.document_id`,
    [reportDocumentId],
  );
  return z.array(nodeSchema).parse(rows);
};

/**
 * Reads and writes structure. It is read from draft rows and written to the draft and the published row
 * alike, because it is not subject to draft & publish.
 */
export function createStructureRepository({ connection }: { connection: Connection }) {
  return {
    async read({ reportDocumentId }: { reportDocumentId: string }): Promise<Structure> {
      return {
        chapters: await readNodes(connection, 'chapters', reportDocumentId),
        cases: await readNodes(connection, 'cases', reportDocumentId),
      };
    },

    /** Report and place of one document, or null when it does not exist. */
    async find({
      type,
      documentId,
    }: {
      type: StructureType;
      documentId: string;
    }): Promise<FoundStructure | null> {
      const link = LINKS[type];
      const [row] = await selectRows(
        connection,
        `SELECT n.report_document_id AS report, n.key, COALESCE(n.title, '') AS title,
              n.position, h.document_id AS parent
         FROM ${type} n
         LEFT JOIN ${link.table} l ON l.${link.node} = n.id
         LEFT JOIN chapters h ON h.id = l.${link.parentColumn}
        WHERE n.document_id = ? AND n.published_at IS NULL`,
        [documentId],
      );
      return row === undefined ? null : foundSchema.parse(row);
    },

    /**
     * Puts documents under their holders, at their positions. Three statements, whatever their number; a link
     * that stays is left alone.
     */
    async write({
      type,
      nodes,
    }: {
      type: StructureType;
      nodes: Omit<StructureNode, 'title'>[];
    }): Promise<void> {
      if (nodes.length === 0) return;
      const link = LINKS[type];
      const places = [
        nodes.map(({ documentId }) => documentId),
        nodes.map(({ parent }) => parent),
        nodes.map(({ position }) => position),
      ];
      const requested = `unnest(?::text[], ?::text[], ?::integer[]) AS w(document_id, parent, position)`;
      const parentColumn = `h.document_id = w.parent AND (h.published_at IS NULL) = (n.published_at IS NULL)`;
      await connection.raw(
        `UPDATE ${type} n SET position = w.position FROM ${requested}
        WHERE n.document_id = w.document_id AND n.position IS DISTINCT FROM w.position`,
        places as never[],
      );
      await connection.raw(
        `DELETE FROM ${link.table} l USING ${requested}
         JOIN ${type} n ON n.document_id = w.document_id
         LEFT JOIN chapters h ON ${parentColumn}
        WHERE l.${link.node} = n.id AND l.${link.parentColumn} IS DISTINCT FROM h.id`,
        places as never[],
      );
      await connection.raw(
        `INSERT INTO ${link.table} (${link.node}, ${link.parentColumn})
       SELECT n.id, h.id FROM ${requested}
         JOIN ${type} n ON n.document_id = w.document_id
         JOIN chapters h ON ${parentColumn}
        WHERE NOT EXISTS (SELECT FROM ${link.table} l WHERE l.${link.node} = n.id)`,
        places as never[],
      );
    },
  };
}

import { z } from 'zod';
import type { PanelDocumentType } from '../../../../contract/admin/document';
import { selectRows, type Connection } from '../connection';
import type { ReportKey } from '../editions/edition-repository';

type WrittenType = Exclude<PanelDocumentType, 'report'>;

const TABLES = { chapter: 'chapters', case: 'cases' } as const;

const keySchema = z.object({ school: z.string(), year: z.int() });

const targetSchema = z.object({
  kind: z.enum(['images', 'tables']),
  block: z.int(),
  target: z.string(),
});

const knownSchema = z.object({ kind: z.enum(['images', 'tables']), target: z.string() });

type Kind = z.infer<typeof knownSchema>['kind'];

/** What the desk asks of the document that somebody writes. */
export function createPanelDocumentRepository({ connection }: { connection: Connection }) {
  return {
    /** The report that a document belongs to, or null. One statement. */
    async reportOf({
      type,
      documentId,
    }: {
      type: PanelDocumentType;
      documentId: string;
    }): Promise<ReportKey | null> {
      const [row] = await selectRows(
        connection,
        type === 'report'
          ? 'SELECT r.school_code AS school, r.year FROM reports r WHERE r.document_id = ?'
          : `SELECT r.school_code AS school, r.year
             FROM ${TABLES[type]} n JOIN reports r ON r.document_id = n.report_document_id
            WHERE n.document_id = ? AND n.published_at IS NULL`,
        [documentId],
      );
      return row === undefined ? null : keySchema.parse(row);
    },

    /** What the stored blocks of a document show, by the block's id, in order. One statement. */
    async targets({
      type,
      documentId,
    }: {
      type: WrittenType;
      documentId: string;
    }): Promise<Record<Kind, Map<number, string[]>>> {
      const places = (component: string): string =>
        `SELECT z.cmp_id FROM ${TABLES[type]}_cmps z JOIN ${TABLES[type]} n ON n.id = z.entity_id
        WHERE n.document_id = ? AND n.published_at IS NULL AND z.component_type = '${component}'`;
      const rows = await selectRows(
        connection,
        `SELECT 'images' AS kind, l.images_id AS block, i.document_id AS target, l.image_ord AS place
         FROM components_report_images_images_lnk l JOIN images i ON i.id = l.image_id
        WHERE l.images_id IN (${places('report.images')})
        UNION ALL
       SELECT 'tables', l.table_id, t.document_id, 0
         FROM components_report_table_table_lnk l JOIN indicator_tables t ON t.id = l.indicator_table_id
        WHERE l.table_id IN (${places('report.table')})
        ORDER BY kind, block, place`,
        [documentId, documentId],
      );
      const targets = { images: new Map<number, string[]>(), tables: new Map<number, string[]>() };
      for (const { kind, block, target } of z.array(targetSchema).parse(rows)) {
        targets[kind].set(block, [...(targets[kind].get(block) ?? []), target]);
      }
      return targets;
    },

    /** Those of the named images and tables that the report may show. One statement. */
    async known({
      school,
      reportDocumentId,
      documentIds,
    }: {
      school: string;
      reportDocumentId: string;
      documentIds: string[];
    }): Promise<Record<Kind, Set<string>>> {
      const rows = await selectRows(
        connection,
        `SELECT 'images' AS kind, document_id AS target FROM images
        WHERE document_id = ANY(?) AND school_code = ?
        UNION ALL
       SELECT 'tables', document_id FROM indicator_tables
        WHERE document_id = ANY(?) AND report_document_id = ?`,
        [documentIds, school, documentIds, reportDocumentId],
      );
      const known = { images: new Set<string>(), tables: new Set<string>() };
      for (const { kind, target } of z.array(knownSchema).parse(rows)) known[kind].add(target);
      return known;
    },
  };
}

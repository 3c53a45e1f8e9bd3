import { z } from 'zod';
import type { SectionRef } from '../../../../contract/admin/photos';
import { instantColumn } from '../instant-column';
import { selectRows, type Connection } from '../connection';
import { personName } from '../values/value-row';

const headSchema = z.object({
  rowId: z.int(),
  title: z.string(),
  version: instantColumn,
  changedBy: z.string().nullable(),
});

const blockSchema = z.object({
  component: z.string(),
  id: z.int(),
  images: z.array(z.string()),
});

/** The draft of a chapter or case: what names it, and its blocks in order; no text is read. */
export type StoredSection = Omit<z.infer<typeof headSchema>, 'rowId'> & {
  blocks: { block: { component: string; id: number }; images: string[] | null }[];
};

/** The component that shows photographs. */
export const IMAGES_BLOCK = 'report.images';

const TABLES = { chapter: 'chapters', case: 'cases' } as const;

export function createSectionRepository({ connection }: { connection: Connection }) {
  return {
    /** A chapter or case of a report, or null when it is not one of its. Two statements. */
    async find({
      holder,
      reportDocumentId,
    }: {
      holder: SectionRef;
      reportDocumentId: string;
    }): Promise<StoredSection | null> {
      const table = TABLES[holder.type];
      const [row] = await selectRows(
        connection,
        `SELECT d.id AS "rowId", COALESCE(d.title, '') AS title, d.updated_at AS version,
              ${personName('u')} AS "changedBy"
         FROM ${table} d LEFT JOIN admin_users u ON u.id = d.updated_by_id
        WHERE d.document_id = ? AND d.report_document_id = ? AND d.published_at IS NULL`,
        [holder.id, reportDocumentId],
      );
      if (row === undefined) return null;
      const { rowId, ...head } = headSchema.parse(row);
      const rows = await selectRows(
        connection,
        `SELECT m.component_type AS component, m.cmp_id AS id,
              COALESCE(array_agg(i.document_id ORDER BY l.image_ord, l.id)
                FILTER (WHERE i.id IS NOT NULL), '{}') AS images
         FROM ${table}_cmps m
         LEFT JOIN components_report_images_images_lnk l
           ON l.images_id = m.cmp_id AND m.component_type = '${IMAGES_BLOCK}'
         LEFT JOIN images i ON i.id = l.image_id
        WHERE m.entity_id = ? AND m.field = 'content'
        GROUP BY m.component_type, m.cmp_id, m."order"
        ORDER BY m."order"`,
        [rowId],
      );
      const blocks = z
        .array(blockSchema)
        .parse(rows)
        .map(({ images, ...block }) => ({
          block,
          images: block.component === IMAGES_BLOCK ? images : null,
        }));
      return { ...head, blocks };
    },
  };
}

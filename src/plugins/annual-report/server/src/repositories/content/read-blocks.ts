import { z } from 'zod';
import type { BlockContent } from '../../../../domain/content/report-content';
import { gridContent } from '../../../../domain/content/grid-content';
import { readText } from '../../../../domain/text/read-text';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';

type Owners = { chapters: number[]; cases: number[] };

/** Blocks of each chapter row and each case row, in their order. */
export type BlocksByRow = {
  chapters: Map<number, BlockContent[]>;
  cases: Map<number, BlockContent[]>;
};

const placeSchema = z.object({
  owner_type: z.enum(['chapters', 'cases']),
  owner: z.int(),
  place: z.coerce.number(),
});

const textRowSchema = placeSchema
  .extend({ content: jsonColumn(z.unknown()) })
  .transform(({ content: stored, ...place }) => {
    const { content, unreadable } = readText({ content: stored });
    const block: BlockContent = { type: 'text', content };
    return { ...place, block: unreadable.length === 0 ? block : { ...block, unreadable } };
  });

const imagesRowSchema = placeSchema
  .extend({ images: z.array(z.string()) })
  .transform(({ images, ...place }) => ({
    ...place,
    block: { type: 'images', images } satisfies BlockContent,
  }));

const tableRowSchema = placeSchema
  .extend({ table: z.string().nullable() })
  .transform(({ table, ...place }) => ({
    ...place,
    block: { type: 'table', table } satisfies BlockContent,
  }));

const challengeRowSchema = placeSchema
  .extend({
    problem: z.string().nullable(),
    cause: z.string().nullable(),
    measures: z.string().nullable(),
  })
  .transform(({ problem, cause, measures, ...place }) => ({
    ...place,
    block: {
      type: 'challenge',
      problem: problem ?? '',
      cause: cause ?? '',
      measures: measures ?? '',
    } satisfies BlockContent,
  }));

const gridRowSchema = placeSchema
  .extend({
    key: z.string().nullable(),
    caption: z.string().nullable(),
    cells: jsonColumn(z.unknown()),
    head_row: z.boolean().nullable(),
    head_column: z.boolean().nullable(),
  })
  .transform(({ key, caption, cells, head_row, head_column, ...place }) => ({
    ...place,
    block: gridContent({
      key: key ?? '',
      caption: caption ?? '',
      head: { row: head_row ?? false, column: head_column ?? false },
      cells,
    }),
  }));

/** Rows of one component in the dynamic zones of chapters and of cases. */
const placesOf = (component: string): string =>
  ['chapters', 'cases']
    .map(
      (owner) =>
        `SELECT '${owner}' AS owner_type, entity_id AS owner, "order" AS place, cmp_id
           FROM ${owner}_cmps
          WHERE component_type = '${component}' AND field = 'content' AND entity_id = ANY(?)`,
    )
    .join(' UNION ALL ');

const STATEMENTS = [
  {
    kind: 'text' as const,
    sql: `SELECT p.*, c.content FROM (${placesOf('report.text')}) p
            JOIN components_report_text c ON c.id = p.cmp_id`,
    schema: textRowSchema,
  },
  {
    kind: 'images' as const,
    sql: `SELECT p.owner_type, p.owner, p.place,
                 COALESCE(array_agg(i.document_id ORDER BY l.image_ord, l.id)
                   FILTER (WHERE i.id IS NOT NULL), '{}') AS images
            FROM (${placesOf('report.images')}) p
            LEFT JOIN components_report_images_images_lnk l ON l.images_id = p.cmp_id
            LEFT JOIN images i ON i.id = l.image_id
           GROUP BY p.owner_type, p.owner, p.place, p.cmp_id`,
    schema: imagesRowSchema,
  },
  {
    kind: 'table' as const,
    sql: `SELECT p.*, t.document_id AS table FROM (${placesOf('report.table')}) p
            LEFT JOIN components_report_table_table_lnk l ON l.table_id = p.cmp_id
            LEFT JOIN indicator_tables t ON t.id = l.indicator_table_id`,
    schema: tableRowSchema,
  },
  {
    kind: 'challenge' as const,
    sql: `SELECT p.*, c.problem, c.cause, c.measures FROM (${placesOf('report.challenge')}) p
            JOIN components_report_challenge c ON c.id = p.cmp_id`,
    schema: challengeRowSchema,
  },
  {
    kind: 'grid' as const,
    sql: `SELECT p.*, c.key, c.caption, c.cells, c.head_row, c.head_column
            FROM (${placesOf('report.grid')}) p
            JOIN components_report_grid c ON c.id = p.cmp_id`,
    schema: gridRowSchema,
  },
];

/** Reads the blocks of the given rows, every kind or those named: one statement per kind of block. */
export async function readBlocks({
  connection,
  owners,
  kinds,
}: {
  connection: Connection;
  owners: Owners;
  kinds?: BlockContent['type'][];
}): Promise<BlocksByRow> {
  const places = [];
  for (const { kind, sql, schema } of STATEMENTS) {
    if (kinds && !kinds.includes(kind)) continue;
    const rows = await selectRows(connection, sql, [owners.chapters, owners.cases]);
    places.push(...z.array(schema).parse(rows));
  }
  places.sort((left, right) => left.place - right.place);
  const blocks: BlocksByRow = { chapters: new Map(), cases: new Map() };
  for (const { owner_type, owner, block } of places) {
    const existing = blocks[owner_type].get(owner);
    if (existing) existing.push(block);
    else blocks[owner_type].set(owner, [block]);
  }
  return blocks;
}

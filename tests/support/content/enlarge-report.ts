import { Client } from 'pg';
import { z } from 'zod';

type Copied = {
  table: string;
  /** SQL condition for the rows of the report; `r` is the row. */
  where: string;
  /** What differs in a copy, as SQL by column; `n` is the number of the copy. */
  changed: Record<string, string>;
  copies?: 'one';
};

const CHAPTERS =
  'SELECT id FROM chapters WHERE report_document_id = (SELECT document_id FROM source)';
const CASES = 'SELECT id FROM cases WHERE report_document_id = (SELECT document_id FROM source)';
const IMAGES = 'SELECT id FROM images WHERE school_code = (SELECT school_code FROM source)';
const TABLES =
  'SELECT id FROM indicator_tables WHERE report_document_id = (SELECT document_id FROM source)';

const componentsOf = (component: string): string =>
  `SELECT cmp_id FROM chapters_cmps WHERE component_type = '${component}' AND entity_id IN (${CHAPTERS})
   UNION SELECT cmp_id FROM cases_cmps WHERE component_type = '${component}' AND entity_id IN (${CASES})`;

/** Ids of all copies lie beyond every id there is, so that links need no look-up. */
const moved = (column: string): string => `r.${column} + n * (SELECT stride FROM source)`;
const movedOnce = (column: string): string => `r.${column} + (SELECT stride FROM source)`;

const NEW_SCHOOL = '(SELECT new_school FROM source)';
const NEW_REPORT = '(SELECT new_document_id FROM source)';

const DOCUMENT = {
  id: moved('id'),
  document_id: "r.document_id || 'x' || (SELECT stride FROM source) || 'x' || n",
};
const KEY = { key: "r.key || '-' || n" };

/** Values are one for a school, an indicator and a year, so that more values take more indicators. */
const CODE_SUFFIX = "'-' || (SELECT times FROM source) || '-' || n";
const INDICATORS = `SELECT indicator_code FROM observations
   WHERE school_code = (SELECT school_code FROM source)
  UNION SELECT item ->> 'indicator' FROM indicator_tables t, jsonb_array_elements(t.layout) AS item
   WHERE t.id IN (${TABLES})`;

const link = (table: string, from: [string, string], to: string, copies?: 'one'): Copied => ({
  table,
  where: `r.${from[0]} IN (${from[1]})`,
  changed: {
    id: moved('id'),
    [from[0]]: moved(from[0]),
    [to]: copies === 'one' ? movedOnce(to) : moved(to),
  },
});

const component = (name: string, changed: Copied['changed'] = {}): Copied => ({
  table: `components_report_${name}`,
  where: `r.id IN (${componentsOf(`report.${name}`)})`,
  changed: { id: moved('id'), ...changed },
});

/** The text of a copy is bound to the values of its own copy. */
const CONTENT = String.raw`regexp_replace(r.content::text, '\{\{([a-z0-9-]+(\.[a-z0-9-]+)+)',
    '{{\1' || ${CODE_SUFFIX}, 'g')::jsonb`;

const zone = (owner: string, rows: string): Copied => ({
  table: `${owner}_cmps`,
  where: `r.entity_id IN (${rows})`,
  changed: { id: moved('id'), entity_id: moved('entity_id'), cmp_id: moved('cmp_id') },
});

const LAYOUT = `(SELECT jsonb_agg(CASE WHEN item ->> 'indicator' IS NULL THEN item
    ELSE jsonb_set(item, '{indicator}', to_jsonb((item ->> 'indicator') || ${CODE_SUFFIX})) END ORDER BY place)
  FROM jsonb_array_elements(r.layout) WITH ORDINALITY AS rows(item, place))`;

const COPIED: Copied[] = [
  {
    table: 'schools',
    where: 'r.code = (SELECT school_code FROM source)',
    changed: { ...DOCUMENT, code: NEW_SCHOOL },
    copies: 'one',
  },
  {
    table: 'reports',
    where: 'r.document_id = (SELECT document_id FROM source)',
    changed: { ...DOCUMENT, document_id: NEW_REPORT, school_code: NEW_SCHOOL },
    copies: 'one',
  },
  {
    table: 'indicators',
    where: `r.code IN (${INDICATORS})`,
    changed: { ...DOCUMENT, code: `r.code || ${CODE_SUFFIX}` },
  },
  {
    table: 'images',
    where: `r.id IN (${IMAGES})`,
    changed: { ...DOCUMENT, ...KEY, school_code: NEW_SCHOOL },
  },
  link('images_school_lnk', ['image_id', IMAGES], 'school_id', 'one'),
  {
    table: 'files_related_mph',
    where: `r.related_type = 'api::image.image' AND r.related_id IN (${IMAGES})`,
    changed: { id: moved('id'), related_id: moved('related_id') },
  },
  {
    table: 'indicator_tables',
    where: `r.id IN (${TABLES})`,
    changed: { ...DOCUMENT, ...KEY, report_document_id: NEW_REPORT, layout: LAYOUT },
  },
  link('indicator_tables_report_lnk', ['indicator_table_id', TABLES], 'report_id', 'one'),
  {
    table: 'chapters',
    where: `r.id IN (${CHAPTERS})`,
    changed: {
      ...DOCUMENT,
      ...KEY,
      report_document_id: NEW_REPORT,
      position: 'r.position + n * 1000',
    },
  },
  link('chapters_report_lnk', ['chapter_id', CHAPTERS], 'report_id', 'one'),
  link('chapters_parent_lnk', ['chapter_id', CHAPTERS], 'inv_chapter_id'),
  {
    table: 'cases',
    where: `r.id IN (${CASES})`,
    changed: { ...DOCUMENT, ...KEY, report_document_id: NEW_REPORT },
  },
  link('cases_report_lnk', ['case_id', CASES], 'report_id', 'one'),
  link('cases_chapter_lnk', ['case_id', CASES], 'chapter_id'),
  link('cases_cover_lnk', ['case_id', CASES], 'image_id'),
  component('text', { content: CONTENT }),
  ...['images', 'table', 'challenge'].map((name) => component(name)),
  zone('chapters', CHAPTERS),
  zone('cases', CASES),
  link(
    'components_report_images_images_lnk',
    ['images_id', componentsOf('report.images')],
    'image_id',
  ),
  link(
    'components_report_table_table_lnk',
    ['table_id', componentsOf('report.table')],
    'indicator_table_id',
  ),
  {
    table: 'observations',
    where: 'r.school_code = (SELECT school_code FROM source)',
    changed: {
      ...DOCUMENT,
      school_code: NEW_SCHOOL,
      indicator_code: `r.indicator_code || ${CODE_SUFFIX}`,
      reviewed_revision: 'CASE WHEN r.reviewed_revision IS NULL THEN NULL ELSE 1 END',
    },
  },
];

const columnsSchema = z.array(z.object({ name: z.string() }));

const columnsOf = async (client: Client, table: string): Promise<string[]> => {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return columnsSchema.parse(rows).map((column) => column.name);
};

const copy = async (
  client: Client,
  { table, where, changed, copies }: Copied,
  times: number,
): Promise<void> => {
  const columns = await columnsOf(client, table);
  const values = columns.map((column) => changed[column] ?? `r."${column}"`);
  await client.query(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     SELECT ${values.join(', ')} FROM ${table} r CROSS JOIN generate_series(1, ${copies === 'one' ? 1 : times}) AS n
      WHERE ${where} ORDER BY n, r.id`,
  );
};

/**
 * Copies a report with its chapters, cases, blocks, images, tables, indicators and values `times` over into
 * one report of a new school, published and reviewed as they are. The copies of an image share its file.
 * Plain SQL on any database of ours, whether Strapi runs on it or not; takes about a second.
 */
export async function enlargeReport({
  databaseUrl,
  times,
  school = 'juying',
  year = 2024,
}: {
  databaseUrl: string;
  times: number;
  school?: string;
  year?: number;
}): Promise<{ school: string; year: number }> {
  const newSchool = `${school}-times-${times}`;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const largest = COPIED.map(({ table }) => `(SELECT COALESCE(max(id), 0) FROM ${table})`);
    await client.query(
      `CREATE TEMP TABLE source ON COMMIT DROP AS
       SELECT document_id, school_code, $3::text AS new_school, $4::integer AS times,
              document_id || 'x' || $3::text AS new_document_id,
              1 + GREATEST(${largest.join(', ')}) AS stride
         FROM reports WHERE school_code = $1 AND year = $2`,
      [school, year, newSchool, times],
    );
    for (const copied of COPIED) await copy(client, copied, times);
    for (const { table } of COPIED) {
      await client.query(
        `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))
          WHERE EXISTS (SELECT 1 FROM ${table})`,
      );
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return { school: newSchool, year };
}

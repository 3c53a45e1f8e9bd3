import { z } from 'zod';
import { formatMessage, type Language, type Message } from '../messages/message';
import { selectRows, type Connection } from './connection';

const KINDS = {
  chapter: { zh: '章节“{name}”', en: 'chapter "{name}"' },
  case: { zh: '案例“{name}”', en: 'case "{name}"' },
  cover: { zh: '案例“{name}”的封面', en: 'cover of case "{name}"' },
  value: { zh: '指标值 {name}', en: 'value {name}' },
  table: { zh: '指标表“{name}”', en: 'table "{name}"' },
  report: { zh: '年度报告“{name}”', en: 'report "{name}"' },
  image: { zh: '图片“{name}”', en: 'image "{name}"' },
  edition: { zh: '已发布的版次 {name}', en: 'edition {name}' },
  scheduled: { zh: '定时发布的版次 {name}', en: 'scheduled edition {name}' },
} satisfies Record<string, Message>;

const placeSchema = z.object({
  kind: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
  name: z.string(),
});

const PLACES_SHOWN = 5;

/** Chapters and cases whose block of one component points to a thing. */
const blocksThatShow = ({ component, link, from, to }: Record<string, string>): string =>
  [
    ['chapters', 'chapter'],
    ['cases', 'case'],
  ]
    .map(
      ([owner, kind]) =>
        `SELECT '${kind}' AS kind, COALESCE(d.title, '') AS name
           FROM ${link} l
           JOIN ${owner}_cmps m ON m.cmp_id = l.${from} AND m.component_type = '${component}'
           JOIN ${owner} d ON d.id = m.entity_id
          WHERE l.${to} IN (SELECT id FROM thing)`,
    )
    .join(' UNION ');

const QUERIES = {
  image: `WITH thing AS (SELECT id FROM images WHERE document_id = ?)
    ${blocksThatShow({
      component: 'report.images',
      link: 'components_report_images_images_lnk',
      from: 'images_id',
      to: 'image_id',
    })}
    UNION SELECT 'cover', COALESCE(c.title, '') FROM cases_cover_lnk l
      JOIN cases c ON c.id = l.case_id WHERE l.image_id IN (SELECT id FROM thing)`,
  table: `WITH thing AS (SELECT id FROM indicator_tables WHERE document_id = ?)
    ${blocksThatShow({
      component: 'report.table',
      link: 'components_report_table_table_lnk',
      from: 'table_id',
      to: 'indicator_table_id',
    })}`,
  indicator: `WITH thing AS (SELECT code FROM indicators WHERE document_id = ?)
    SELECT 'value' AS kind, o.school_code || ' ' || o.year AS name
      FROM observations o WHERE o.indicator_code IN (SELECT code FROM thing)
    UNION SELECT 'table', t.title FROM indicator_tables t
      WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(t.layout) r
        WHERE r ->> 'indicator' IN (SELECT code FROM thing))
    UNION SELECT 'edition', e.school_code || ' ' || e.year || '-' || e.number FROM annals_edition e
      WHERE EXISTS (SELECT 1 FROM annals_released_value v
        WHERE v.edition_id = e.id AND v.indicator_code IN (SELECT code FROM thing))
    UNION SELECT 'scheduled', s.school_code || ' ' || s.year || '-' || s.number
      FROM annals_scheduled_release s
      WHERE s.status = 'pending' AND EXISTS (
        SELECT 1 FROM jsonb_to_recordset(s.released_values) AS v(indicator text)
         WHERE v.indicator IN (SELECT code FROM thing))`,
  school: `WITH thing AS (SELECT code FROM schools WHERE document_id = ?)
    SELECT 'report' AS kind, r.year::text AS name FROM reports r WHERE r.school_code IN (SELECT code FROM thing)
    UNION SELECT 'value', o.year::text FROM observations o WHERE o.school_code IN (SELECT code FROM thing)
    UNION SELECT 'image', i.caption FROM images i WHERE i.school_code IN (SELECT code FROM thing)
    UNION SELECT 'edition', e.year || '-' || e.number FROM annals_edition e
      WHERE e.school_code IN (SELECT code FROM thing)
    UNION SELECT 'scheduled', s.year || '-' || s.number FROM annals_scheduled_release s
      WHERE s.status = 'pending' AND s.school_code IN (SELECT code FROM thing)`,
  report: `WITH thing AS (SELECT document_id FROM reports WHERE document_id = ?)
    SELECT 'chapter' AS kind, COALESCE(c.title, '') AS name FROM chapters c
      WHERE c.report_document_id IN (SELECT document_id FROM thing)
    UNION SELECT 'case', COALESCE(c.title, '') FROM cases c
      WHERE c.report_document_id IN (SELECT document_id FROM thing)
    UNION SELECT 'table', t.title FROM indicator_tables t
      WHERE t.report_document_id IN (SELECT document_id FROM thing)`,
  file: `SELECT 'image' AS kind, i.caption AS name FROM files_related_mph m JOIN images i ON i.id = m.related_id
      WHERE m.related_type = 'api::image.image' AND m.file_id::text = ?`,
} as const;

export type UsedThing = keyof typeof QUERIES;

const SEPARATORS = { zh: '、', en: ', ' } as const;

const inWords = (places: z.infer<typeof placeSchema>[], language: Language): string => {
  const shown = places
    .slice(0, PLACES_SHOWN)
    .map(({ kind, name }) => formatMessage({ message: KINDS[kind], language, params: { name } }))
    .join(SEPARATORS[language]);
  return places.length > PLACES_SHOWN ? `${shown}…` : shown;
};

/** Where a thing is used, in words for an editor (the first places, "…" for more); null when nowhere. */
export async function findUsage({
  connection,
  thing,
  id,
}: {
  connection: Connection;
  thing: UsedThing;
  id: string;
}): Promise<Message | null> {
  const rows = await selectRows(
    connection,
    `SELECT kind, name FROM (${QUERIES[thing]}) used ORDER BY kind, name LIMIT ${PLACES_SHOWN + 1}`,
    [id],
  );
  const places = z.array(placeSchema).parse(rows);
  return places.length === 0 ? null : { zh: inWords(places, 'zh'), en: inWords(places, 'en') };
}

const usedFileSchema = z.object({ id: z.int(), name: z.string() });

/** The first that is the photograph of an image, of some files and all that stand in some folders; null for none. */
export async function findUsedFile({
  connection,
  files,
  folders,
}: {
  connection: Connection;
  files: number[];
  folders: number[];
}): Promise<z.infer<typeof usedFileSchema> | null> {
  const [row] = await selectRows(
    connection,
    `SELECT f.id, f.name FROM files f
      WHERE EXISTS (SELECT 1 FROM files_related_mph m JOIN images i ON i.id = m.related_id
                     WHERE m.file_id = f.id AND m.related_type = 'api::image.image')
        AND (f.id = ANY(?::integer[])
             OR EXISTS (SELECT 1 FROM upload_folders o
                         WHERE o.id = ANY(?::integer[])
                           AND (f.folder_path = o.path OR starts_with(f.folder_path, o.path || '/'))))
      ORDER BY f.id LIMIT 1`,
    [files, folders],
  );
  return row === undefined ? null : usedFileSchema.parse(row);
}

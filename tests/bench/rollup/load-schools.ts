import type { Client } from 'pg';

/** A made world: schools in forty districts, ten years of reports each, 110 indicators a report. */
export const WORLD = { indicators: 110, firstYear: 2015, lastYear: 2024, doubledYear: 2020 };

const CODE = `'bench.indicator-' || lpad(i::text, 3, '0')`;
const codeOf = (number: string): string => `'bench.indicator-' || lpad((${number})::text, 3, '0')`;

/** 80 sums, 5 that do not aggregate, 10 percents of two sums, 5 means by the first sum, 10 by respondents. */
const DEFINITIONS = `
  INSERT INTO annals_released_definition (indicator_code, definition)
  SELECT ${CODE}, jsonb_build_object(
           'name', 'Indicator ' || i, 'unit', null, 'kind', CASE WHEN i > 85 THEN 'percent' ELSE 'count' END,
           'decimals', 2, 'definition', null, 'source', null, 'direction', 'neither',
           'aggregation', CASE WHEN i > 95 THEN 'weighted' WHEN i > 85 THEN 'formula'
                               WHEN i > 80 THEN 'none' ELSE 'sum' END,
           'aggregationWeight', CASE WHEN i BETWEEN 96 AND 100 THEN ${codeOf('1')} END,
           'formula', CASE WHEN i BETWEEN 86 AND 95
             THEN 'percent(' || ${codeOf('i - 80')} || ', ' || ${codeOf('i - 79')} || ')' END)
    FROM generate_series(1, ${WORLD.indicators}) AS i ORDER BY i`;

/** One report in fifty is withdrawn; one in twenty has a second edition. */
const editions = (number: 1 | 2): string => `
  INSERT INTO annals_edition
    (school_code, year, number, released_at, note, title, school, sha256, previous_sha256, body,
     withdrawn_at, withdrawn_reason)
  SELECT 'school-' || lpad(s::text, 6, '0'), y, ${number}, make_timestamptz(y + 1, 3, ${number}, 8, 0, 0),
         'made for the bench', 'Report',
         jsonb_build_object(
           'code', 'school-' || lpad(s::text, 6, '0'), 'name', 'School ' || s,
           'type', (ARRAY['secondary-vocational', 'technician', 'higher-vocational'])[1 + s % 3],
           'district', 'District ' || s % 40, 'city', 'City ' || s % 8, 'province', 'Province'),
         repeat(md5(s || '/' || y || '/${number}'), 2),
         ${number === 1 ? 'NULL' : `repeat(md5(s || '/' || y || '/1'), 2)`}, '{}',
         CASE WHEN (s * 7 + y) % 50 = 0 THEN now() END,
         CASE WHEN (s * 7 + y) % 50 = 0 THEN 'made for the bench' END
    FROM generate_series(${WORLD.firstYear}, ${WORLD.lastYear}) AS y,
         generate_series($1::integer, $2::integer) AS s
   WHERE ${number === 1 ? 'true' : '(s + y) % 20 = 0'} ORDER BY y, s`;

/** Every value is printed by its year's own report; those of one year by the next report too, as annexes do. */
const VALUES = `
  INSERT INTO annals_released_value
    (edition_id, indicator_code, year, report_year, value, text, status, origin, respondents,
     definition_id)
  SELECT e.id, d.indicator_code, y.year, e.year,
         CASE WHEN NOT m.is_missing
              THEN ((e.id * 7919 + d.id * 104729) % 1000000)::numeric / (ARRAY[1, 10, 100])[1 + d.id % 3] END,
         '1',
         CASE WHEN m.is_missing THEN 'not-collected'
              ELSE (ARRAY['final', 'final', 'final', 'provisional', 'estimated'])[1 + (e.id + d.id) % 5] END,
         'reported', CASE WHEN d.id > 100 THEN (e.id * 13 + d.id) % 900 END, d.id
    FROM annals_edition e
   CROSS JOIN LATERAL (
     SELECT e.year UNION ALL SELECT e.year - 1 WHERE e.year - 1 = ${WORLD.doubledYear}) AS y(year)
   CROSS JOIN annals_released_definition d
   CROSS JOIN LATERAL (SELECT (e.id * 31 + d.id * 17) % 50 = 0 AS is_missing) m
   WHERE e.number = 1 OR e.withdrawn_at IS NULL`;

const FOREIGN_KEYS = [
  ['annals_released_value_edition_id_fkey', 'edition_id', 'annals_edition'],
  ['annals_released_value_definition_id_fkey', 'definition_id', 'annals_released_definition'],
] as const;

/**
 * Fills an empty schema: INSERT … SELECT of made rows, with the keys of the largest table put back at the end,
 * which takes a fifth of the time. Nothing is left switched off.
 */
export async function loadSchools({
  client,
  schools,
}: {
  client: Client;
  schools: number;
}): Promise<void> {
  for (const [name] of FOREIGN_KEYS) {
    await client.query(`ALTER TABLE annals_released_value DROP CONSTRAINT ${name}`);
  }
  await client.query(
    'ALTER TABLE annals_released_value DROP CONSTRAINT annals_released_value_pkey',
  );
  const { rows } = await client.query<{ definition: string }>(
    `SELECT pg_get_indexdef('annals_released_value_over_schools'::regclass) AS definition`,
  );
  await client.query('DROP INDEX annals_released_value_over_schools');
  await client.query(DEFINITIONS);
  await client.query(editions(1), [1, schools]);
  await client.query(editions(2), [1, schools]);
  await client.query(VALUES);
  await client.query(
    `ALTER TABLE annals_released_value ADD PRIMARY KEY (edition_id, indicator_code, year)`,
  );
  for (const [name, column, table] of FOREIGN_KEYS) {
    await client.query(
      `ALTER TABLE annals_released_value ADD CONSTRAINT ${name}
         FOREIGN KEY (${column}) REFERENCES ${table} (id)`,
    );
  }
  await client.query(rows[0]?.definition ?? '');
  await client.query('VACUUM ANALYZE');
}

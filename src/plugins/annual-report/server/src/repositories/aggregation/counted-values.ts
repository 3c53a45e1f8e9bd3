import type { RollupBy } from '../../../../contract/aggregate';

export type Grouping = Exclude<RollupBy, 'school'> | 'all';

const inOrder = (...columns: string[]): string =>
  columns.map((column) => `${column} COLLATE "C"`).join(', ');

/** A place without its own name belongs to no place above it either: all such schools are one group. */
const within = (place: string, above: string): string =>
  `CASE WHEN ${place} IS NOT NULL THEN ${above} END`;

const GROUP_NUMBERS: Record<Grouping, string> = {
  district: `dense_rank() OVER (ORDER BY ${inOrder(
    within('district', 'province'),
    within('district', 'city'),
    'district',
  )})`,
  city: `dense_rank() OVER (ORDER BY ${inOrder(within('city', 'province'), 'city')})`,
  type: `dense_rank() OVER (ORDER BY ${inOrder('type')})`,
  all: '1',
};

/**
 * CTE `place`, one binding: the year. Every school that has released anything, in exactly one group: by its
 * head in the edition that counts for the year, failing that in the newest of its readable editions.
 */
export function placeOf({ by }: { by: Grouping }): string {
  return `
  place AS MATERIALIZED (
    SELECT school_code, name, type, province, city, district,
           (row_number() OVER (ORDER BY school_code COLLATE "C"))::integer AS school_no,
           (${GROUP_NUMBERS[by]})::integer AS group_no
      FROM (SELECT DISTINCT ON (school_code) * FROM annals_latest_edition
             ORDER BY school_code, (year = ?) DESC, year DESC) newest)`;
}

/**
 * CTEs `own`, the editions of the wanted years' own reports, and `later`, those of later years in which any
 * report prints something wanted. Need the CTEs `wanted`, of `indicator` and `year`, and `place`. The look
 * for such years is fenced by LIMIT: one step into the index each, however the planner sees the table.
 */
export const COUNTED_EDITIONS = `
  own AS MATERIALIZED (
    SELECT r.year, r.edition_id, p.school_no, p.group_no
      FROM annals_latest_edition r JOIN place p USING (school_code)
     WHERE r.year IN (SELECT year FROM wanted)),
  printing AS MATERIALIZED (
    SELECT r.year
      FROM (SELECT DISTINCT year FROM annals_latest_edition) r
     CROSS JOIN LATERAL (
       SELECT 1 FROM wanted w
        CROSS JOIN LATERAL (
          SELECT 1 FROM annals_released_value v
           WHERE v.indicator_code = w.indicator AND v.year = w.year AND v.report_year = r.year
           LIMIT 1) printed
        WHERE w.year < r.year LIMIT 1) found),
  later AS MATERIALIZED (
    SELECT r.year, r.edition_id, p.school_no, p.group_no
      FROM annals_latest_edition r JOIN place p USING (school_code)
     WHERE r.year IN (SELECT year FROM printing))`;

/** Values `v` of the wanted year's own reports. */
const ownRows = ({ value, edition }: { value: string; edition: string }): string => `
  annals_released_value ${value}
  JOIN own ${edition} ON ${edition}.edition_id = ${value}.edition_id AND ${edition}.year = w.year
 WHERE ${value}.indicator_code = w.indicator AND ${value}.year = w.year
   AND ${value}.report_year = w.year`;

/**
 * The values that count for `w`, an indicator and a year, at most one a school: that of the year's own report,
 * be it a number or a status; failing that, that of the newest later report, whose year is `report`. Needs the
 * CTEs above. One indicator at a time keeps what is hashed and sorted as small as the number of schools.
 */
export const COUNTED_VALUES = `(
    SELECT e.school_no, e.group_no, NULL::integer AS report, v.value, v.status, v.respondents
      FROM ${ownRows({ value: 'v', edition: 'e' })}
    UNION ALL (
    SELECT DISTINCT ON (l.school_no) l.school_no, l.group_no, l.year, v.value, v.status, v.respondents
      FROM annals_released_value v
      JOIN later l ON l.edition_id = v.edition_id
     WHERE v.indicator_code = w.indicator AND v.year = w.year AND v.report_year > w.year
       AND NOT EXISTS (
         SELECT FROM ${ownRows({ value: 'o', edition: 'e' })} AND e.school_no = l.school_no)
     ORDER BY l.school_no, l.year DESC))`;

import { z } from 'zod';
import { valueOriginSchema, valueStatusSchema } from '../../../../contract/value';
import type { SchoolValue } from '../../../../domain/aggregation/school-series';
import { selectRows, type Connection } from '../connection';

/** Columns of a value `v` in the edition `r` that counts; the number as text, so that no digit is lost. */
const COLUMNS = `v.year, v.value::text AS value, v.text, v.status, v.origin, v.respondents,
       r.year AS report, r.number`;

/** The year's own report before later ones, and of those the newest. */
const FIRST_COUNTS = '(r.year = v.year) DESC, r.year DESC';

const valueColumns = {
  year: z.int(),
  value: z.string().nullable(),
  text: z.string(),
  status: valueStatusSchema,
  origin: valueOriginSchema,
  respondents: z.int().nullable(),
  report: z.int(),
  number: z.int(),
};

type ValueColumns = z.infer<z.ZodObject<typeof valueColumns>>;

const toValue = ({ value, report, number, ...row }: ValueColumns): SchoolValue => ({
  ...row,
  value: value === null ? null : Number(value),
  edition: { year: report, number },
});

/** The values that count for some schools in a year, by school and indicator. */
export async function readSchoolValues({
  connection,
  schools,
  indicators,
  year,
}: {
  connection: Connection;
  schools: string[];
  indicators: string[];
  year: number;
}): Promise<(SchoolValue & { school: string; indicator: string })[]> {
  const rows = await selectRows(
    connection,
    `SELECT DISTINCT ON (r.school_code, v.indicator_code)
            r.school_code AS school, v.indicator_code AS indicator, ${COLUMNS}
       FROM annals_latest_edition r
       JOIN annals_released_value v ON v.edition_id = r.edition_id
      WHERE r.school_code = ANY(?) AND r.year >= ?
        AND v.indicator_code = ANY(?) AND v.year = ?
      ORDER BY r.school_code, v.indicator_code, ${FIRST_COUNTS}`,
    [schools, year, indicators, year],
  );
  return z
    .array(z.object({ school: z.string(), indicator: z.string(), ...valueColumns }))
    .parse(rows)
    .map(({ school, indicator, ...value }) => ({ school, indicator, ...toValue(value) }));
}

/** The values of an indicator that count for a school, at most one a year, ascending. */
export async function readSchoolSeries({
  connection,
  school,
  indicator,
  from,
  to,
}: {
  connection: Connection;
  school: string;
  indicator: string;
  from: number | null;
  to: number | null;
}): Promise<SchoolValue[]> {
  const rows = await selectRows(
    connection,
    `SELECT DISTINCT ON (v.year) ${COLUMNS}
       FROM annals_latest_edition r
       JOIN annals_released_value v
         ON v.edition_id = r.edition_id AND v.indicator_code = ? AND v.year <= r.year
      WHERE r.school_code = ?
        AND (?::integer IS NULL OR v.year >= ?) AND (?::integer IS NULL OR v.year <= ?)
      ORDER BY v.year, ${FIRST_COUNTS}`,
    [indicator, school, from, from, to, to],
  );
  return z.array(z.object(valueColumns)).parse(rows).map(toValue);
}

/** A school's name as its newest readable edition prints it; null where it has none. */
export async function readSchoolName({
  connection,
  school,
}: {
  connection: Connection;
  school: string;
}): Promise<string | null> {
  const [row] = await selectRows(
    connection,
    `SELECT name FROM annals_latest_edition WHERE school_code = ? ORDER BY year DESC LIMIT 1`,
    [school],
  );
  return row === undefined ? null : z.object({ name: z.string() }).parse(row).name;
}

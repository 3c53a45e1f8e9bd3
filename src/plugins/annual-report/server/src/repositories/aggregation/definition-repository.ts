import { z } from 'zod';
import {
  indicatorDefinitionSchema,
  type IndicatorDefinition,
} from '../../../../contract/aggregate';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';

const definitionRowSchema = z.object({
  code: z.string(),
  definition: jsonColumn(indicatorDefinitionSchema),
  isPrinted: z.boolean(),
});

export type ReleasedDefinition = {
  code: string;
  definition: IndicatorDefinition;
  /** Whether a readable report prints the indicator for the year that was asked for. */
  isPrinted: boolean;
};

/**
 * Released indicators as the newest readable edition of their newest year defines them: what an editor writes
 * into the dictionary meanwhile is not in it. A school's own indicators mean nothing beside other schools', and are in
 * no answer about several.
 * @param codes those alone; all where null
 * @param year for `isPrinted`
 */
export async function readReleasedDefinitions({
  connection,
  codes,
  year,
}: {
  connection: Connection;
  codes: string[] | null;
  year: number | null;
}): Promise<ReleasedDefinition[]> {
  const rows = await selectRows(
    connection,
    `SELECT known.code, newest.definition,
            EXISTS (
              SELECT FROM annals_released_value v
                JOIN annals_latest_edition r ON r.edition_id = v.edition_id
               WHERE v.indicator_code = known.code AND v.year = ? AND v.report_year >= v.year
            ) AS "isPrinted"
       FROM (SELECT DISTINCT indicator_code AS code FROM annals_released_definition
              WHERE (?::text[] IS NULL OR indicator_code = ANY(?))
                AND NOT starts_with(indicator_code, 'own.')) known
      CROSS JOIN LATERAL (
        SELECT d.definition
          FROM annals_released_value v
          JOIN annals_latest_edition r ON r.edition_id = v.edition_id
          JOIN annals_released_definition d ON d.id = v.definition_id
         WHERE v.indicator_code = known.code
         ORDER BY v.year DESC, v.report_year DESC, v.edition_id DESC LIMIT 1) newest
      ORDER BY known.code COLLATE "C"`,
    [year, codes, codes],
  );
  return z.array(definitionRowSchema).parse(rows);
}

/** Years for which readable reports print an indicator, ascending. Steps through the index from year to year. */
export async function readPrintedYears({
  connection,
  indicator,
}: {
  connection: Connection;
  indicator: string;
}): Promise<number[]> {
  const rows = await selectRows(
    connection,
    `WITH RECURSIVE printed AS (
       SELECT min(year) AS year FROM annals_released_value WHERE indicator_code = ?
       UNION ALL
       SELECT (SELECT min(v.year) FROM annals_released_value v
                WHERE v.indicator_code = ? AND v.year > printed.year)
         FROM printed WHERE printed.year IS NOT NULL)
     SELECT printed.year FROM printed
      CROSS JOIN LATERAL (
        SELECT 1 FROM annals_released_value v
          JOIN annals_latest_edition r ON r.edition_id = v.edition_id
         WHERE v.indicator_code = ? AND v.year = printed.year AND v.report_year >= v.year
         LIMIT 1) readable
      ORDER BY printed.year`,
    [indicator, indicator, indicator],
  );
  return z
    .array(z.object({ year: z.int() }))
    .parse(rows)
    .map(({ year }) => year);
}

/** Years of readable reports, newest first. */
export async function readReportYears({
  connection,
}: {
  connection: Connection;
}): Promise<number[]> {
  const rows = await selectRows(
    connection,
    'SELECT DISTINCT year FROM annals_latest_edition ORDER BY year DESC',
  );
  return z
    .array(z.object({ year: z.int() }))
    .parse(rows)
    .map(({ year }) => year);
}

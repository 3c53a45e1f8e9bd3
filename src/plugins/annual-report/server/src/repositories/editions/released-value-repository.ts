import type { ReleasedEntry } from '../../../../domain/editions/released-entries';
import type { Connection } from '../connection';

/** Keeps each wording of a definition once. In the order of codes, so that two releases never wait for each other. */
const insertDefinitions = async ({
  connection,
  entries,
}: {
  connection: Connection;
  entries: ReleasedEntry[];
}): Promise<void> => {
  const definitions = entries.map(({ indicator, definition }) => ({ indicator, definition }));
  await connection.raw(
    `INSERT INTO annals_released_definition (indicator_code, definition)
     SELECT indicator, definition FROM jsonb_to_recordset(?::jsonb)
       AS r(indicator text, definition jsonb)
      WHERE NOT EXISTS (
        SELECT FROM annals_released_definition d
         WHERE d.indicator_code = r.indicator AND d.definition = r.definition)
      ORDER BY indicator
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(definitions)],
  );
};

/** Adds the values of a released report and the definitions they have in it: two statements, whatever their number. */
export async function insertReleasedValues({
  connection,
  editionId,
  year,
  entries,
}: {
  connection: Connection;
  editionId: string;
  /** Year of the report. */
  year: number;
  entries: ReleasedEntry[];
}): Promise<void> {
  await insertDefinitions({ connection, entries });
  await connection.raw(
    `INSERT INTO annals_released_value
       (edition_id, indicator_code, year, report_year, value, text, status, origin, respondents,
        definition_id)
     SELECT ?::bigint, r.indicator, v.year, ?, v.value, v.text, v.status, v.origin, v.respondents, d.id
       FROM jsonb_to_recordset(?::jsonb) AS r(indicator text, definition jsonb, printed jsonb)
       JOIN annals_released_definition d
         ON d.indicator_code = r.indicator AND d.definition = r.definition
      CROSS JOIN LATERAL jsonb_to_recordset(r.printed)
         AS v(year integer, value numeric, text text, status text, origin text, respondents integer)`,
    [editionId, year, JSON.stringify(entries)],
  );
}

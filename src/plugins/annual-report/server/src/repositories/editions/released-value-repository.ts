import type { ReportJson } from '../../../../contract/report';
import type { Connection } from '../connection';

/** Adds the values of a released report: one statement, whatever their number. */
export const insertReleasedValues = async ({
  connection,
  editionId,
  indicators,
  respondents,
}: {
  connection: Connection;
  editionId: string;
  indicators: ReportJson['indicators'];
  respondents: (key: { indicator: string; year: number }) => number | null;
}): Promise<void> => {
  const rows = Object.entries(indicators).flatMap(([indicator, { values }]) =>
    Object.entries(values).map(([year, { value, text, status, origin }]) => ({
      indicator,
      year: Number(year),
      value,
      text,
      status,
      origin,
      respondents: respondents({ indicator, year: Number(year) }),
    })),
  );
  await connection.raw(
    `INSERT INTO annals_released_value
       (edition_id, indicator_code, year, value, text, status, origin, respondents)
     SELECT ?::bigint, indicator, year, value, text, status, origin, respondents
       FROM jsonb_to_recordset(?::jsonb)
         AS r(indicator text, year integer, value numeric, text text, status text, origin text,
              respondents integer)`,
    [editionId, JSON.stringify(rows)],
  );
};

import { z } from 'zod';
import {
  releasedPhotographSchema,
  type ReleasedPhotograph,
} from '../../../../contract/desk/releases';
import { selectRows, type Connection } from '../connection';
import type { ReportKey } from './edition-repository';

/** Photographs that editions hold. */
export const createPhotographRepository = ({ connection }: { connection: Connection }) => ({
  /** Those of the readable editions of a report, each as the newest of them shows it. One statement. */
  async list({ school, year }: ReportKey): Promise<ReleasedPhotograph[]> {
    const rows = await selectRows(
      connection,
      `WITH shown AS (
         SELECT e.number, place, image ->> 'key' AS key, image ->> 'label' AS label,
                image ->> 'caption' AS caption, image -> 'file' ->> 'sha256' AS sha256,
                COALESCE(image #>> '{file,formats,thumbnail,url}', image #>> '{file,formats,small,url}',
                         image #>> '{file,url}') AS url
           FROM annals_edition e
          CROSS JOIN LATERAL jsonb_array_elements(e.body::jsonb -> 'images')
                WITH ORDINALITY AS listed(image, place)
          WHERE e.school_code = ? AND e.year = ? AND e.withdrawn_at IS NULL)
       SELECT newest.sha256, newest.key, newest.label, newest.caption, newest.url, holding.editions
         FROM (SELECT DISTINCT ON (sha256) * FROM shown ORDER BY sha256, number DESC, place) newest
         JOIN (SELECT sha256, array_agg(DISTINCT number ORDER BY number) AS editions
                 FROM shown GROUP BY sha256) holding ON holding.sha256 = newest.sha256
        ORDER BY newest.number DESC, newest.place, newest.sha256`,
      [school, year],
    );
    return z.array(releasedPhotographSchema).parse(rows);
  },
});

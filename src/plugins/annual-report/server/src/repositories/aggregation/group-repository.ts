import { z } from 'zod';
import type { Group } from '../../../../domain/aggregation/assemble-rollup';
import { groupNames } from '../../../../domain/aggregation/group-names';
import { selectRows, type Connection } from '../connection';
import { placeOf, type Grouping } from './counted-values';

const groupRowSchema = z.object({
  id: z.int(),
  expected: z.int(),
  type: z.string().nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  district: z.string().nullable(),
});

/** Groups of schools in a year, in order, with the schools in each. */
export async function readGroups({
  connection,
  by,
  year,
}: {
  connection: Connection;
  by: Exclude<Grouping, 'all'>;
  year: number;
}): Promise<Group[]> {
  const rows = await selectRows(
    connection,
    `WITH ${placeOf({ by })}
     SELECT group_no AS id, count(*)::integer AS expected, min(type) AS type,
            min(province) AS province, min(city) AS city, min(district) AS district
       FROM place GROUP BY group_no ORDER BY group_no`,
    [year],
  );
  return z
    .array(groupRowSchema)
    .parse(rows)
    .map(({ id, expected, ...head }) => ({ id, expected, by, ...groupNames({ by, head }) }));
}

const schoolRowSchema = z.object({
  total: z.int(),
  code: z.string().nullable(),
  name: z.string().nullable(),
});

export type SchoolPage = { total: number; schools: { code: string; name: string }[] };

/** A page of the schools that have released anything, by code, under their names of the year; and their number. */
export async function readSchoolPage({
  connection,
  year,
  limit,
  offset,
}: {
  connection: Connection;
  year: number;
  limit: number;
  offset: number;
}): Promise<SchoolPage> {
  const rows = await selectRows(
    connection,
    `WITH ${placeOf({ by: 'all' })}
     SELECT t.total, s.code, s.name
       FROM (SELECT count(*)::integer AS total FROM place) t
       LEFT JOIN LATERAL (
         SELECT school_no, school_code AS code, name FROM place ORDER BY school_no LIMIT ? OFFSET ?
       ) s ON true
      ORDER BY s.school_no`,
    [year, limit, offset],
  );
  const parsed = z.array(schoolRowSchema).parse(rows);
  return {
    total: parsed[0]?.total ?? 0,
    schools: parsed.flatMap(({ code, name }) =>
      code === null || name === null ? [] : [{ code, name }],
    ),
  };
}

/** How many schools have released anything that can be read. */
export async function countSchools({ connection }: { connection: Connection }): Promise<number> {
  const [row] = await selectRows(
    connection,
    'SELECT count(DISTINCT school_code)::integer AS schools FROM annals_latest_edition',
  );
  return z.object({ schools: z.int() }).parse(row).schools;
}

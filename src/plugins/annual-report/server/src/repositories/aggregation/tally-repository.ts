import { z } from 'zod';
import { RESPONDENTS } from '../../../../contract/aggregate';
import { valueStatusSchema } from '../../../../contract/value';
import { weightOf, type AggregationTask } from '../../../../domain/aggregation/aggregation-task';
import type { GroupTally } from '../../../../domain/aggregation/assemble-rollup';
import { selectRows, type Connection } from '../connection';
import { COUNTED_VALUES, COUNTED_EDITIONS, placeOf, type Grouping } from './counted-values';

const tallySchema = z
  .object({
    group: z.int(),
    task: z.int(),
    report: z.int().nullable(),
    schools: z.coerce.number(),
    words: z.coerce.number(),
    sums: z.array(z.string().nullable()),
    estimated: z.boolean().nullable(),
    provisional: z.boolean().nullable(),
    missing: z.array(valueStatusSchema.nullable()),
  })
  .transform(({ sums, estimated, provisional, missing, ...row }): GroupTally => ({
    ...row,
    sums: sums.filter((sum) => sum !== null),
    hasEstimated: estimated ?? false,
    hasProvisional: provisional ?? false,
    missing: missing.filter((status) => status !== null),
  }));

// A weighted value counts where it has its weight. Of the statuses without a number the least and the most
// say whether there are several.
const singleTallies = (by: Grouping): string => `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(?::jsonb)
      AS w(task integer, "isWeighted" boolean, indicator text, year integer)),
  ${placeOf({ by })}, ${COUNTED_EDITIONS}
  SELECT a.group_no AS "group", w.task, a.report, a.schools, a.words, a.estimated, a.provisional,
         a.missing,
         CASE WHEN w."isWeighted" THEN ARRAY[a.product::text, a.weight::text]
              ELSE ARRAY[a.sum::text] END AS sums
    FROM wanted w CROSS JOIN LATERAL (
      SELECT c.group_no, c.report, count(c.value) AS schools,
             count(*) FILTER (WHERE c.value IS NULL
                                AND c.status IN ('final', 'provisional', 'estimated')) AS words,
             sum(c.value) AS sum, sum(c.value * c.respondents) AS product,
             sum(c.respondents) FILTER (WHERE c.value IS NOT NULL) AS weight,
             bool_or(c.status = 'estimated') FILTER (WHERE c.value IS NOT NULL) AS estimated,
             bool_or(c.status = 'provisional') FILTER (WHERE c.value IS NOT NULL) AS provisional,
             ARRAY[min(c.status) FILTER (WHERE c.value IS NULL),
                   max(c.status) FILTER (WHERE c.value IS NULL)] AS missing
        FROM (SELECT group_no, report, status, respondents,
                     CASE WHEN w."isWeighted" AND respondents IS NULL THEN NULL ELSE value END AS value
                FROM ${COUNTED_VALUES} v) c
       GROUP BY c.group_no, c.report) a`;

// Numbers of a school are in the order of the parts; a mean adds up value times weight, and the weight.
const joinedTallies = (by: Grouping): string => `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(?::jsonb)
      AS w(task integer, "isWeighted" boolean, place integer, indicator text, year integer)),
  ${placeOf({ by })}, ${COUNTED_EDITIONS}
  SELECT a.group_no AS "group", t.task, a.report, max(a.schools) AS schools, 0 AS words,
         array_agg(a.sum::text ORDER BY a.place) AS sums, bool_or(a.estimated) AS estimated,
         bool_or(a.provisional) AS provisional, ARRAY[]::text[] AS missing
    FROM (SELECT task, bool_or("isWeighted") AS "isWeighted", count(*) AS parts
            FROM wanted GROUP BY task) t
   CROSS JOIN LATERAL (
      SELECT s.group_no, s.report, n.place, count(*) AS schools, sum(n.number) AS sum,
             bool_or(s.estimated) AS estimated, bool_or(s.provisional) AS provisional
        FROM (SELECT c.group_no, max(c.report) AS report, array_agg(c.value ORDER BY w.place) AS numbers,
                     bool_or(c.status = 'estimated') AS estimated,
                     bool_or(c.status = 'provisional') AS provisional
                FROM wanted w CROSS JOIN LATERAL ${COUNTED_VALUES} c
               WHERE w.task = t.task AND c.value IS NOT NULL
               GROUP BY c.school_no, c.group_no HAVING count(*) = t.parts) s
       CROSS JOIN LATERAL unnest(
              CASE WHEN t."isWeighted" THEN ARRAY[s.numbers[1] * s.numbers[2], s.numbers[2]]
                   ELSE s.numbers END) WITH ORDINALITY AS n(number, place)
       GROUP BY s.group_no, s.report, n.place) a
   GROUP BY a.group_no, t.task, a.report`;

const read = async (
  connection: Connection,
  statement: string,
  bindings: unknown[],
): Promise<GroupTally[]> =>
  z.array(tallySchema).parse(await selectRows(connection, statement, bindings));

/**
 * Adds values up in the database, by group and task: what comes back does not grow with the schools. Two
 * statements, whatever the tasks.
 * @param year the groups are those of this year
 */
export async function readTallies({
  connection,
  by,
  year,
  tasks,
}: {
  connection: Connection;
  by: Grouping;
  year: number;
  tasks: AggregationTask[];
}): Promise<GroupTally[]> {
  const singles = tasks.flatMap(({ indicator, parts, definition, ...own }, task) => {
    const isWeighted = weightOf(definition) === RESPONDENTS;
    return parts === null ? [{ task, isWeighted, indicator, year: own.year }] : [];
  });
  const joined = tasks.flatMap(({ parts, definition }, task) => {
    const isWeighted = weightOf(definition) !== null;
    return (parts ?? []).map((part, place) => ({ task, isWeighted, place, ...part }));
  });
  return [
    ...(await read(connection, singleTallies(by), [JSON.stringify(singles), year])),
    ...(await read(connection, joinedTallies(by), [JSON.stringify(joined), year])),
  ];
}

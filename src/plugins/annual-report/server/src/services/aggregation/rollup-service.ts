import type { Core } from '@strapi/strapi';
import type { Rollup, RollupBy } from '../../../../contract/aggregate';
import { planTask, type AggregationTask } from '../../../../domain/aggregation/aggregation-task';
import {
  assembleRollup,
  groupRows,
  schoolRows,
  totalRow,
} from '../../../../domain/aggregation/assemble-rollup';
import { notFoundProblem } from '../../messages/problem';
import {
  readReleasedDefinitions,
  readReportYears,
  type ReleasedDefinition,
} from '../../repositories/aggregation/definition-repository';
import { readGroups, readSchoolPage } from '../../repositories/aggregation/group-repository';
import { readSchoolValues } from '../../repositories/aggregation/school-value-repository';
import { readTallies } from '../../repositories/aggregation/tally-repository';
import { onSnapshot, type Connection } from '../../repositories/connection';
import { refuseUnknown, wordsOf } from './released-indicators';
export type RollupRequest = {
  year: number;
  by: RollupBy;
  /** Null for every indicator that a readable report prints for the year. */
  indicators: string[] | null;
  page: number;
  pageSize: number;
};

type Rows = Rollup['rows'];
type Scope = { connection: Connection; year: number; tasks: AggregationTask[] };

const planTasks = (
  released: ReleasedDefinition[],
  { year, indicators }: RollupRequest,
): AggregationTask[] => {
  const definitions = new Map(released.map(({ code, definition }) => [code, definition]));
  const requested = indicators && new Set(indicators);
  return released
    .filter(({ code, isPrinted }) => (requested ? requested.has(code) : isPrinted))
    .map(({ code, definition }) => planTask({ indicator: code, year, definition, definitions }));
};

const readSchoolRows = async (
  { connection, year, tasks }: Scope,
  { page, pageSize }: RollupRequest,
): Promise<{ rows: Rows; schools: number }> => {
  const { total, schools } = await readSchoolPage({
    connection,
    year,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const values = await readSchoolValues({
    connection,
    schools: schools.map(({ code }) => code),
    indicators: tasks.map(({ indicator }) => indicator),
    year,
  });
  const tallies = await readTallies({ connection, by: 'all', year, tasks });
  const last = totalRow({ tasks, tallies, expected: total });
  return { rows: [...schoolRows({ tasks, schools, values }), last], schools: total };
};

const readGroupRows = async (
  { connection, year, tasks }: Scope,
  by: Exclude<RollupBy, 'school'>,
): Promise<Rows> => {
  const groups = await readGroups({ connection, by, year });
  const tallies = await readTallies({ connection, by, year, tasks });
  const expected = groups.reduce((sum, group) => sum + group.expected, 0);
  return [...groupRows({ tasks, groups, tallies }), totalRow({ tasks, tallies, expected })];
};

const reasonsIn = (rows: Rows): (string | null)[] =>
  rows.flatMap(({ cells }) => Object.values(cells).map(({ reason }) => reason));

/** Indicators over schools, from released editions alone. */
export function createRollupService({ strapi }: { strapi: Core.Strapi }) {
  const read = async (connection: Connection, request: RollupRequest) => {
    const { year, by, indicators } = request;
    const released = await readReleasedDefinitions({ connection, codes: null, year });
    if (!released.some(({ isPrinted }) => isPrinted)) {
      const known = await readReportYears({ connection });
      throw known.length === 0
        ? notFoundProblem({ strapi, code: 'no-released-report' })
        : notFoundProblem({
            strapi,
            code: 'no-values-of-year',
            params: { year, known: known.join(', ') },
          });
    }
    refuseUnknown({ strapi, codes: indicators ?? [], released });
    const tasks = planTasks(released, request);
    const scope = { connection, year, tasks };
    const { rows, schools } =
      by === 'school'
        ? await readSchoolRows(scope, request)
        : { rows: await readGroupRows(scope, by), schools: null };
    const data: Rollup = {
      ...assembleRollup({ year, by, tasks, rows }),
      reasons: wordsOf({ reasons: reasonsIn(rows) }),
    };
    return { data, schools };
  };

  return {
    /**
     * Aggregates indicators over groups of schools, and over all. With `by` school, a page of schools and
     * their number. Five statements on one snapshot at most, whatever is asked.
     * @throws NotFoundError for a year that no report prints, or an unknown indicator; it names what there is
     */
    rollup: (request: RollupRequest): Promise<{ data: Rollup; schools: number | null }> =>
      onSnapshot(strapi, (connection) => read(connection, request)),
  };
}

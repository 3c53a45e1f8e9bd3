import type { Core } from '@strapi/strapi';
import type { AllSchoolsSeries, SchoolSeries } from '../../../../contract/aggregate';
import { aggregateCell } from '../../../../domain/aggregation/aggregate-cell';
import { describeIndicator, planTask } from '../../../../domain/aggregation/aggregation-task';
import { schoolSeries } from '../../../../domain/aggregation/school-series';
import {
  readPrintedYears,
  readReleasedDefinitions,
} from '../../repositories/aggregation/definition-repository';
import { countSchools } from '../../repositories/aggregation/group-repository';
import {
  readSchoolName,
  readSchoolSeries,
} from '../../repositories/aggregation/school-value-repository';
import { readTallies } from '../../repositories/aggregation/tally-repository';
import { onSnapshot, type Connection } from '../../repositories/connection';
import { createEditionService } from '../editions/edition-service';
import { findReleased, wordsOf } from './released-indicators';
export type SeriesRequest = { indicator: string; from: number | null; to: number | null };

/** One indicator over years, from released editions alone. */
export function createSeriesService({ strapi }: { strapi: Core.Strapi }) {
  const editions = createEditionService({ strapi });

  const readOfSchool = async (
    connection: Connection,
    { indicator, school, from, to }: SeriesRequest & { school: string },
  ): Promise<SchoolSeries> => {
    const name = await readSchoolName({ connection, school });
    if (name === null) return editions.refuseSchool({ school });
    const { definition } = await findReleased({ strapi, connection, code: indicator });
    const values = await readSchoolSeries({
      connection,
      school,
      indicator,
      from: from === null ? null : from - 1,
      to,
    });
    const years = schoolSeries({ values, kind: definition.kind, from });
    return {
      indicator,
      school: { code: school, name },
      definition: describeIndicator({ definition }),
      years,
      reasons: wordsOf({ reasons: years.map(({ change }) => change.reason) }),
    };
  };

  const readOverSchools = async (
    connection: Connection,
    { indicator, from, to }: SeriesRequest,
  ): Promise<AllSchoolsSeries> => {
    const { definition } = await findReleased({ strapi, connection, code: indicator });
    const released = await readReleasedDefinitions({ connection, codes: null, year: null });
    const definitions = new Map(released.map((found) => [found.code, found.definition]));
    const printed = await readPrintedYears({ connection, indicator });
    const tasks = printed
      .filter((year) => year >= (from ?? year) && year <= (to ?? year))
      .map((year) => planTask({ indicator, year, definition, definitions }));
    const expected = await countSchools({ connection });
    const tallies = await readTallies({ connection, by: 'all', year: printed.at(-1) ?? 0, tasks });
    const years = tasks.map((task, place) => ({
      year: task.year,
      ...aggregateCell({
        task,
        tallies: tallies.filter((tally) => tally.task === place),
        expected,
      }),
    }));
    return {
      indicator,
      school: null,
      definition: describeIndicator({ definition }),
      years,
      reasons: wordsOf({ reasons: years.map(({ reason }) => reason) }),
    };
  };

  return {
    /** @throws NotFoundError for a school or an indicator that nothing was released of; it names what there is */
    ofSchool: (request: SeriesRequest & { school: string }): Promise<SchoolSeries> =>
      onSnapshot(strapi, (connection) => readOfSchool(connection, request)),

    /** @throws NotFoundError for an indicator that nothing was released of; it names some that there are */
    overSchools: (request: SeriesRequest): Promise<AllSchoolsSeries> =>
      onSnapshot(strapi, (connection) => readOverSchools(connection, request)),
  };
}

import type { Core } from '@strapi/strapi';
import type { AdminCell, AdminValues } from '../../../../contract/admin/values';
import { notFoundProblem } from '../../messages/problem';
import { onSnapshot, outsideTransactions, type Connection } from '../../repositories/connection';
import { createReportRepository } from '../../repositories/report-repository';
import {
  createValueReadRepository,
  type TableIndicator,
  type ValueTable,
} from '../../repositories/values/value-read-repository';
import { readDerived } from './read-derived';
import { printedText } from './value-conflicts';

/** A value with what is printed for it. */
export type GridCell = AdminCell;

/** Tables of a report, the indicators that they show and the values that stand now. */
export type ValueGrid = {
  tables: ValueTable[];
  indicators: Map<string, TableIndicator>;
  cells: GridCell[];
};

type GridRequest = { school: string; year: number; table: string | null };

const codesOf = (tables: ValueTable[]): string[] => [
  ...new Set(tables.flatMap(({ layout }) => layout.flatMap(({ indicator }) => indicator ?? []))),
];

const yearsOf = (tables: ValueTable[]): number[] => [
  ...new Set(tables.flatMap(({ years }) => years)),
];

/** What a grid needs to be filled. */
export function createValueGridService({ strapi }: { strapi: Core.Strapi }) {
  const refuseReport = async (school: string, year: number): Promise<Error> => {
    const known = await createReportRepository({ strapi }).listKeys();
    const params = {
      school,
      year,
      known: known.map((report) => `${report.school}/${report.year}`).join(', ') || '—',
    };
    return notFoundProblem({ strapi, code: 'report-not-found', params });
  };

  const refuseTable = (table: string, known: string[]): Error =>
    notFoundProblem({
      strapi,
      code: 'table-not-found',
      params: { key: table, known: known.join(', ') || '—' },
    });

  /** Two statements. Null where there is no such report. */
  const readGrid = async (connection: Connection, { school, year, table }: GridRequest) => {
    const reads = createValueReadRepository({ connection });
    const report = await reads.tables({ school, year, table });
    if (report === null) return null;
    const { tables } = report;
    const read = { school, codes: codesOf(tables), years: yearsOf(tables) };
    const { indicators, values } = await reads.values(read);
    const cells = values.map((content) => {
      const indicator = indicators.get(content.indicator) ?? null;
      return { ...content, printed: printedText({ content, indicator }) };
    });
    return { keys: report.keys, grid: { tables, indicators, cells } satisfies ValueGrid };
  };

  return {
    /** @throws NotFoundError that names the existing reports */
    async requireReport({ school, year }: { school: string; year: number }): Promise<void> {
      const connection = outsideTransactions({ strapi });
      if (await createValueReadRepository({ connection }).hasReport({ school, year })) return;
      throw await refuseReport(school, year);
    },

    /**
     * One table of a report, or all of them, with their values. Two statements, whatever the number of values.
     * @throws NotFoundError that names the existing reports, or the tables of this one
     */
    async read(request: GridRequest): Promise<ValueGrid> {
      const { school, year, table } = request;
      const found = await onSnapshot(strapi, (connection) => readGrid(connection, request));
      if (found === null) throw await refuseReport(school, year);
      if (table !== null && found.grid.tables.length === 0) throw refuseTable(table, found.keys);
      return found.grid;
    },

    /**
     * What the admin panel's grid shows: as `read`, and what formulas give. Four statements, whatever the number of values.
     * @throws NotFoundError that names the existing reports, or the tables of this one
     */
    async show(request: GridRequest): Promise<AdminValues> {
      const { school, year, table } = request;
      const found = await onSnapshot(strapi, async (connection) => {
        const read = await readGrid(connection, request);
        if (read === null || (table !== null && read.grid.tables.length === 0)) return read;
        const { tables } = read.grid;
        return { ...read, derived: await readDerived({ connection, school, year, tables }) };
      });
      if (found === null) throw await refuseReport(school, year);
      if (!('derived' in found)) throw refuseTable(table ?? '', found.keys);
      const { tables, indicators, cells } = found.grid;
      const { derived } = found;
      return {
        school,
        year,
        tables,
        indicators: Object.fromEntries(indicators),
        cells,
        derived,
      };
    },
  };
}

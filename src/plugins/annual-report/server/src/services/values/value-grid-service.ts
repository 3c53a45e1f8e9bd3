import type { Core } from '@strapi/strapi';
import { valueText } from '../../../../domain/values/value-text';
import { notFoundProblem } from '../../messages/problem';
import { onSnapshot, outsideTransactions } from '../../repositories/connection';
import { createReportRepository } from '../../repositories/report-repository';
import {
  createValueReadRepository,
  type TableIndicator,
  type ValueTable,
} from '../../repositories/values/value-read-repository';
import type { StoredValue } from '../../repositories/values/value-row';

/** A value with what is printed for it. */
export type GridCell = StoredValue & { printed: string };

/** Tables of a report, the indicators that they show and the values that stand now. */
export type ValueGrid = {
  tables: ValueTable[];
  indicators: Map<string, TableIndicator>;
  cells: GridCell[];
};

const codesOf = (tables: ValueTable[]): string[] => [
  ...new Set(tables.flatMap(({ layout }) => layout.flatMap(({ indicator }) => indicator ?? []))),
];

const yearsOf = (tables: ValueTable[]): number[] => [
  ...new Set(tables.flatMap(({ years }) => years)),
];

/** What a grid needs to be filled. */
export const createValueGridService = ({ strapi }: { strapi: Core.Strapi }) => {
  const refuseReport = async (school: string, year: number): Promise<Error> => {
    const known = await createReportRepository({ strapi }).listKeys();
    const params = {
      school,
      year,
      known: known.map((report) => `${report.school}/${report.year}`).join(', ') || '—',
    };
    return notFoundProblem({ strapi, code: 'report-not-found', params });
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
    async read({
      school,
      year,
      table,
    }: {
      school: string;
      year: number;
      table: string | null;
    }): Promise<ValueGrid> {
      const { found, ...content } = await onSnapshot(strapi, async (connection) => {
        const reads = createValueReadRepository({ connection });
        const report = await reads.tables({ school, year, table });
        const tables = report?.tables ?? [];
        const read = { school, codes: codesOf(tables), years: yearsOf(tables) };
        return { found: report, ...(await reads.values(read)) };
      });
      if (found === null) throw await refuseReport(school, year);
      if (table !== null && found.tables.length === 0) {
        const params = { key: table, known: found.keys.join(', ') || '—' };
        throw notFoundProblem({ strapi, code: 'table-not-found', params });
      }
      const cells = content.values.flatMap((value) => {
        const indicator = content.indicators.get(value.indicator);
        return indicator ? [{ ...value, printed: valueText({ ...value, ...indicator }) }] : [];
      });
      return { tables: found.tables, indicators: content.indicators, cells };
    },
  };
};

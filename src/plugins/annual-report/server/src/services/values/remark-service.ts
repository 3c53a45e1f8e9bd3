import type { Core } from '@strapi/strapi';
import type { ValueRemark } from '../../../../contract/admin/remarks';
import { conflictProblem, validationProblem } from '../../messages/problem';
import { whoAndWhen } from '../../messages/time-ago';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createRemarkRepository } from '../../repositories/values/remark-repository';
import type { CellKey } from '../../repositories/values/value-row';
import { createValueGridService } from './value-grid-service';

type ReportKey = { school: string; year: number };

/** Private remarks on the values of a report: who works on the numbers reads and writes them, nobody else. */
export function createRemarkService({ strapi }: { strapi: Core.Strapi }) {
  const grids = createValueGridService({ strapi });

  const requireValue = async ({
    school,
    year,
    value,
  }: ReportKey & { value: CellKey }): Promise<void> => {
    const { tables } = await grids.read({ school, year, table: null });
    const isShown = tables.some(
      ({ years, layout }) =>
        years.includes(value.year) && layout.some(({ indicator }) => indicator === value.indicator),
    );
    if (isShown) return;
    const params = { indicator: value.indicator, year: value.year };
    throw validationProblem({ strapi, code: 'remark-on-nothing', params });
  };

  return {
    /** The remarks that stand on values of the report's tables. @throws NotFoundError for no such report */
    async list({ school, year }: ReportKey): Promise<ValueRemark[]> {
      const { tables, indicators } = await grids.read({ school, year, table: null });
      const connection = outsideTransactions({ strapi });
      const years = [...new Set(tables.flatMap((table) => table.years))];
      const remarks = createRemarkRepository({ connection, school });
      return remarks.newest({ codes: [...indicators.keys()], years });
    },

    /** Every version, newest first; none where nobody wrote one. */
    async history({ school, value }: { school: string; value: CellKey }): Promise<ValueRemark[]> {
      const connection = outsideTransactions({ strapi });
      return createRemarkRepository({ connection, school }).history(value);
    },

    /**
     * Adds a version, unless it says what stands already. Gives the one that stands.
     * @throws ConflictError (409) with `details.current` when another one was written since `seen`
     */
    async write({
      school,
      year,
      value,
      text,
      seen,
      by,
    }: ReportKey & {
      value: CellKey;
      text: string;
      seen: string | null;
      by: { userId: number | null };
    }): Promise<ValueRemark> {
      await requireValue({ school, year, value });
      return inTransaction(strapi, async (connection) => {
        const remarks = createRemarkRepository({ connection, school });
        await remarks.hold(value);
        const [current] = await remarks.history(value);
        if (current?.text === text) return current;
        if (current && current.id !== seen) {
          const who = whoAndWhen({ name: current.by?.name ?? null, at: current.at });
          const params = { ...who, text: current.text };
          throw conflictProblem({ strapi, code: 'remark-changed', params, extra: { current } });
        }
        await remarks.add({ remarks: [{ ...value, text }], userId: by.userId });
        const [written] = await remarks.history(value);
        if (!written) throw new Error('A remark was written and is not there.');
        return written;
      });
    },
  };
}

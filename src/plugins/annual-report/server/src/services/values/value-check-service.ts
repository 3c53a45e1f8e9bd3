import type { Core } from '@strapi/strapi';
import type { ValuesChecked } from '../../../../contract/admin/values';
import { onSnapshot } from '../../repositories/connection';
import { createValueReadRepository } from '../../repositories/values/value-read-repository';
import { createValueWriteRepository } from '../../repositories/values/value-write-repository';
import { planWrite, type CellWrite } from './plan-write';
import { describeConflicts, printedText } from './value-conflicts';
import { readDerived } from './read-derived';
export type CheckRequest = { school: string; year: number; cells: CellWrite[] };

const NOT_WRITTEN = '';

/** Reads what is entered as a write would, and writes nothing. */
export function createValueCheckService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * What is wrong with each entry, what others changed, how each is read, and what formulas would give. Five
     * statements, whatever the number of values.
     */
    check: ({ school, year, cells }: CheckRequest): Promise<ValuesChecked> =>
      onSnapshot(strapi, async (connection) => {
        const values = createValueWriteRepository({ connection, school });
        const codes = [...new Set(cells.map(({ indicator }) => indicator))];
        const indicators = await values.indicators({ codes });
        const current = await values.describe({ cells });
        const {
          problems,
          stale,
          values: planned,
        } = planWrite({
          cells,
          indicators,
          stored: current.map((value) => ({ ...value, documentId: NOT_WRITTEN })),
          newDocumentId: () => NOT_WRITTEN,
        });
        const entered = planned.map(({ documentId: _, ...content }) => content);
        const reads = createValueReadRepository({ connection });
        const tables = (await reads.tables({ school, year, table: null }))?.tables ?? [];
        return {
          problems,
          conflicts: describeConflicts({ cells: stale, current, indicators }),
          readings: entered.map((content) => ({
            ...content,
            printed: printedText({
              content,
              indicator: indicators.get(content.indicator) ?? null,
            }),
          })),
          derived: await readDerived({ connection, school, year, tables, entered }),
        };
      }),
  };
}

import type { Core } from '@strapi/strapi';
import { coveredYears } from '../../../../domain/values/covered-years';
import { inTransaction, type Connection } from '../../repositories/connection';
import { createReviewRepository, type ReviewableValue } from '../../repositories/review-repository';
import { cellKey, type CellKey } from '../../repositories/values/value-row';
import { createValueWriteRepository } from '../../repositories/values/value-write-repository';
import type { ValueConflict, ValuesReviewed } from '../../../../contract/admin/values';
import { describeConflicts } from './value-conflicts';
import { createValueGridService } from './value-grid-service';

/** Values by name, with the revision that the reviewer saw; or all of a table; or all that a release may read. */
export type ReviewScope =
  | { scope: 'cells'; cells: (CellKey & { revision?: number | undefined })[] }
  | { scope: 'table'; table: string }
  | { scope: 'report' };

export type ReviewRequest = ReviewScope & {
  school: string;
  year: number;
  by: { userId: number | null };
};

/** How many values were newly marked, how many were so already, and which are not what the reviewer saw. */
export type ReviewOutcome = ValuesReviewed;

const byKey = <Cell extends CellKey>(cells: Cell[]): Map<string, Cell> =>
  new Map(cells.map((cell) => [cellKey(cell), cell]));

const lockScope = async (
  connection: Connection,
  request: ReviewRequest,
  tables: { years: number[]; codes: string[] }[],
): Promise<ReviewableValue[]> => {
  const reviews = createReviewRepository({ connection, school: request.school });
  if (request.scope === 'cells') return reviews.lockCells({ cells: request.cells });
  const [table] = tables;
  return request.scope === 'table' && table
    ? reviews.lockYears(table)
    : reviews.lockYears({ years: coveredYears({ year: request.year, tables }), codes: null });
};

/** Says of values that they may be released: a release reads the revisions that stand now from then on. */
export function createReviewService({ strapi }: { strapi: Core.Strapi }) {
  const grids = createValueGridService({ strapi });

  const describeChanged = async (
    connection: Connection,
    school: string,
    changed: (CellKey & { expected: number | null })[],
  ): Promise<ValueConflict[]> => {
    if (changed.length === 0) return [];
    const values = createValueWriteRepository({ connection, school });
    const codes = changed.map(({ indicator }) => indicator);
    const indicators = await values.indicators({ codes });
    const current = await values.describe({ cells: changed });
    return describeConflicts({ cells: changed, current, indicators });
  };

  return {
    /**
     * Marks values as reviewed in one transaction. A value whose revision is not the one that the reviewer saw
     * is left alone and told; the others are marked.
     * @throws NotFoundError when the report or its table does not exist
     */
    async review(request: ReviewRequest): Promise<ReviewOutcome> {
      const { school, year, by } = request;
      const table = request.scope === 'table' ? request.table : null;
      const named = request.scope === 'cells' ? request.cells : [];
      const { tables } = await grids.read({ school, year, table });
      const scopes = tables.map(({ years, layout }) => ({
        years,
        codes: layout.flatMap(({ indicator }) => indicator ?? []),
      }));
      return inTransaction(strapi, async (connection) => {
        const locked = byKey(await lockScope(connection, request, scopes));
        const changed = [...byKey(named).values()].flatMap((cell) => {
          const current = locked.get(cellKey(cell))?.revision;
          const isSeen = current !== undefined && (cell.revision ?? current) === current;
          return isSeen ? [] : [{ ...cell, expected: cell.revision ?? null }];
        });
        const left = new Set(changed.map(cellKey));
        const seen = [...locked.values()].filter((value) => !left.has(cellKey(value)));
        const open = seen.filter((value) => !value.isReviewed);
        if (open.length > 0) {
          const reviews = createReviewRepository({ connection, school });
          await reviews.mark({ cells: open, userId: by.userId });
        }
        return {
          moved: open.length,
          already: seen.length - open.length,
          changed: await describeChanged(connection, school, changed),
        };
      });
    },
  };
}

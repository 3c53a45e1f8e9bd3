import type { Core } from '@strapi/strapi';
import { gridCellsSchema, gridFlaw, squareCells } from '../../../contract/grid';
import { isRecord } from '../../../domain/base/records';
import { newKey } from '../hash/random-key';
import { validationProblem } from '../messages/problem';
import { inTransaction } from '../repositories/connection';
import { createGridRepository, type GridOwner } from '../repositories/content/grid-repository';
import { CASE, CHAPTER } from '../uids';
import {
  currentDocument,
  dataOf,
  documentIdOf,
  type DocumentRule,
  keyFor,
  textOf,
} from './rule-context';

const GRID = 'report.grid';
const UIDS = { chapters: CHAPTER, cases: CASE } as const;

type Block = Record<string, unknown>;
type PlacedGrid = { block: Block; index: number };

const gridsIn = (data: Record<string, unknown>): PlacedGrid[] =>
  (Array.isArray(data.content) ? data.content : []).flatMap((block: unknown, index) =>
    isRecord(block) && block.__component === GRID ? [{ block, index }] : [],
  );

/** One way of ending a line, whatever a cell was copied from. */
const withPlainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

const idOf = ({ id }: Block): number | null =>
  typeof id === 'number' || typeof id === 'string' ? Number(id) : null;

/**
 * Tables of plain cells are rows of texts within their limits, as many cells in every row, and keep the key that they
 * got when they were first saved: no other table of the report has it, whichever kind it is.
 */
export function createGridRule({
  strapi,
  owner,
}: {
  strapi: Core.Strapi;
  owner: GridOwner;
}): DocumentRule {
  const uid = UIDS[owner];

  const titleOf = async (data: Record<string, unknown>, documentId: string): Promise<string> =>
    textOf(data.title) ?? textOf((await currentDocument({ strapi, uid, documentId })).title) ?? '';

  const checkCells = async (
    { block, index }: PlacedGrid,
    data: Record<string, unknown>,
    documentId: string,
  ): Promise<void> => {
    if (!('cells' in block)) return;
    const cells = block.cells ?? [];
    const flaw = gridFlaw(cells);
    if (flaw === null) {
      const rows = gridCellsSchema.parse(cells).map((row) => row.map(withPlainBreaks));
      block.cells = squareCells(rows);
      return;
    }
    const { flaw: name, ...counts } = flaw;
    const code = `grid-${name}` as const;
    const title = await titleOf(data, documentId);
    const params = { title, block: index + 1, ...counts };
    const { message } = validationProblem({ strapi, code, params });
    const errors = [{ path: ['content', index, 'cells'], message, name: 'ValidationError' }];
    throw validationProblem({ strapi, code, params, extra: { errors } });
  };

  const giveKeys = (
    grids: PlacedGrid[],
    data: Record<string, unknown>,
    documentId: string,
  ): Promise<void> =>
    inTransaction(strapi, async (connection) => {
      const repository = createGridRepository({ connection });
      const stored =
        documentId === ''
          ? new Map<number, string>()
          : await repository.keysOf({ owner, documentId });
      const report =
        textOf(data.reportDocumentId) ??
        (documentId === '' ? null : await repository.reportOf({ owner, documentId }));
      const taken =
        report === null
          ? new Set<string>()
          : await repository.takenKeys({ report, except: documentId });
      const keep = ({ block }: PlacedGrid): string | undefined => stored.get(idOf(block) ?? -1);
      for (const grid of grids) taken.add(keep(grid) ?? '');
      for (const grid of grids) {
        const given = keep(grid);
        const wanted = given ?? keyFor({ strapi, given: grid.block.key });
        const key = given === undefined && taken.has(wanted) ? newKey() : wanted;
        taken.add(key);
        grid.block.key = key;
      }
    });

  /** What was copied with a document gets keys of its own. */
  const renewKeys = (documentId: string): Promise<void> =>
    inTransaction(strapi, async (connection) => {
      const repository = createGridRepository({ connection });
      const keys = await repository.keysOf({ owner, documentId });
      for (const key of new Set(keys.values())) {
        const ids = [...keys].filter(([, own]) => own === key).map(([id]) => id);
        await repository.rename({ ids, key: newKey() });
      }
    });

  return async (context, next) => {
    const { action } = context;
    if (action !== 'create' && action !== 'update' && action !== 'clone') return next();
    const data = dataOf(context);
    const grids = gridsIn(data);
    // A clone says which document it is made from: nothing of that one is its own.
    const documentId = action === 'clone' ? '' : documentIdOf(context);
    for (const grid of grids) await checkCells(grid, data, documentId);
    if (grids.length > 0) await giveKeys(grids, data, documentId);
    const result = await next();
    if (action === 'clone' && isRecord(result) && typeof result.documentId === 'string') {
      await renewKeys(result.documentId);
    }
    return result;
  };
}

import type { Core } from '@strapi/strapi';
import { createFileReading } from '../../file-reading/file-reading';
import { requestLanguage } from '../../messages/language';
import { validationProblem } from '../../messages/problem';
import { cellKey, type CellKey } from '../../repositories/values/value-row';
import type { ReadSheet } from '../../sheets/sheet';
import type { ImportTrial } from '../../../../contract/admin/value-import';
import { inTransaction, onAnyConnection, type Connection } from '../../repositories/connection';
import { createRemarkRepository } from '../../repositories/values/remark-repository';
import { compareRemarks } from './compare-remarks';
import { compareValues, type Compared } from './compare-values';
import { findSheetTable, leaveOutOtherSheets, surveyYear } from './find-sheet-table';
import type { ImportProblem } from './import-problem';
import type { CellWrite } from './plan-write';
import { readValueSheet, type EnteredRow } from './read-value-sheet';
import { createValueGridService } from './value-grid-service';
import { createValueService, type WriteOutcome } from './value-service';

export type ValuesFile = { name: string; bytes: Buffer };

export type ImportRequest = { school: string; year: number; file: ValuesFile };

/** A difference as a trial told it: its value must still have this revision when the import comes. */
export type SeenDifference = CellKey & { revision: number | null };

export type ApplyRequest = ImportRequest & {
  seen: SeenDifference[];
  by: { userId: number | null };
  reason: string | null;
};

/** No value has it: what was not in the trial is in conflict with whatever stands now. */
const NEVER_SEEN = 0;

const hasContent = ({ rows }: ReadSheet): boolean => rows.flat().some((text) => text.trim() !== '');

const count = <Item>(items: Item[], test: (item: Item) => boolean): number =>
  items.filter(test).length;

/** Values from files: tried first, then written all or not at all. */
export function createImportService({ strapi }: { strapi: Core.Strapi }) {
  const grids = createValueGridService({ strapi });
  const values = createValueService({ strapi });
  const files = createFileReading({ strapi });

  const openFile = async (file: ValuesFile, school: string): Promise<ReadSheet[]> => {
    const reading = await files.read({ kind: 'sheets', file, school });
    const sheets = reading.ok ? reading.sheets.filter(hasContent) : [];
    if (reading.ok && sheets.length > 0) return sheets;
    const params = { file: file.name, ...(reading.ok ? {} : reading.params) };
    throw validationProblem({ strapi, code: reading.ok ? 'sheet-empty' : reading.code, params });
  };

  const read = async ({ school, year, file }: ImportRequest) => {
    const sheets = await openFile(file, school);
    const grid = await grids.read({ school, year, table: null });
    const { tables, indicators, cells } = grid;
    const problems: ImportProblem[] = [];
    const entered: { rows: EnteredRow[]; surveyYear: number }[] = [];
    const places = leaveOutOtherSheets(
      sheets.map((sheet) => ({
        sheet,
        ...findSheetTable({ sheet, tables, report: { school, year } }),
      })),
    );
    for (const { sheet, found, problems: ofPlace } of places) {
      problems.push(...ofPlace);
      if (!found) continue;
      const reading = readValueSheet({ sheet, ...found, tables, indicators });
      problems.push(...reading.problems);
      const ownYear = surveyYear({ year, years: found.table.years });
      entered.push({ rows: reading.rows, surveyYear: ownYear });
    }
    const { compared, ...comparison } = compareValues({ sheets: entered, cells });
    const newest = await onAnyConnection(strapi, (connection) =>
      createRemarkRepository({ connection, school }).newest({
        codes: [...indicators.keys()],
        years: entered.map((sheet) => sheet.surveyYear),
      }),
    );
    const { differences: remarks, ...ofRemarks } = compareRemarks({
      sheets: entered,
      remarks: newest,
    });
    problems.push(...comparison.problems, ...ofRemarks.problems);
    return { compared, remarks, problems };
  };

  const refuseErrors = (problems: ImportProblem[], file: string): void => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (!first) return;
    const words = first.messages[requestLanguage({ strapi })];
    const place = `${first.sheet} ${first.column?.letters ?? ''}${first.row ?? ''}`.trim();
    const params = { file, count: errors.length, first: `${place}：${words}` };
    throw validationProblem({ strapi, code: 'import-refused', params, extra: { problems } });
  };

  const toWrites = (compared: Compared[], seen: SeenDifference[], file: string): CellWrite[] => {
    const revisions = new Map(seen.map((cell) => [cellKey(cell), cell.revision]));
    const changes = compared.filter(({ difference }) => difference.kind !== 'same');
    const untried = changes.filter(
      ({ difference }) => difference.kind === 'added' && !revisions.has(cellKey(difference)),
    );
    if (untried.length > 0) {
      const params = { file, count: untried.length };
      throw validationProblem({ strapi, code: 'import-file-changed', params });
    }
    return changes.map(({ difference: { indicator, year }, change }) => {
      const revision = revisions.get(cellKey({ indicator, year }));
      return {
        indicator,
        year,
        ...change,
        revision: revision === undefined ? NEVER_SEEN : revision,
      };
    });
  };

  return {
    /**
     * Reads a file and compares it with what is stored; writes nothing.
     * @throws ValidationError when the file cannot be read at all, NotFoundError when the report does not exist
     */
    async dryRun(request: ImportRequest): Promise<ImportTrial> {
      const { compared, remarks, problems } = await read(request);
      const differences = compared.map(({ difference }) => difference);
      return {
        problems,
        differences,
        remarks,
        counts: {
          added: count(differences, ({ kind }) => kind === 'added'),
          changed: count(differences, ({ kind }) => kind === 'changed'),
          same: count(differences, ({ kind }) => kind === 'same'),
          errors: count(problems, ({ severity }) => severity === 'error'),
          warnings: count(problems, ({ severity }) => severity === 'warning'),
        },
      };
    },

    /**
     * Reads the file again and writes every difference, or nothing.
     * @throws ValidationError with `details.problems` when anything is wrong
     * @throws ConflictError (409) when a value is not the one that the trial saw
     */
    async apply({ seen, by, reason, ...request }: ApplyRequest): Promise<WriteOutcome> {
      const { school, file } = request;
      const { compared, remarks, problems } = await read(request);
      refuseErrors(problems, file.name);
      const cells = toWrites(compared, seen, file.name);
      const same = compared.length - cells.length;
      const addRemarks = (connection: Connection): Promise<void> =>
        createRemarkRepository({ connection, school }).add({
          remarks: remarks.map(({ indicator, year, new: text }) => ({ indicator, year, text })),
          userId: by.userId,
        });
      if (cells.length === 0) {
        if (remarks.length > 0) await inTransaction(strapi, addRemarks);
        return { written: [], unchanged: same };
      }
      const { written, unchanged } = await values.write({
        school,
        cells,
        by,
        reason,
        ...(remarks.length > 0 && { alongside: addRemarks }),
      });
      return { written, unchanged: unchanged + same };
    },
  };
}

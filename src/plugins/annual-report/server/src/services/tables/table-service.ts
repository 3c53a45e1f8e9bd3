import type { Core } from '@strapi/strapi';
import type {
  IndicatorChoice,
  TableChange,
  TableRequest,
  TableRowRequest,
  TableSaved,
} from '../../../../contract/admin/tables';
import type { LayoutRow } from '../../../../contract/layout';
import type { ReportKey } from '../../../../domain/base/report-key';
import { buildLayout, type TypedCellProblem } from '../../../../domain/tables/build-layout';
import { formatBoth } from '../../messages/message';
import { conflictProblem, notFoundProblem, validationProblem } from '../../messages/problem';
import { whoAndWhen } from '../../messages/time-ago';
import { TABLE_MESSAGES } from '../../messages/value-messages';
import { type Connection, inTransaction, outsideTransactions } from '../../repositories/connection';
import { createDocument, deleteDocument, updateDocument } from '../../repositories/document-writer';
import {
  createTableRepository,
  type StoredTable,
} from '../../repositories/tables/table-repository';
import { createValueWriteRepository } from '../../repositories/values/value-write-repository';
import { INDICATOR_TABLE } from '../../uids';
import { createValueGridService } from '../values/value-grid-service';

const describe = ({ row, year, problem }: TypedCellProblem) => ({
  row,
  year,
  code: problem.code,
  messages:
    'messages' in problem
      ? problem.messages
      : formatBoth({ message: TABLE_MESSAGES[problem.code], params: { text: problem.text } }),
});

/** 400 that names every typed cell that cannot be read, with its row (from 0) and its year. */
const typedCellsProblem = ({
  strapi,
  problems,
  rows,
}: {
  strapi: Core.Strapi;
  problems: TypedCellProblem[];
  rows: TableRowRequest[];
}): Error => {
  const described = problems.map(describe);
  const [first] = described;
  const place = first ? `“${rows[first.row]?.label ?? ''}”${first.year}` : '';
  return validationProblem({
    strapi,
    code: 'typed-cells-refused',
    params: {
      count: problems.length,
      first: {
        zh: `${place}：${first?.messages.zh ?? ''}`,
        en: `${place}: ${first?.messages.en ?? ''}`,
      },
    },
    extra: { problems: described },
  });
};

type By = { by: { userId: number | null } };

/** Tables and charts inside the text of a report. Official tables are read-only. */
export function createTableService({ strapi }: { strapi: Core.Strapi }) {
  const grids = createValueGridService({ strapi });

  const readLayout = async (
    connection: Connection,
    { school }: ReportKey,
    { title, display, years, rows }: TableRequest,
    before: LayoutRow[],
  ) => {
    const codes = rows.flatMap(({ indicator }) => indicator ?? []);
    const values = createValueWriteRepository({ connection, school });
    const indicators = await values.indicators({ codes });
    const { layout, problems } = buildLayout({ rows, before, indicators });
    if (problems.length > 0) throw typedCellsProblem({ strapi, problems, rows });
    return { title, display, years: [...new Set(years)].sort((a, b) => a - b), layout };
  };

  const lockTrend = async (
    connection: Connection,
    { school, year, key }: ReportKey & { key: string },
  ): Promise<StoredTable> => {
    const tables = createTableRepository({ connection });
    const report = await tables.reportDocumentId({ school, year });
    const table = report === null ? null : await tables.lock({ report, key });
    if (table === null) {
      const known = report === null ? [] : await tables.keys({ report });
      const params = { key, known: known.join(', ') || '—' };
      throw notFoundProblem({ strapi, code: 'table-not-found', params });
    }
    if (table.kind === 'annex') {
      const params = { title: table.title };
      throw validationProblem({ strapi, code: 'annex-is-fixed', params });
    }
    return table;
  };

  return {
    /** The dictionary to choose from. @throws NotFoundError when the report does not exist */
    async indicators(report: ReportKey): Promise<IndicatorChoice[]> {
      await grids.requireReport(report);
      const connection = outsideTransactions({ strapi });
      return createTableRepository({ connection }).indicatorChoices({ school: report.school });
    },

    /**
     * @throws NotFoundError when the report does not exist
     * @throws ValidationError with `details.problems` when a typed cell cannot be read
     */
    async create({ table, by, ...report }: ReportKey & By & { table: TableRequest }) {
      await grids.requireReport(report);
      return inTransaction(strapi, async (connection): Promise<TableSaved> => {
        const tables = createTableRepository({ connection });
        const reportDocumentId = await tables.reportDocumentId(report);
        const data = await readLayout(connection, report, table, []);
        const people = { createdBy: by.userId, updatedBy: by.userId };
        const documentId = await createDocument({
          strapi,
          uid: INDICATOR_TABLE,
          data: { ...data, ...people, kind: 'trend', report: reportDocumentId },
        });
        return { key: await tables.keyOf({ documentId }), title: data.title };
      });
    },

    /**
     * @throws ConflictError (409) when the table was changed since its editor saw it
     * @throws ValidationError for an official table, or with `details.problems` for typed cells
     */
    change: ({ table, key, by, ...report }: ReportKey & By & { key: string; table: TableChange }) =>
      inTransaction(strapi, async (connection): Promise<TableSaved> => {
        const stored = await lockTrend(connection, { ...report, key });
        if (stored.changedAt !== table.seen) {
          const { title, changedBy, changedAt } = stored;
          const params = { title, ...whoAndWhen({ name: changedBy, at: changedAt }) };
          throw conflictProblem({ strapi, code: 'table-changed', params });
        }
        const data = await readLayout(connection, report, table, stored.layout);
        const { documentId } = stored;
        const changed = { ...data, updatedBy: by.userId };
        await updateDocument({ strapi, uid: INDICATOR_TABLE, documentId, data: changed });
        return { key, title: data.title };
      }),

    /** @throws ValidationError that names the places when the report shows the table */
    remove: ({ key, ...report }: ReportKey & { key: string }) =>
      inTransaction(strapi, async (connection): Promise<TableSaved> => {
        const { documentId, title } = await lockTrend(connection, { ...report, key });
        await deleteDocument({ strapi, uid: INDICATOR_TABLE, documentId });
        return { key, title };
      }),
  };
}

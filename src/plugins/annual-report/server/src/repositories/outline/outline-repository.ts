import { z } from 'zod';
import {
  OUTLINE_STATUSES,
  type OutlineSave,
  type OutlineStatus,
} from '../../../../contract/admin/outline';
import { TABLE_KINDS } from '../../../../contract/table';
import type {
  CaseContent,
  ChapterContent,
  TableContent,
} from '../../../../domain/content/report-content';
import { selectRows, type Connection } from '../connection';
import { readBlocks } from '../content/read-blocks';
import { readCaseRows, readChapterRows } from '../content/read-outline';
import { personName } from '../values/value-row';

/** What the outline shows of a report: its drafts, without dictionary and values. */
export type OutlineContent = {
  chapters: ChapterContent[];
  cases: CaseContent[];
  tables: Pick<TableContent, 'documentId' | 'kind'>[];
  /** By document id. */
  statuses: Map<string, OutlineStatus>;
};

const tableSchema = z.object({ documentId: z.string(), kind: z.enum(TABLE_KINDS) });

const statusSchema = z.object({ documentId: z.string(), status: z.enum(OUTLINE_STATUSES) });

const saveSchema = z
  .object({ name: z.string(), at: z.date(), version: z.string() })
  .transform(({ at, ...save }) => ({ ...save, at: at.toISOString() }));

const changeSchema = z
  .object({ name: z.string().nullable(), at: z.date() })
  .transform(({ name, at }) => ({ name, at: at.toISOString() }));

/** As the content manager tells a modified draft: it was saved after it was published. */
const STATUSES = ['chapters', 'cases']
  .map(
    (table) =>
      `SELECT d.document_id AS "documentId",
              CASE WHEN p.id IS NULL THEN 'draft' WHEN d.updated_at > p.updated_at THEN 'modified'
                   ELSE 'published' END AS status
         FROM ${table} d
         LEFT JOIN ${table} p ON p.document_id = d.document_id AND p.published_at IS NOT NULL
        WHERE d.report_document_id = ? AND d.published_at IS NULL`,
  )
  .join(' UNION ALL ');

const LAST_CHANGE = ['chapters', 'cases']
  .map(
    (table) =>
      `SELECT d.updated_at AS at, ${personName('u')} AS name
         FROM ${table} d LEFT JOIN admin_users u ON u.id = d.updated_by_id
        WHERE d.document_id = ANY(?) AND d.published_at IS NULL`,
  )
  .join(' UNION ALL ');

/** Reads of the outline beside its structure, and the record of who saved it. */
export function createOutlineRepository({ connection }: { connection: Connection }) {
  return {
    /** Document id of a report, or null when there is none. */
    async report({ school, year }: { school: string; year: number }): Promise<string | null> {
      const [row] = await selectRows(
        connection,
        'SELECT document_id AS "documentId" FROM reports WHERE school_code = ? AND year = ?',
        [school, year],
      );
      return row === undefined ? null : z.object({ documentId: z.string() }).parse(row).documentId;
    },

    /** Eight statements, whatever the size of the report. */
    async content({ reportDocumentId }: { reportDocumentId: string }): Promise<OutlineContent> {
      const scope = { connection, reportDocumentId, status: 'draft' as const };
      const chapters = await readChapterRows(scope);
      const cases = await readCaseRows(scope);
      const blocks = await readBlocks({
        connection,
        owners: {
          chapters: chapters.map(({ rowId }) => rowId),
          cases: cases.map(({ rowId }) => rowId),
        },
      });
      const tables = await selectRows(
        connection,
        'SELECT document_id AS "documentId", kind FROM indicator_tables WHERE report_document_id = ?',
        [reportDocumentId],
      );
      const statuses = await selectRows(connection, STATUSES, [reportDocumentId, reportDocumentId]);
      return {
        chapters: chapters.map(({ rowId, ...row }) => ({
          ...row,
          blocks: blocks.chapters.get(rowId) ?? [],
        })),
        cases: cases.map(({ rowId, ...row }) => ({
          ...row,
          blocks: blocks.cases.get(rowId) ?? [],
        })),
        tables: z.array(tableSchema).parse(tables),
        statuses: new Map(
          z
            .array(statusSchema)
            .parse(statuses)
            .map(({ documentId, status }) => [documentId, status]),
        ),
      };
    },

    /** The newest save of a report's outline, with the version that it made; null when there was none. */
    async lastSave({
      reportDocumentId,
    }: {
      reportDocumentId: string;
    }): Promise<(OutlineSave & { version: string }) | null> {
      const [row] = await selectRows(
        connection,
        `SELECT name, saved_at AS at, version FROM annals_outline_save
        WHERE report_document_id = ? ORDER BY id DESC LIMIT 1`,
        [reportDocumentId],
      );
      return row === undefined ? null : saveSchema.parse(row);
    },

    /** Who saved one of some documents last, and when; null when they are gone or nobody is known. */
    async lastChange({ documentIds }: { documentIds: string[] }): Promise<OutlineSave | null> {
      const [row] = await selectRows(
        connection,
        `SELECT name, at FROM (${LAST_CHANGE}) changes ORDER BY at DESC LIMIT 1`,
        [documentIds, documentIds],
      );
      if (row === undefined) return null;
      const { name, at } = changeSchema.parse(row);
      return name === null ? null : { name, at };
    },

    /** Records a save and gives it back with its time. */
    async addSave(save: {
      reportDocumentId: string;
      version: string;
      name: string;
      by: string | null;
    }): Promise<OutlineSave> {
      const [row] = await selectRows(
        connection,
        `INSERT INTO annals_outline_save (report_document_id, version, name, saved_by)
       VALUES (?, ?, ?, ?) RETURNING name, saved_at AS at, version`,
        [save.reportDocumentId, save.version, save.name, save.by],
      );
      const { name, at } = saveSchema.parse(row);
      return { name, at };
    },
  };
}

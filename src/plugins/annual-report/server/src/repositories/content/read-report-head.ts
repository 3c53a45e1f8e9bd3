import { z } from 'zod';
import { REPORT_FIELDS } from '../../../../domain/content/content-fields';
import type { ReportHeadContent, SchoolContent } from '../../../../domain/content/report-content';
import { readText, type UnreadableNode } from '../../../../domain/text/read-text';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';
import { fieldColumns } from './field-columns';

/** Reports are written in Chinese; the content type holds no language of its own. */
const REPORT_LANGUAGE = 'zh-CN';

const COLUMNS = fieldColumns({ fields: REPORT_FIELDS, alias: 'r' });

const rowSchema = z.object({
  ...COLUMNS.shape,
  documentId: z.string(),
  year: z.int(),
  statement: jsonColumn(z.unknown()),
  pack: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  type: z.string(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
});

/** Reads the report and its school, or null when there is none. One statement. */
export async function readReportHead({
  connection,
  school,
  year,
}: {
  connection: Connection;
  school: string;
  year: number;
}): Promise<{
  report: ReportHeadContent;
  school: SchoolContent;
  /** Code of the pack that the report follows. */
  packCode: string | null;
  unreadableStatement: UnreadableNode[];
} | null> {
  const [row] = await selectRows(
    connection,
    `SELECT r.document_id AS "documentId", r.year, ${COLUMNS.select}, r.statement, r.pack,
            s.code, s.name, s.type, s.district, s.city, s.province
       FROM reports r JOIN schools s ON s.code = r.school_code
      WHERE r.school_code = ? AND r.year = ?`,
    [school, year],
  );
  if (row === undefined) return null;
  const { code, name, type, district, city, province, statement, pack, ...head } =
    rowSchema.parse(row);
  const { content, unreadable } = readText({ content: statement });
  return {
    report: {
      ...head,
      language: REPORT_LANGUAGE,
      statement: content,
    },
    school: { code, name, type, district, city, province },
    packCode: pack,
    unreadableStatement: unreadable,
  };
}

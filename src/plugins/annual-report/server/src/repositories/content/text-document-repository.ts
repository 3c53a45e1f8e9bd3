import { z } from 'zod';
import type { TextDocumentType } from '../../../../domain/edits/text-fields';
import { selectRows, type Connection } from '../connection';
import { instantColumn } from '../instant-column';
import { personName } from '../values/value-row';

const REVISION = 'd.revision::text';
/** Types whose rows bear no revision are told apart by the moment at which they were saved. */
const MOMENT = "to_char(d.updated_at, 'YYYYMMDDHH24MISSUS')";

type Rows = {
  from: string;
  title: string;
  version: string;
  /** What a row has of its owner, and which of the owners that is. */
  owned: string;
  by: 'report' | 'school';
};

const DRAFT = { owned: 'd.published_at IS NULL AND d.report_document_id', by: 'report' } as const;

const ROWS: Record<TextDocumentType, Rows> = {
  chapter: { from: 'chapters', title: 'title', version: REVISION, ...DRAFT },
  case: { from: 'cases', title: 'title', version: REVISION, ...DRAFT },
  report: {
    ...{ from: 'reports', title: 'title', version: REVISION },
    ...{ owned: 'd.document_id', by: 'report' },
  },
  image: {
    ...{ from: 'images', title: 'caption', version: MOMENT },
    ...{ owned: 'd.school_code', by: 'school' },
  },
  'indicator-table': {
    ...{ from: 'indicator_tables', title: 'title', version: MOMENT },
    ...{ owned: 'd.report_document_id', by: 'report' },
  },
};

const rowSchema = z.object({
  version: z.string(),
  title: z.string(),
  savedAt: instantColumn,
  savedBy: z.string().nullable(),
});

/** A document as editors have it: which version it is, what it is called, and who saved it last. */
export type TextDocument = z.infer<typeof rowSchema>;

/** Documents of a report whose texts are edited. */
export function createTextDocumentRepository({ connection }: { connection: Connection }) {
  return {
    /**
     * The version that stands, which nobody else can write until the transaction ends; null where the report, or its
     * school, has no such document.
     */
    async lock({
      type,
      id,
      ...owner
    }: {
      type: TextDocumentType;
      id: string;
      /** Document id of the report. */
      report: string;
      school: string;
    }): Promise<TextDocument | null> {
      const { from, title, version, owned, by } = ROWS[type];
      const [row] = await selectRows(
        connection,
        `SELECT ${version} AS version, COALESCE(d.${title}, '') AS title, d.updated_at AS "savedAt",
                ${personName('u')} AS "savedBy"
           FROM ${from} d LEFT JOIN admin_users u ON u.id = d.updated_by_id
          WHERE d.document_id = ? AND ${owned} = ?
            FOR UPDATE OF d`,
        [id, owner[by]],
      );
      return row === undefined ? null : rowSchema.parse(row);
    },
  };
}

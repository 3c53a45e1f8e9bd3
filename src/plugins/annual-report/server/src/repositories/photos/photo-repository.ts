import { z } from 'zod';
import { CONSENTS } from '../../../../contract/admin/photos';
import { IMAGE_FIELDS } from '../../../../domain/content/content-fields';
import { fieldColumns } from '../content/field-columns';
import { instantColumn } from '../instant-column';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';
import { personName } from '../values/value-row';

const COLUMNS = fieldColumns({ fields: IMAGE_FIELDS, alias: 'i' });

const photoSchema = z.object({
  id: z.string(),
  rowId: z.int(),
  version: instantColumn,
  changedBy: z.string().nullable(),
  ...COLUMNS.shape,
  consent: z
    .enum(CONSENTS)
    .nullable()
    .transform((consent) => consent ?? 'pending'),
  createdAt: instantColumn,
  fileId: z.int().nullable(),
  /** As it was called when it was uploaded. */
  fileName: z.string().nullable(),
  url: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  formats: jsonColumn(z.record(z.string(), z.object({ url: z.string() })).nullable()),
});

/** A photograph with its file. */
export type StoredPhoto = z.infer<typeof photoSchema>;

const useSchema = z.object({
  photo: z.string(),
  report: z.string().nullable(),
  holder: z.string(),
});

/** A row, draft or published, of a chapter or case that shows a photograph. */
export type PhotoUse = z.infer<typeof useSchema>;

const versionSchema = z.object({ id: z.string(), version: instantColumn });

const PHOTOS = `
  SELECT i.document_id AS id, i.id AS "rowId", i.updated_at AS version, ${personName('u')} AS "changedBy",
         ${COLUMNS.select}, i.consent,
         i.created_at AS "createdAt",
         f.id AS "fileId", f.name AS "fileName", f.url, f.width, f.height, f.formats
    FROM images i
    LEFT JOIN files_related_mph m
      ON m.related_id = i.id AND m.related_type = 'api::image.image' AND m.field = 'file'
    LEFT JOIN files f ON f.id = m.file_id
    LEFT JOIN admin_users u ON u.id = i.updated_by_id`;

const twinSchema = z.object({ id: z.string(), caption: z.string() });

/** What was there before with as many pixels and bytes: the same file is always stored as the same bytes. */
const TWIN = `
  SELECT before.document_id AS id, COALESCE(before.caption, '') AS caption
    FROM images i
    JOIN files_related_mph m
      ON m.related_id = i.id AND m.related_type = 'api::image.image' AND m.field = 'file'
    JOIN files f ON f.id = m.file_id
    JOIN files g
      ON g.size = f.size AND g.width = f.width AND g.height = f.height AND g.ext = f.ext AND g.id < f.id
    JOIN files_related_mph n
      ON n.file_id = g.id AND n.related_type = 'api::image.image' AND n.field = 'file'
    JOIN images before ON before.id = n.related_id AND before.school_code = i.school_code
   WHERE i.school_code = ? AND i.document_id = ?
   ORDER BY before.id LIMIT 1`;

const SHOWN_BY = ['chapter', 'case']
  .map(
    (type) =>
      `SELECT i.document_id AS photo, d.report_document_id AS report, d.document_id AS holder
         FROM images i
         JOIN components_report_images_images_lnk l ON l.image_id = i.id
         JOIN ${type}s_cmps m ON m.cmp_id = l.images_id AND m.component_type = 'report.images'
         JOIN ${type}s d ON d.id = m.entity_id
        WHERE i.school_code = ?`,
  )
  .join(' UNION ');

/** Photographs of one school. Each method is one statement. */
export function createPhotoRepository({
  connection,
  school,
}: {
  connection: Connection;
  school: string;
}) {
  return {
    /** All of them, the newest first. */
    async list(): Promise<StoredPhoto[]> {
      const rows = await selectRows(
        connection,
        `${PHOTOS} WHERE i.school_code = ? ORDER BY i.created_at DESC, i.id DESC`,
        [school],
      );
      return z.array(photoSchema).parse(rows);
    },

    /** Those that are there, and nobody else changes them before the transaction ends. */
    async hold({ ids }: { ids: string[] }): Promise<StoredPhoto[]> {
      const rows = await selectRows(
        connection,
        `${PHOTOS} WHERE i.school_code = ? AND i.document_id = ANY(?) ORDER BY i.id FOR UPDATE OF i`,
        [school, ids],
      );
      return z.array(photoSchema).parse(rows);
    },

    /** The same picture, uploaded before; null when there is none. */
    async twin({ id }: { id: string }): Promise<{ id: string; caption: string } | null> {
      const [row] = await selectRows(connection, TWIN, [school, id]);
      return row === undefined ? null : twinSchema.parse(row);
    },

    /** Every chapter and case of any report that shows one of them, also as a cover. */
    async uses(): Promise<PhotoUse[]> {
      const rows = await selectRows(
        connection,
        `${SHOWN_BY}
       UNION SELECT i.document_id, c.report_document_id, c.document_id
         FROM images i JOIN cases_cover_lnk l ON l.image_id = i.id JOIN cases c ON c.id = l.case_id
        WHERE i.school_code = ?`,
        [school, school, school],
      );
      return z.array(useSchema).parse(rows);
    },

    /** Of the drafts of a report's chapters and cases, when each was last saved. */
    async holderVersions({
      reportDocumentId,
    }: {
      reportDocumentId: string;
    }): Promise<Map<string, string>> {
      const rows = await selectRows(
        connection,
        ['chapters', 'cases']
          .map(
            (table) =>
              `SELECT document_id AS id, updated_at AS version FROM ${table}
              WHERE report_document_id = ? AND published_at IS NULL`,
          )
          .join(' UNION ALL '),
        [reportDocumentId, reportDocumentId],
      );
      return new Map(
        z
          .array(versionSchema)
          .parse(rows)
          .map(({ id, version }) => [id, version]),
      );
    },
  };
}

import { z } from 'zod';
import { IMAGE_FIELDS } from '../../../../domain/content/content-fields';
import type { ImageContent } from '../../../../domain/content/report-content';
import { nearestTo, TOPS, TOPS_KEY } from '../bindings/library-repository';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';
import { fieldColumns } from './field-columns';

const formatSchema = z.object({
  url: z.string(),
  width: z.int(),
  height: z.int(),
  mime: z.string(),
  sizeInBytes: z.int(),
});

/** The media library keeps sizes in kilobytes with two decimals. */
const bytesOf = (kilobytes: number): number => Math.round(kilobytes * 1000);

const COLUMNS = fieldColumns({ fields: IMAGE_FIELDS, alias: 'i' });

const imageRowSchema = z
  .object({
    ...COLUMNS.shape,
    documentId: z.string(),
    key: z.string(),
    consent: z.enum(['not-needed', 'obtained', 'pending']),
    url: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    mime: z.string().nullable(),
    size: z.coerce.number().nullable(),
    formats: jsonColumn(z.record(z.string(), formatSchema).nullable()),
    imageSchool: z.string().nullable(),
    fileSchool: z.string().nullable(),
  })
  .transform((given): ImageContent => {
    const { url, width, height, mime, size, formats, imageSchool, fileSchool, ...row } = given;
    return {
      ...row,
      schools: { image: imageSchool, file: fileSchool },
      file:
        url === null || width === null || height === null || mime === null || size === null
          ? null
          : {
              url,
              width,
              height,
              mime,
              bytes: bytesOf(size),
              sha256: null,
              formats: Object.fromEntries(
                Object.entries(formats ?? {}).map(([name, { sizeInBytes, ...format }]) => [
                  name,
                  { ...format, bytes: sizeInBytes, sha256: null },
                ]),
              ),
            },
    };
  });

/** Reads images with their files and formats. One statement. */
export async function readImages({
  connection,
  documentIds,
}: {
  connection: Connection;
  documentIds: string[];
}): Promise<ImageContent[]> {
  const rows = await selectRows(
    connection,
    `WITH ${TOPS}
     SELECT i.document_id AS "documentId", i.key, ${COLUMNS.select}, i.consent,
            f.url, f.width, f.height, f.mime, f.size, f.formats,
            i.school_code AS "imageSchool", near.school AS "fileSchool"
       FROM images i
       LEFT JOIN files_related_mph m
         ON m.related_id = i.id AND m.related_type = 'api::image.image' AND m.field = 'file'
       LEFT JOIN files f ON f.id = m.file_id
       LEFT JOIN LATERAL (${nearestTo('f.folder_path')}) near ON true
      WHERE i.document_id = ANY(?)
      ORDER BY i.document_id`,
    [TOPS_KEY, TOPS_KEY, documentIds],
  );
  return z.array(imageRowSchema).parse(rows);
}

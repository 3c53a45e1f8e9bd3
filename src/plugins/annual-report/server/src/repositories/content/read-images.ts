import { z } from 'zod';
import type { ImageContent } from '../../../../domain/content/report-content';
import { jsonColumn } from '../json-column';
import { selectRows, type Connection } from '../connection';

const formatSchema = z.object({
  url: z.string(),
  width: z.int(),
  height: z.int(),
  mime: z.string(),
  sizeInBytes: z.int(),
});

/** The media library keeps sizes in kilobytes with two decimals. */
const bytesOf = (kilobytes: number): number => Math.round(kilobytes * 1000);

const imageRowSchema = z
  .object({
    document_id: z.string(),
    key: z.string(),
    caption: z.string(),
    alt: z.string().nullable(),
    credit: z.string().nullable(),
    taken_on: z.string().nullable(),
    consent: z.enum(['not-needed', 'obtained', 'pending']),
    url: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    mime: z.string().nullable(),
    size: z.coerce.number().nullable(),
    formats: jsonColumn(z.record(z.string(), formatSchema).nullable()),
  })
  .transform(
    ({ document_id, taken_on, url, width, height, mime, size, formats, ...row }): ImageContent => ({
      ...row,
      documentId: document_id,
      takenOn: taken_on,
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
    }),
  );

/** Reads images with their files and formats. One statement. */
export const readImages = async ({
  connection,
  documentIds,
}: {
  connection: Connection;
  documentIds: string[];
}): Promise<ImageContent[]> => {
  const rows = await selectRows(
    connection,
    `SELECT i.document_id, i.key, i.caption, i.alt, i.credit, i.taken_on::text AS taken_on, i.consent,
            f.url, f.width, f.height, f.mime, f.size, f.formats
       FROM images i
       LEFT JOIN files_related_mph m
         ON m.related_id = i.id AND m.related_type = 'api::image.image' AND m.field = 'file'
       LEFT JOIN files f ON f.id = m.file_id
      WHERE i.document_id = ANY(?)
      ORDER BY i.document_id`,
    [documentIds],
  );
  return z.array(imageRowSchema).parse(rows);
};

import type { Context } from 'koa';
import { z } from 'zod';

const fileSchema = z.object({
  filepath: z.string(),
  originalFilename: z.string().nullable(),
  size: z.number(),
});

export type UploadedFile = { path: string; name: string; size: number };

const MAX_NAME_LENGTH = 100;

/** The one file of a form that stands in the field, or null. Its name is only for messages. */
export function uploadedFile({
  context,
  field,
}: {
  context: Context;
  field: string;
}): UploadedFile | null {
  const files = z.record(z.string(), z.unknown()).safeParse(context.request.files);
  const file = fileSchema.safeParse(files.success ? files.data[field] : undefined);
  if (!file.success) return null;
  const { filepath, originalFilename, size } = file.data;
  const name = (originalFilename ?? '').replace(/\p{Cc}/gu, '').slice(-MAX_NAME_LENGTH);
  return { path: filepath, name, size };
}

import type { Representation } from './answer';

/** The usual envelope around finished JSON: `data` goes out byte for byte as it was frozen. */
export function jsonRepresentation({
  data,
  meta,
  lastModified = null,
}: {
  data: string;
  meta: unknown;
  lastModified?: Date | null;
}): Representation {
  return {
    bytes: Buffer.from(`{"data":${data},"meta":${JSON.stringify(meta)}}`),
    contentType: 'application/json; charset=utf-8',
    lastModified,
  };
}

import type { Draft } from './answer';

/** The usual envelope around finished JSON: `data` goes out byte for byte as it was frozen. */
export const jsonDraft = ({
  data,
  meta,
  lastModified = null,
}: {
  data: string;
  meta: unknown;
  lastModified?: Date | null;
}): Draft => ({
  bytes: Buffer.from(`{"data":${data},"meta":${JSON.stringify(meta)}}`),
  contentType: 'application/json; charset=utf-8',
  lastModified,
});

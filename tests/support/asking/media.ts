import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Annals } from '../running/annals';

const storedFileSchema = z.object({
  id: z.number(),
  name: z.string(),
  url: z.string(),
  ext: z.string(),
  mime: z.string(),
  width: z.number(),
  height: z.number(),
});

/** What the media library answers about a file. */
export const mediaFileSchema = storedFileSchema.extend({
  formats: z.record(z.string(), storedFileSchema.omit({ id: true })).nullable(),
});

export type MediaFile = z.infer<typeof mediaFileSchema>;

export type Attachment = { bytes: Buffer; name: string; type?: string };

/** Sends files to the media library as the admin panel does. */
export function sendFiles({
  annals,
  headers,
  files,
  path: url = '/upload',
}: {
  annals: Annals;
  headers: Record<string, string>;
  files: Attachment[];
  path?: string;
}) {
  const request = annals.http.post(url).set(headers);
  for (const { bytes, name, type } of files) {
    request.attach('files', bytes, { filename: name, ...(type && { contentType: type }) });
  }
  return request;
}

/** Stores one photograph and gives what the media library says about it. */
export async function storePhotograph({
  file,
  ...rest
}: {
  annals: Annals;
  headers: Record<string, string>;
  file: Attachment;
}): Promise<MediaFile> {
  const response = await sendFiles({ ...rest, files: [file] }).expect(201);
  const [stored] = z.array(mediaFileSchema).length(1).parse(response.body);
  if (!stored) throw new Error('The media library stored nothing.');
  return stored;
}

/** Everything the media library holds: rows, and files on disk. */
export async function libraryContents({ annals }: { annals: Annals }) {
  return {
    rows: await annals.strapi.db.query('plugin::upload.file').count(),
    files: (await readdir(path.join(annals.publicFolder, 'uploads'))).sort(),
  };
}

/** Where a file lies that has an address in the media library, signed or not. */
export function placeOf({
  annals,
  url,
}: {
  annals: Pick<Annals, 'publicFolder'>;
  url: string;
}): string {
  return path.join(annals.publicFolder, url.split('?')[0] ?? '');
}

/** The stored bytes of a file and of every format made from it. */
export async function storedBytes({
  annals,
  file,
}: {
  annals: Annals;
  file: MediaFile;
}): Promise<Buffer[]> {
  const urls = [file.url, ...Object.values(file.formats ?? {}).map((format) => format.url)];
  return Promise.all(urls.map((url) => readFile(placeOf({ annals, url }))));
}

import { finished } from 'node:stream/promises';
import path from 'node:path';
import createError from 'http-errors';
import type { Context } from 'koa';
import sendStream from 'send';

type FileToSend = {
  /** Of the file on this disk. */
  file: string;
  cacheControl: string;
  /** Strong validator; without it a weak one of the file's size and time. */
  etag?: string;
  mime?: string;
};

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;

/**
 * Sends a file, a range of it, or 304. Koa is passed by: the answer is complete when this returns.
 * @throws HttpError 404 without such a file, 412 and 416 for conditions and ranges that fail
 */
export async function sendFile({
  context,
  file,
  cacheControl,
  etag,
  mime,
}: FileToSend & { context: Context }): Promise<void> {
  const { req, res } = context;
  context.status = 200;
  context.set('Cache-Control', cacheControl);
  if (etag !== undefined) context.set('ETag', etag);
  if (mime !== undefined) context.type = mime;
  await new Promise<void>((resolve, reject) => {
    const stream = sendStream(req, encodeURIComponent(path.basename(file)), {
      root: path.dirname(file),
      cacheControl: false,
      lastModified: etag === undefined,
      index: false,
      dotfiles: 'ignore',
    });
    const refuse = (error: unknown): void => {
      context.respond = true;
      for (const name of ['ETag', 'Content-Type', 'Last-Modified']) context.remove(name);
      context.set('Cache-Control', 'no-store');
      reject(createError(statusOf(error)));
    };
    stream.on('error', refuse);
    stream.on('directory', () => refuse({ status: 404 }));
    context.respond = false;
    // A reader who goes away ends it too.
    finished(res).then(resolve, () => resolve());
    stream.pipe(res);
  });
}

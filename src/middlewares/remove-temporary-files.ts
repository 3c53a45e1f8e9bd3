import { rm } from 'node:fs/promises';
import type { Context, Next } from 'koa';

type TemporaryFile = { filepath: string };

/**
 * Removes what the body parser wrote to the temporary folder, however the request ended and whatever the
 * form's field was called. Strapi removes the files of one field of a request that succeeded. Of a form that was
 * not read to its end the parser removes them itself, once the request counts as aborted (`limit-bodies`).
 */
export default () =>
  async (context: Context, next: Next): Promise<void> => {
    const byField = (context.request.files ?? {}) as Record<
      string,
      TemporaryFile | TemporaryFile[]
    >;
    const files = Object.values(byField).flat();
    try {
      await next();
    } finally {
      await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
    }
  };

import type { Context } from 'koa';
import { sha256 } from '../hash/sha256';
import { holdsTag } from './holds-tag';

const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Sends finished bytes of an edition with a strong validator. A request that already holds them gets 304. */
export const sendFile = ({
  context,
  file,
}: {
  context: Context;
  file: {
    bytes: Buffer;
    contentType: string;
    contentDisposition: string;
    edition: number;
    sha256: string;
  };
}): void => {
  const tag = `"${sha256(file.bytes)}"`;
  context.set('ETag', tag);
  context.set('Cache-Control', REVALIDATE);
  if (holdsTag({ header: context.get('If-None-Match'), tag })) {
    context.status = 304;
    return;
  }
  context.set('Annals-Edition', String(file.edition));
  context.set('Annals-Sha256', file.sha256);
  context.set('Content-Disposition', file.contentDisposition);
  context.set('Content-Type', file.contentType);
  context.status = 200;
  context.body = file.bytes;
};

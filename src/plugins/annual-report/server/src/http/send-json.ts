import type { Context } from 'koa';
import { holdsTag } from './holds-tag';
import { sha256 } from '../hash/sha256';

const REVALIDATE = 'public, max-age=0, must-revalidate';

/**
 * Sends finished JSON with a strong validator. `data` goes out byte for byte as it was frozen.
 * A request that already holds these bytes gets 304.
 */
export const sendJson = ({
  context,
  data,
  meta,
  etag,
}: {
  context: Context;
  data: string;
  meta: unknown;
  /** Hash of `data` when it is known; the tag also covers `meta`. */
  etag?: string;
}): void => {
  const metaText = JSON.stringify(meta);
  const tag = `"${sha256(`${etag ?? sha256(data)}${metaText}`)}"`;
  context.set('ETag', tag);
  context.set('Cache-Control', REVALIDATE);
  if (holdsTag({ header: context.get('If-None-Match'), tag })) {
    context.status = 304;
    return;
  }
  context.status = 200;
  context.type = 'application/json; charset=utf-8';
  context.body = `{"data":${data},"meta":${metaText}}`;
};

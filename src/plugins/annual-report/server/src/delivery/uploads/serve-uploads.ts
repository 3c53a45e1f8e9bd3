import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { notFoundProblem } from '../../messages/problem';
import { createEditionFileService } from '../../services/editions/edition-file-service';
import { createAddressSigner, localPath } from '../../services/private-files/address-signer';
import { isPanelLogo } from '../../services/private-files/panel-logos';
import type { Delivery } from '../delivery';
import { servingOf } from '../serving';
import { mayRead, SHOWING } from './may-read';
import { sendFile } from './send-file';
import { uploadPathOf } from './upload-path';

/** Seconds that a browser may show an earlier logo. */
const LOGO_AGE = 60;

type Found = { cacheControl: string; etag?: string; mime?: string };

/**
 * Serves the files of the media library, ahead of Strapi's own file server, which gives any of them to anybody.
 * A copy that an edition shows is public while the edition is readable and public access is open; otherwise it
 * is for those who may read editions. Everything else is for those who hold a signed address, and for nobody
 * else: what is not served is 404, whether it is there or not.
 */
export function createServeUploads({ strapi }: { strapi: Core.Strapi }) {
  const signer = createAddressSigner({ strapi });
  const copies = createEditionFileService({ strapi });

  const privately = (timeLeft: number): string =>
    `private, max-age=${Math.max(0, Math.floor(timeLeft / 1000))}`;

  const findCopy = async (
    context: Context,
    address: string,
    timeLeft: number | null,
    delivery: Delivery,
  ): Promise<Found | null> => {
    const copy = await delivery.findFile({ address });
    if (copy === null) return null;
    const { sha256, mime } = copy;
    const file = { etag: `"${sha256}"`, mime };
    if (await delivery.isPublic(SHOWING)) {
      return { ...file, cacheControl: delivery.fileCacheControl };
    }
    if (timeLeft !== null) return { ...file, cacheControl: privately(timeLeft) };
    const isAllowed = await mayRead({ strapi, context, handlers: SHOWING });
    return isAllowed ? { ...file, cacheControl: 'private, no-cache' } : null;
  };

  const find = async (context: Context, address: string): Promise<Found | null> => {
    const query = new URLSearchParams(context.querystring);
    const timeLeft = signer.timeLeft({ path: address, query });
    if (copies.isCopy(address)) {
      return findCopy(context, address, timeLeft, servingOf({ strapi }).delivery);
    }
    if (timeLeft !== null) return { cacheControl: privately(timeLeft) };
    const isLogo = await isPanelLogo({ strapi, address });
    return isLogo ? { cacheControl: `public, max-age=${LOGO_AGE}` } : null;
  };

  return async (context: Context, next: Next): Promise<void> => {
    const address = uploadPathOf(context.path);
    if (address === undefined || !['GET', 'HEAD'].includes(context.method)) {
      await next();
      return;
    }
    const found = address === null ? null : await find(context, address);
    if (address === null || found === null) {
      context.set('Cache-Control', 'no-store');
      throw notFoundProblem({ strapi, code: 'file-not-public' });
    }
    await sendFile({ context, file: localPath({ strapi, decoded: address }), ...found });
  };
}

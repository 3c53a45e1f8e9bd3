import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer, Coded, Draft } from './answer';

const BROTLI_QUALITY = 9;

const zip = promisify(gzip);
const squeeze = promisify(brotliCompress);

/** The tag covers the bytes that are sent, so that no two codings share one (RFC 9110 §8.8.3.3). */
const coded = (bytes: Buffer): Coded => ({
  etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
  length: bytes.length,
});

const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);

/** Makes every coding of an answer, once; zlib works in threads of its own. */
export const finishAnswer = async ({
  draft: { bytes: identity, headers = {}, contentType, lastModified },
  cacheControl,
}: {
  draft: Draft;
  cacheControl: string;
}): Promise<Answer> => {
  const [gzipped, br] = await Promise.all([
    zip(identity, { level: constants.Z_BEST_COMPRESSION }),
    squeeze(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ]);
  return {
    head: {
      contentType,
      cacheControl,
      headers,
      lastModified: lastModified && wholeSeconds(lastModified),
      coded: { identity: coded(identity), gzip: coded(gzipped), br: coded(br) },
    },
    bytes: { identity, gzip: gzipped, br },
  };
};

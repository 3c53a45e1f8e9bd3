import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer, Coding, Draft } from './answer';
import { describeAnswer, type Description } from './describe-answer';

const BROTLI_QUALITY = 9;

const zip = promisify(gzip);
const squeeze = promisify(brotliCompress);

/** The tag covers the bytes that are sent, so that no two codings share one (RFC 9110 §8.8.3.3). */
const coded = (bytes: Buffer): Description['coded'][Coding] => ({
  etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
  length: bytes.length,
});

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
    head: describeAnswer({
      contentType,
      cacheControl,
      headers,
      lastModified,
      coded: { identity: coded(identity), gzip: coded(gzipped), br: coded(br) },
    }),
    bytes: { identity, gzip: gzipped, br },
  };
};

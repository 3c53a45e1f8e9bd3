import { createHash } from 'node:crypto';
import type { Compressed } from '../threads/compress-answer';
import type { Answer, Coding, Draft } from './answer';
import { describeAnswer, type Description } from './describe-answer';

/** The tag covers the bytes that are sent, so that no two codings share one (RFC 9110 §8.8.3.3). */
const coded = (bytes: Buffer): Description['coded'][Coding] => ({
  etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
  length: bytes.length,
});

/** The same memory, as Node's own type. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Makes every coding of an answer, once. */
export const finishAnswer = async ({
  draft: { bytes: identity, headers = {}, contentType, lastModified },
  cacheControl,
  compress,
}: {
  draft: Draft;
  cacheControl: string;
  compress: (input: { bytes: Buffer }) => Promise<Compressed>;
}): Promise<Answer> => {
  const compressed = await compress({ bytes: identity });
  const gzip = bufferOf(compressed.gzip);
  const br = bufferOf(compressed.br);
  return {
    head: describeAnswer({
      contentType,
      cacheControl,
      headers,
      lastModified,
      coded: { identity: coded(identity), gzip: coded(gzip), br: coded(br) },
    }),
    bytes: { identity, gzip, br },
  };
};

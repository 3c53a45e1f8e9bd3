import { createHash } from 'node:crypto';
import { COMPRESSION } from '../threads/compress-answer';
import type { AnswerHead } from './answer';

/** What decides the bytes that a compression gives, beside what is compressed and how hard. */
const COMPRESSED_BY = `${process.arch} zlib ${process.versions.zlib} brotli ${process.versions.brotli}`;

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The strong validators of an answer in each coding (RFC 9110 §8.8.3), known before anything is compressed. No
 * two codings share one, and none outlives the library that made its bytes. Brotli has two: of the bytes that
 * are made first, and of the smaller ones that take their place.
 */
export function tagsOf({ bytes }: { bytes: Buffer }): AnswerHead['tags'] {
  const content = sha256(bytes);
  const compressed = (how: string): string => `"${sha256(`${content} ${how} ${COMPRESSED_BY}`)}"`;
  return {
    identity: [`"${content}"`],
    gzip: [compressed(`gzip ${COMPRESSION.gzip}`)],
    br: [compressed(`br ${COMPRESSION.br}`), compressed(`br ${COMPRESSION.bestBrotli}`)],
  };
}

import { createHash } from 'node:crypto';
import { COMPRESSION } from '../threads/compress-answer';
import type { AnswerHead, Coding, Representation } from './answer';
import { flatHeaders } from './flat-headers';

/** What decides the bytes that a compression gives, beside what is compressed and how hard. */
const COMPRESSED_BY = `${process.arch} zlib ${process.versions.zlib} brotli ${process.versions.brotli}`;

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The strong validators of an answer in each coding (RFC 9110 §8.8.3), known before anything is compressed. No
 * two codings share one, and none outlives the library that made its bytes. Brotli has two: of the bytes that
 * are made first, and of the smaller ones that take their place.
 */
function tagsOf({ bytes }: { bytes: Buffer }): AnswerHead['tags'] {
  const content = sha256(bytes);
  const compressed = (how: string): string => `"${sha256(`${content} ${how} ${COMPRESSED_BY}`)}"`;
  return {
    identity: [`"${content}"`],
    gzip: [compressed(`gzip ${COMPRESSION.gzip}`)],
    br: [compressed(`br ${COMPRESSION.br}`), compressed(`br ${COMPRESSION.bestBrotli}`)],
  };
}

const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);

/** Writes down what all requests for an answer need of it, once; none of its codings is made yet. */
export function describeAnswer({
  representation: { bytes, contentType, lastModified, headers = {} },
  cacheControl,
}: {
  representation: Representation;
  cacheControl: string;
}): AnswerHead {
  const date = lastModified && wholeSeconds(lastModified);
  return {
    lastModified: date,
    dateHeader: date === null ? [] : ['Last-Modified', date.toUTCString()],
    shared: flatHeaders({
      'Cache-Control': cacheControl,
      ...headers,
      'Content-Type': contentType,
    }),
    // What a cache renews its copy with, and nothing that describes a body (RFC 9110 §15.4.5).
    notModified: flatHeaders({ 'Cache-Control': cacheControl }),
    tags: tagsOf({ bytes }),
    coded: {},
  };
}

/** The head of an answer once a coding of it is made, or made better. */
export function withCoding({
  head,
  coding,
  etag,
  length,
}: {
  head: AnswerHead;
  coding: Coding;
  /** One of the tags of that coding. */
  etag: string;
  /** Of the bytes that are sent. */
  length: number;
}): AnswerHead {
  const headers = head.shared.concat(
    flatHeaders({
      ETag: etag,
      'Content-Length': length,
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    }),
  );
  return { ...head, coded: { ...head.coded, [coding]: { etag, headers } } };
}

import type { AnswerHead, Coding } from './answer';
import { flatHeaders } from './flat-headers';

const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);

export type Description = {
  contentType: string;
  cacheControl: string;
  lastModified: Date | null;
  /** Headers of this answer alone, such as Content-Disposition. */
  headers: Record<string, string>;
  coded: Record<Coding, { etag: string; length: number }>;
};

/** Writes the headers of an answer down, once for all requests. */
export const describeAnswer = ({
  contentType,
  cacheControl,
  lastModified,
  headers,
  coded,
}: Description): AnswerHead => {
  const describe = (coding: Coding): AnswerHead['coded'][Coding] => {
    const { etag, length } = coded[coding];
    // A 304 has what a cache renews its copy with, and nothing that describes a body (RFC 9110 §15.4.5).
    const validators = { 'Cache-Control': cacheControl, ETag: etag };
    return {
      etag,
      headers: {
        304: flatHeaders(validators),
        200: flatHeaders({
          ...validators,
          ...headers,
          'Content-Type': contentType,
          'Content-Length': length,
          ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
        }),
      },
    };
  };
  const date = lastModified && wholeSeconds(lastModified);
  return {
    lastModified: date,
    dateHeader: date === null ? [] : ['Last-Modified', date.toUTCString()],
    coded: { identity: describe('identity'), gzip: describe('gzip'), br: describe('br') },
  };
};

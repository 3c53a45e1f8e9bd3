import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { AnswerHead, Coding } from './answer';
import { chooseCoding } from './choose-coding';
import { evaluatePreconditions } from './preconditions';

/** A date is sent once nothing can change within the second that it names: by then it is a safe validator. */
const SETTLED_AFTER_MS = 2_000;

export type Reply = {
  status: 200 | 304 | 412;
  headers: OutgoingHttpHeaders;
  coding: Coding;
};

const oneHeader = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(',') : value;

/** What a request for a finished answer gets, apart from the headers that every answer of the server has. */
export const replyTo = ({
  headers,
  head,
  now,
}: {
  headers: IncomingHttpHeaders;
  head: AnswerHead;
  /** Milliseconds since 1970. */
  now: number;
}): Reply => {
  const coding = chooseCoding({ header: oneHeader(headers['accept-encoding']) });
  const { etag, length } = head.coded[coding];
  const isSettled =
    head.lastModified !== null && now >= head.lastModified.getTime() + SETTLED_AFTER_MS;
  const lastModified = isSettled ? head.lastModified : null;
  const verdict = evaluatePreconditions({ headers, etag, lastModified });
  if (verdict === 'failed') return { status: 412, headers: {}, coding };
  // A 304 has what a cache renews its copy with, and nothing that describes a body (RFC 9110 §15.4.5).
  const validators = {
    'Cache-Control': head.cacheControl,
    ETag: etag,
    ...(lastModified ? { 'Last-Modified': lastModified.toUTCString() } : {}),
  };
  if (verdict === 'not-modified') return { status: 304, headers: validators, coding };
  return {
    status: 200,
    headers: {
      ...validators,
      ...head.headers,
      'Content-Type': head.contentType,
      'Content-Length': String(length),
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    },
    coding,
  };
};

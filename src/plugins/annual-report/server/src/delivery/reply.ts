import type { IncomingHttpHeaders } from 'node:http';
import type { AnswerHead, Coding } from './answer';
import { chooseCoding } from './choose-coding';
import type { FlatHeaders } from './flat-headers';
import { evaluatePreconditions } from './preconditions';

/** A date is sent once nothing can change within the second that it names: by then it is a safe validator. */
const SETTLED_AFTER_MS = 2_000;

/** `headers` of a 200 are null while the coding is not made: its length is not known. */
export type Reply =
  | { status: 200; headers: FlatHeaders | null }
  | { status: 304; headers: FlatHeaders }
  | { status: 412 };

/** The content coding in which a request gets its answer. */
export function codingFor({ headers }: { headers: IncomingHttpHeaders }): Coding {
  return chooseCoding({ header: headers['accept-encoding'] });
}

/** What a request for an answer gets, apart from the headers that every answer of the server has. */
export function replyTo({
  headers,
  head,
  coding,
  now,
}: {
  /** Of the request. */
  headers: IncomingHttpHeaders;
  head: AnswerHead;
  coding: Coding;
  /** Milliseconds since 1970. */
  now: number;
}): Reply {
  const coded = head.coded[coding];
  const tags = head.tags[coding];
  const isSettled =
    head.lastModified !== null && now >= head.lastModified.getTime() + SETTLED_AFTER_MS;
  const verdict = evaluatePreconditions({
    headers,
    etag: coded?.etag ?? tags[0],
    others: tags,
    lastModified: isSettled ? head.lastModified : null,
  });
  switch (verdict.is) {
    case 'failed':
      return { status: 412 };
    case 'not-modified':
      // The tag by which the copy is known: a cache renews no copy by another (RFC 9111 §4.3.4).
      return { status: 304, headers: head.notModified.concat('ETag', verdict.etag) };
    case 'send': {
      const written = coded?.headers ?? null;
      return {
        status: 200,
        headers: written && isSettled ? written.concat(head.dateHeader) : written,
      };
    }
  }
}

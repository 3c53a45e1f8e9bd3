import type { IncomingHttpHeaders } from 'node:http';
import type { AnswerHead, Coding } from './answer';
import { chooseCoding } from './choose-coding';
import type { FlatHeaders } from './flat-headers';
import { evaluatePreconditions } from './preconditions';

/** A date is sent once nothing can change within the second that it names: by then it is a safe validator. */
const SETTLED_AFTER_MS = 2_000;

export type Reply = {
  status: 200 | 304 | 412;
  headers: FlatHeaders;
  coding: Coding;
};

const oneHeader = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(',') : value;

/** What a request for a finished answer gets, apart from the headers that every answer of the server has. */
export const replyTo = ({
  headers: asked,
  head,
  now,
}: {
  headers: IncomingHttpHeaders;
  head: AnswerHead;
  /** Milliseconds since 1970. */
  now: number;
}): Reply => {
  const coding = chooseCoding({ header: oneHeader(asked['accept-encoding']) });
  const { etag, headers: written } = head.coded[coding];
  const isSettled =
    head.lastModified !== null && now >= head.lastModified.getTime() + SETTLED_AFTER_MS;
  const lastModified = isSettled ? head.lastModified : null;
  const verdict = evaluatePreconditions({ headers: asked, etag, lastModified });
  if (verdict === 'failed') return { status: 412, headers: [], coding };
  const status = verdict === 'not-modified' ? 304 : 200;
  const headers = written[status];
  return { status, headers: lastModified ? headers.concat(head.dateHeader) : headers, coding };
};

import type { FlatHeaders } from './flat-headers';

export const CODINGS = ['identity', 'gzip', 'br'] as const;

export type Coding = (typeof CODINGS)[number];

/** One content coding of an answer: its strong validator, and its headers by status, without a date. */
export type Coded = { etag: string; headers: Record<200 | 304, FlatHeaders> };

/** All that is known of a finished answer, without its bytes: enough for HEAD and 304. */
export type AnswerHead = {
  /** Whole seconds: HTTP dates have no finer ones. Null where no moment is known. */
  lastModified: Date | null;
  dateHeader: FlatHeaders;
  coded: Record<Coding, Coded>;
};

/** A finished answer: whatever a request for it may ask, nobody else need be asked. */
export type Answer = { head: AnswerHead; bytes: Record<Coding, Buffer> };

/** An answer before its codings are made. */
export type Draft = {
  bytes: Buffer;
  contentType: string;
  lastModified: Date | null;
  headers?: Record<string, string>;
};

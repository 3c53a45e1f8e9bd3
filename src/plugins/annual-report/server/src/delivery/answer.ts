import type { FlatHeaders } from './flat-headers';

export type Coding = 'identity' | 'gzip' | 'br';

/** What an address stands for, before it is made an answer: plain bytes and what is said of them. */
export type Representation = {
  bytes: Buffer;
  contentType: string;
  lastModified: Date | null;
  /** Headers of this answer alone, such as Content-Disposition. */
  headers?: Record<string, string>;
};

/** A content coding as it is sent now: its strong validator, and the headers of a 200 without a date. */
export type Coded = { etag: string; headers: FlatHeaders };

/** All that is known of an answer without its bytes: enough for a 304, and for HEAD of what was made. */
export type AnswerHead = {
  /** Whole seconds: HTTP dates have no finer ones. Null where no moment is known. */
  lastModified: Date | null;
  dateHeader: FlatHeaders;
  /** Headers of every 200, whatever its coding. */
  shared: FlatHeaders;
  /** Headers of every 304 beside the tag. */
  notModified: FlatHeaders;
  /** Every tag under which the same content is sent in a coding; the first is the one that is made first. */
  tags: Record<Coding, readonly [string, ...string[]]>;
  /** The codings that were asked for, as far as they are made. */
  coded: Partial<Record<Coding, Coded>>;
};

export const CODINGS = ['identity', 'gzip', 'br'] as const;

export type Coding = (typeof CODINGS)[number];

/** One content coding of an answer: its strong validator and the length of its bytes. */
export type Coded = { etag: string; length: number };

/** All that is known of a finished answer, without its bytes: enough for HEAD and 304. */
export type AnswerHead = {
  contentType: string;
  cacheControl: string;
  /** Whole seconds: HTTP dates have no finer ones. Null where no moment is known. */
  lastModified: Date | null;
  /** Headers of this answer alone, such as Content-Disposition. */
  headers: Record<string, string>;
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

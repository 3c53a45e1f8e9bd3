import type { IncomingHttpHeaders } from 'node:http';
import { readHttpDate } from './http-date';
import { holdsTag } from './holds-tag';

/** `etag` of what is not modified: the tag under which whoever asks holds it. */
export type Verdict = { is: 'send' | 'failed' } | { is: 'not-modified'; etag: string };

const SEND: Verdict = { is: 'send' };
const FAILED: Verdict = { is: 'failed' };

/**
 * What the conditions of a GET or HEAD come to, in the order of RFC 9110 §13.2.2: `If-Match` before
 * `If-Unmodified-Since`, then `If-None-Match` before `If-Modified-Since`; a date that cannot be read is no
 * condition. `If-Match` asks for the bytes that would be sent; to `If-None-Match` each tag of the same
 * content in the same coding is as good.
 */
export function evaluatePreconditions({
  headers,
  etag,
  others = [],
  lastModified,
}: {
  headers: IncomingHttpHeaders;
  /** Of the bytes that would be sent. */
  etag: string;
  /** Other tags of the same content in the same coding. */
  others?: readonly string[];
  lastModified: Date | null;
}): Verdict {
  const isNewerThan = (header: string | undefined): boolean | null => {
    if (header === undefined || lastModified === null) return null;
    const date = readHttpDate({ text: header });
    return date && lastModified > date;
  };

  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined) {
    if (!holdsTag({ header: ifMatch, tag: etag, comparison: 'strong' })) return FAILED;
  } else if (isNewerThan(headers['if-unmodified-since']) === true) {
    return FAILED;
  }

  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    const isHeld = (tag: string): boolean =>
      holdsTag({ header: ifNoneMatch, tag, comparison: 'weak' });
    const held = isHeld(etag) ? etag : others.find(isHeld);
    return held === undefined ? SEND : { is: 'not-modified', etag: held };
  }
  return isNewerThan(headers['if-modified-since']) === false ? { is: 'not-modified', etag } : SEND;
}

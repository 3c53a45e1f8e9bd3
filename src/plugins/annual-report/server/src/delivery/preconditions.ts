import type { IncomingHttpHeaders } from 'node:http';
import { readHttpDate } from './http-date';
import { holdsTag } from './holds-tag';

export type Verdict = 'send' | 'not-modified' | 'failed';

/**
 * What the conditions of a GET or HEAD come to, in the order of RFC 9110 §13.2.2: `If-Match` before
 * `If-Unmodified-Since`, then `If-None-Match` before `If-Modified-Since`; a date that cannot be read is no
 * condition.
 */
export const evaluatePreconditions = ({
  headers,
  etag,
  lastModified,
}: {
  headers: IncomingHttpHeaders;
  etag: string;
  lastModified: Date | null;
}): Verdict => {
  const isNewerThan = (header: string | undefined): boolean | null => {
    if (header === undefined || lastModified === null) return null;
    const date = readHttpDate({ text: header });
    return date && lastModified > date;
  };

  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined) {
    if (!holdsTag({ header: ifMatch, tag: etag, comparison: 'strong' })) return 'failed';
  } else if (isNewerThan(headers['if-unmodified-since']) === true) {
    return 'failed';
  }

  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    return holdsTag({ header: ifNoneMatch, tag: etag, comparison: 'weak' })
      ? 'not-modified'
      : 'send';
  }
  return isNewerThan(headers['if-modified-since']) === false ? 'not-modified' : 'send';
};

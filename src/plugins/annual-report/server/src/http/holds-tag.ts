/**
 * Whether `If-None-Match` names the tag (RFC 9110 §13.1.2, weak comparison). Koa's own `fresh` answers 200 as
 * soon as the request says `Cache-Control: no-cache`, which every browser adds to a conditional fetch.
 */
export const holdsTag = ({ header, tag }: { header: string; tag: string }): boolean =>
  header.trim() === '*' ||
  header
    .split(',')
    .map((candidate) => candidate.trim().replace(/^W\//, ''))
    .includes(tag);

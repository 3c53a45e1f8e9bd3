/**
 * Whether a list of entity tags, such as that of `If-None-Match`, names the tag (RFC 9110 §8.8.3.2): by weak
 * comparison, or by the strong one that `If-Match` asks for. Koa's own `fresh` answers 200 as soon as the
 * request says `Cache-Control: no-cache`, which every browser adds to a conditional fetch.
 */
export function holdsTag({
  header,
  tag,
  comparison,
}: {
  header: string;
  tag: string;
  comparison: 'weak' | 'strong';
}): boolean {
  return (
    header === tag ||
    header.trim() === '*' ||
    header
      .split(',')
      .map((candidate) => candidate.trim())
      .map((candidate) => (comparison === 'weak' ? candidate.replace(/^W\//, '') : candidate))
      .includes(tag)
  );
}

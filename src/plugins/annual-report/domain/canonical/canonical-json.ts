import canonicalize from 'canonicalize';

/**
 * The JSON Canonicalization Scheme (RFC 8785): the same value always gives the same bytes.
 * @throws Error on what JSON cannot hold (undefined as a whole, NaN, Infinity)
 */
export function canonicalJson({ value }: { value: unknown }): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value cannot be written as canonical JSON.');
  return text;
}

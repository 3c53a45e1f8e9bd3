/** Milliseconds until a signed address of a photograph ends; null for an address that is not signed. */
export function timeLeft({ address, now }: { address: string; now: number }): number | null {
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  const expires = query.get('expires');
  if (expires === null || !query.has('signature')) return null;
  return Number(expires) * 1000 - now;
}

const isSignedFile = (value: object): value is { url: string; isUrlSigned: true } =>
  'isUrlSigned' in value &&
  value.isUrlSigned === true &&
  'url' in value &&
  typeof value.url === 'string';

/**
 * Takes the signatures off the files in a form, for `JSON.stringify`: a signed address opens a photograph to
 * whoever finds it, and differs from hour to hour. What is kept or compared has the address alone.
 */
export function withoutSignatures(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !isSignedFile(value)) return value;
  const { isUrlSigned: _isUrlSigned, url, ...file } = value;
  return { ...file, url: url.split('?')[0] };
}

import { createHmac, timingSafeEqual } from 'node:crypto';

const HOUR_S = 3600;
const SIGNATURE_PATTERN = /^[\w-]{43}$/;

/**
 * When an address ends that is given out now, in whole seconds since 1970: at a full hour, more than one and
 * at most two hours from now. All addresses of an hour are therefore the same, and a browser keeps what it
 * has loaded.
 * @param now milliseconds since 1970
 */
export function expiryAfter({ now }: { now: number }): number {
  return (Math.floor(now / 1000 / HOUR_S) + 2) * HOUR_S;
}

/** An address without its query. */
export function unsignedAddress(address: string): string {
  return address.split('?', 1)[0] ?? '';
}

/** The path of an address as a server reads it, `%20` as a space; null when it cannot be read. */
export function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const signatureOf = ({
  path,
  expires,
  key,
}: {
  path: string;
  expires: string;
  key: Buffer;
}): Buffer => createHmac('sha256', key).update(`${path}\n${expires}`).digest();

/**
 * An address under which whoever holds it may read a private file until it ends. Signing it again gives the
 * same. `version` is not signed: it makes another address of a file whose bytes were replaced.
 */
export function signAddress({
  address,
  key,
  now,
  version,
}: {
  address: string;
  key: Buffer;
  /** Milliseconds since 1970. */
  now: number;
  version?: string;
}): string {
  const plain = unsignedAddress(address);
  const path = decodedPath(plain) ?? plain;
  const expires = String(expiryAfter({ now }));
  const query = new URLSearchParams({
    ...(version !== undefined && { v: version }),
    expires,
    signature: signatureOf({ path, expires, key }).toString('base64url'),
  });
  return `${plain}?${query.toString()}`;
}

/**
 * Whether a query opens a path, and until when.
 * @param path decoded
 * @returns milliseconds that are left, or null when the signature is none of ours or has ended
 */
export function readSignature({
  path,
  query,
  keys,
  now,
}: {
  path: string;
  query: URLSearchParams;
  /** Every key whose signatures count, the newest first. */
  keys: readonly Buffer[];
  now: number;
}): number | null {
  const expires = query.get('expires') ?? '';
  const signature = query.get('signature') ?? '';
  if (!/^\d{1,12}$/.test(expires) || !SIGNATURE_PATTERN.test(signature)) return null;
  const given = Buffer.from(signature, 'base64url');
  const isOurs = keys.some((key) => timingSafeEqual(signatureOf({ path, expires, key }), given));
  const left = Number(expires) * 1000 - now;
  return isOurs && left > 0 ? left : null;
}

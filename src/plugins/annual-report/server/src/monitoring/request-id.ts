import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const GIVEN = /^[\w-]{8,64}$/;

/**
 * The name of a request in the log: the one that the proxy before us gave it (`X-Request-Id`), if we trust one, so
 * that its log and ours tell of the same; otherwise a random one.
 */
export function requestIdOf({
  headers,
  isProxied,
}: {
  headers: IncomingHttpHeaders;
  isProxied: boolean;
}): string {
  const given = headers['x-request-id'];
  return isProxied && typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
}

import { API_BASE } from '../services/public-url';
import type { Endpoint } from './endpoint';
import { ENDPOINTS } from './endpoints';

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** A name before a dot ends at the first one; what else a name may hold is checked later. */
const nameBefore = (next: string | undefined): string =>
  next?.startsWith('.') ? '[^/.]+' : '[^/]+';

const pattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(/(:[a-z]+)/i)
      .map((piece, index, pieces) =>
        piece.startsWith(':')
          ? `(?<${piece.slice(1)}>${nameBefore(pieces[index + 1])})`
          : piece.replace(SPECIAL, '\\$&'),
      )
      .join('')}$`,
  );

const PATTERNS = ENDPOINTS.map((endpoint) => ({ endpoint, pattern: pattern(endpoint.path) }));

export type Found = {
  endpoint: Endpoint;
  params: Record<string, string>;
  query: Record<string, string>;
};

/**
 * What an address asks for. Null for one that is not ours, or that is written in a way that only the router
 * reads (percent signs in the path, a name twice in the query, a slash at the end).
 */
export function findEndpoint({ url }: { url: string }): Found | null {
  if (!url.startsWith(API_BASE)) return null;
  const [path = '', search, ...rest] = url.slice(API_BASE.length).split('?');
  if (path.includes('%') || rest.length > 0) return null;
  for (const { endpoint, pattern: candidate } of PATTERNS) {
    const match = candidate.exec(path);
    if (!match) continue;
    const pairs = [...new URLSearchParams(search ?? '')];
    const query = Object.fromEntries(pairs);
    const isPlain = Object.keys(query).length === pairs.length;
    return isPlain ? { endpoint, params: { ...match.groups }, query } : null;
  }
  return null;
}

import { isFirstWord } from '../../../../domain/base/first-words';
import type { Found } from '../find-endpoint';
import { PAGE_ENDPOINTS } from './page-endpoints';

/** How the parts of a page's address are written. */
const PARTS: Readonly<Record<string, RegExp>> = {
  ':school': /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  ':year': /^\d{4}$/,
};

const ANYTHING = /^[^/]+$/;

const PATHS = PAGE_ENDPOINTS.map((endpoint) => ({ endpoint, parts: endpoint.path.split('/') }));

const match = (
  parts: readonly string[],
  asked: readonly string[],
): Record<string, string> | null => {
  if (parts.length !== asked.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of parts.entries()) {
    const given = asked[place] ?? '';
    const fits = part.startsWith(':') ? (PARTS[part] ?? ANYTHING).test(given) : part === given;
    if (!fits) return null;
    if (part.startsWith(':')) params[part.slice(1)] = given;
  }
  return params;
};

/** The page at an address; null where there can be none: first words that lead elsewhere are no schools. */
export function findPage({ url }: { url: string }): Found | null {
  const [path = '', ...search] = url.split('?');
  if (path.includes('%')) return null;
  const asked = path.split('/');
  if (isFirstWord(asked[1] ?? '')) return null;
  for (const { endpoint, parts } of PATHS) {
    const params = match(parts, asked);
    if (params === null) continue;
    return { endpoint, params, query: Object.fromEntries(new URLSearchParams(search.join('?'))) };
  }
  return null;
}

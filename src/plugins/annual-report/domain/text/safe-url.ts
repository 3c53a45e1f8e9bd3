const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

const SITE = 'https://this-site.invalid';

const parse = (url: string, base?: string): URL | null => {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
};

/** True for absolute addresses of harmless schemes and for addresses on the same site. */
export function isSafeUrl({ url }: { url: string }): boolean {
  const trimmed = url.trim();
  if (trimmed.startsWith('#')) return true;
  // Browsers read "/\host" and "/<tab>/host" as "//host"; so does the parser.
  if (trimmed.startsWith('/')) return parse(trimmed, SITE)?.origin === SITE;
  return SAFE_SCHEMES.has(parse(trimmed)?.protocol ?? '');
}

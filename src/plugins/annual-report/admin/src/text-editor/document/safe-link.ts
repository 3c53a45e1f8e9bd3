const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

const SITE = 'https://this-site.invalid';

const parse = (url: string, base?: string): URL | null => {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
};

/** Whether an address may be written and followed: of a harmless kind, or on this site. */
export function isSafeLink(url: string): boolean {
  const trimmed = url.trim();
  if (trimmed.startsWith('/')) return parse(trimmed, SITE)?.origin === SITE;
  return SCHEMES.has(parse(trimmed)?.protocol ?? '');
}

const WITHOUT_SCHEME = /^[\w-]{1,63}(\.[\w-]{1,63}){1,8}([/?#:].{0,2000})?$/;
const MAIL = /^[^\s@/]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,8}$/;

/** What was typed as an address, as it is stored: `www.edu.cn` is a site; null for what is no address. */
export function readLink(typed: string): string | null {
  const trimmed = typed.trim();
  if (MAIL.test(trimmed)) return `mailto:${trimmed}`;
  const url = WITHOUT_SCHEME.test(trimmed) ? `https://${trimmed}` : trimmed;
  return isSafeLink(url) ? url : null;
}

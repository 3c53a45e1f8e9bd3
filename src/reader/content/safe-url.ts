/** Schemes that a link may lead to. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
const SCHEME = /^([a-z][a-z0-9+.-]{0,30}):/i;

/** Whether an address has what browsers leave out before they read it: white space, control characters. */
const isDisguised = (url: string): boolean =>
  Array.from(url).some((sign) => sign <= ' ' || sign === '\u007f');

/** The address of a link when following it can run nothing; null otherwise. */
export function safeUrl(url: string): string | null {
  const trimmed = url.trim();
  if (trimmed === '' || isDisguised(trimmed)) return null;
  const scheme = SCHEME.exec(trimmed)?.[1];
  if (scheme !== undefined) return SCHEMES.has(scheme.toLowerCase()) ? trimmed : null;
  return /^(\/(?![/\\])|#|\?)/.test(trimmed) ? trimmed : null;
}

/** The address of a picture: of the site itself, or of a store that is reached by HTTP; null otherwise. */
export function safePictureUrl(url: string): string | null {
  const safe = safeUrl(url);
  return safe !== null && /^(https?:|\/)/i.test(safe) ? safe : null;
}

/** The host that a picture comes from, as a content security policy names it; null for the site itself. */
export function pictureHost(url: string): string | null {
  if (safePictureUrl(url) === null || url.startsWith('/') || !URL.canParse(url)) return null;
  return new URL(url).origin;
}

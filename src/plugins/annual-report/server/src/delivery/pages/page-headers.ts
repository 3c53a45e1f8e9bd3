const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
];

/** Headers of a page: it loads its own style, scripts and pictures, and the photographs of its report. */
export function pageHeaders({
  imageHosts = [],
}: {
  imageHosts?: readonly string[];
}): Record<string, string> {
  return {
    'Content-Security-Policy': [...POLICY, ["img-src 'self'", ...imageHosts].join(' ')].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
}

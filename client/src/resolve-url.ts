/**
 * Absolute address of a file of a report: root-relative ones are resolved against the site.
 * @param site `meta` of an answer, or the client itself where `meta` has no `baseUrl`
 */
export function resolveUrl(url: string, { baseUrl }: { readonly baseUrl: string }): string {
  return new URL(url, baseUrl).href;
}

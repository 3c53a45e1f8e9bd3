/** Where requests go, by the beginning of their path; the first that fits counts. */
const AREAS = [
  ['/api/annual-report/', 'public'],
  ['/api/', 'api'],
  ['/annual-report/', 'plugin'],
  ['/content-manager/', 'content-manager'],
  ['/upload/', 'upload'],
  ['/uploads/', 'files'],
  ['/admin', 'panel'],
  ['/reader/', 'pages'],
] as const;

/** The area of an address: a handful of words, whatever anybody asks for. */
export function areaOf(path: string): string {
  return AREAS.find(([beginning]) => path.startsWith(beginning))?.[1] ?? 'other';
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A method by its name, as far as we know any. */
export function methodOf(method: string | undefined): string {
  return method !== undefined && METHODS.includes(method) ? method : 'other';
}

/** An address without its query, where search words, names and tokens stand. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

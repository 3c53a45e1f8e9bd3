import type { Reading } from '../../../../contract/desk/document';

type File = Reading['images'][number]['file'];

/** Address of a photograph on the page: a small copy where there is one. The panel's server serves both. */
export function fileAddress({ url, formats }: File): string {
  return new URL((formats.medium ?? formats.small ?? { url }).url, window.location.origin).href;
}
